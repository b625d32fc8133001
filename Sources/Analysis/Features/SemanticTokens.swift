import Checks
import DraftSyntax
import Numerals
import PlanModel
import TextModel

/// Words of a document with what they are, for an editor to colour.
package struct SemanticToken: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    case figure(FigureKind)
    /// A document in 《》.
    case title
    /// A short name for a document, where it is defined and where it is used.
    case alias
    /// 第（35）项.
    case measure
    /// 一、, （二）, 三是.
    case marker
    /// A note to Hegao that print does not show.
    case waiver
  }

  /// What is known of the words beside their kind.
  package enum Trait: Int, Sendable, Hashable, CaseIterable {
    /// What stands behind a figure.
    case derived, ledger, cited, waived, unsupported
    /// A computation or a ledger says something else.
    case contradicted
    case approximate
    /// A short name where it is defined.
    case definition
    /// A measure that the plan does not have, or has in several places.
    case unresolved
  }

  /// Some traits, a bit each: there are as many sets of them as tokens.
  package struct Traits: Sendable, Hashable, ExpressibleByArrayLiteral {
    /// The bit of a trait is the one of its place among all.
    package private(set) var bits = 0

    package init(arrayLiteral traits: Trait...) { traits.forEach { insert($0) } }

    package mutating func insert(_ trait: Trait) { bits |= 1 << trait.rawValue }

    package var all: [Trait] { Trait.allCases.filter { bits >> $0.rawValue & 1 == 1 } }
  }

  /// On one line, in bytes of the document.
  package var range: TextRange
  package var kind: Kind
  package var traits: Traits
}

extension Analysis {
  /// The tokens of a draft or plan that lie in a range, in the order of the text. They never overlap, and each lies on one line.
  /// `isCancelled` is asked between blocks; a cancelled run gives no tokens.
  package func semanticTokens(
    of key: DocumentKey, in range: TextRange, isCancelled: () -> Bool = { false }
  ) -> [SemanticToken] {
    guard let context = context(of: key) else { return [] }
    // What comes first here takes the words: a figure in a title is part of a name.
    var tokens = TokenSet(text: context.text, range: range)
    let findings = context.figureFindings(isCancelled: isCancelled)
    let accused = RangeIndex(
      findings.kept.filter { $0.severity >= .warning && $0.rule != "figure-unsupported" }.map(\.range))
    let waived = RangeIndex(findings.waived.map(\.range))
    let known = FigureStandings(context)
    let names = mentionEntries(in: context)
    let blocks = context.draft.blocks(in: range)
    var naming = context.draft.namingBlocks.firstIndex { $0 >= blocks.lowerBound } ?? names.endIndex
    for index in blocks {
      if isCancelled() { return [] }
      let block = context.draft.blocks[index]
      let start = context.draft.starts[index]
      tokens.beginBlock()
      for waiver in block.waivers { tokens.add(waiver.range.shifted(by: start), .waiver) }
      if naming < names.endIndex, context.draft.namingBlocks[naming] == index {
        for token in names[naming].mentions.tokens({ referenceTokens(of: index, in: context) }) {
          tokens.add(token.range.shifted(by: start), token.kind, token.traits)
        }
        naming += 1
      }
      for marker in markers(of: index, in: context.draft) { tokens.add(marker.shifted(by: start), .marker) }
      if block.figures.isEmpty { continue }
      for (figure, standing) in zip(block.figures, known.standings(of: index)) where figure.kind.isCheckable {
        let place = figure.range.shifted(by: start)
        var traits: SemanticToken.Traits = figure.isApproximate ? [.approximate] : []
        let isBare = standing == .contradicted || standing == .truncated || standing == .unsupported
        if isBare, waived.overlaps(place) {
          traits.insert(.waived)
        } else {
          // What cannot be is contradicted by itself.
          let trait = trait(of: standing, context.configuration.rounding)
          traits.insert(trait == .unsupported && accused.overlaps(place) ? .contradicted : trait)
        }
        tokens.add(place, .figure(figure.kind), traits)
      }
    }
    return tokens.sorted
  }

  private func trait(of standing: FigureStanding, _ rounding: Configuration.Rounding) -> SemanticToken.Trait {
    switch standing {
    case .derived: .derived
    case .ledger: .ledger
    case .cited: .cited
    case .contradicted: .contradicted
    case .truncated: rounding == .nearest ? .contradicted : .unsupported
    case .unsupported: .unsupported
    }
  }

  /// The names in a block, in bytes of the block; what comes first here takes the words.
  private func referenceTokens(of index: Int, in context: CheckContext) -> [SemanticToken] {
    let aliases = context.aliases
    var tokens: [SemanticToken] = []
    // An outer title takes its words before those inside it.
    for title in context.mentions(in: index, aliases: aliases).sorted(by: { $0.range.count > $1.range.count }) {
      let plan = context.plan(of: title, in: index, aliases: aliases)
      for measure in title.measures {
        var traits: SemanticToken.Traits = []
        if let plan, case .resolved = plan.resolve(measure) {} else if plan != nil { traits = [.unresolved] }
        tokens.append(SemanticToken(range: measure.range, kind: .measure, traits: traits))
      }
      let binding = context.binding(of: title, in: index, among: aliases)
      let isDefinition = binding.map { $0.block == index && $0.definition.range.encloses(title.range) } ?? false
      tokens.append(
        SemanticToken(
          range: title.range, kind: binding == nil ? .title : .alias, traits: isDefinition ? [.definition] : []))
    }
    // A short name that is defined in quotes or bare is no title in 《》.
    let block = context.draft.blocks[index]
    for alias in block.titles.compactMap(\.alias) + block.bareAliases.map(\.definition) {
      tokens.append(SemanticToken(range: alias.nameRange, kind: .alias, traits: [.definition]))
    }
    return tokens
  }

  /// The markers of a block that the outline shows, in bytes of the block.
  private func markers(of index: Int, in draft: Draft) -> [TextRange] {
    let block = draft.blocks[index]
    guard block.kind == .text, !draft.titleBlocks.contains(index) else { return [] }
    let points = block.points.map(\.range)
    if let marker = block.marker, marker.family != .point { return [marker.range] + points }
    return points
  }
}

/// Tokens that do not overlap; of two that meet, the one that came first stays.
private struct TokenSet {
  let text: SourceText
  /// What is asked for.
  let range: TextRange
  /// In the order of the text.
  private(set) var sorted: [SemanticToken] = []
  /// Where the tokens of the block begin.
  private var first = 0
  private var lines: LineCursor
  /// The line of the last token.
  private var line = 0..<0

  init(text: SourceText, range: TextRange) {
    self.text = text
    self.range = range
    lines = LineCursor(text)
  }

  /// All tokens from here on lie behind those before.
  mutating func beginBlock() { first = sorted.count }

  /// Adds the words of a range, a token a line.
  mutating func add(_ words: TextRange, _ kind: SemanticToken.Kind, _ traits: SemanticToken.Traits = []) {
    guard words.lowerBound >= 0, words.upperBound <= text.count else { return }
    var rest = words
    while true {
      if !line.encloses(rest) { line = text.lineRange(lines.line(at: rest.lowerBound)) }
      let part = rest.clamped(to: line)
      if !part.isEmpty, part.overlaps(range), let place = place(of: part) {
        sorted.insert(SemanticToken(range: part, kind: kind, traits: traits), at: place)
      }
      // Mostly there is one line.
      if rest.upperBound <= line.upperBound { return }
      let next = text.lineRange(lines.line(at: line.upperBound) + 1).lowerBound
      if next >= rest.upperBound { return }
      rest = next..<rest.upperBound
    }
  }

  /// Where a token goes; nil where others have its words.
  private func place(of part: TextRange) -> Int? {
    var low = first
    var high = sorted.count
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle].range.lowerBound < part.lowerBound { low = middle + 1 } else { high = middle }
    }
    if low > 0, sorted[low - 1].range.overlaps(part) { return nil }
    if low < sorted.count, sorted[low].range.overlaps(part) { return nil }
    return low
  }
}
