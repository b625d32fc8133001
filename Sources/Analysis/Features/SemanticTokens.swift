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
  package enum Trait: Sendable, Hashable, CaseIterable {
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

  /// On one line, in bytes of the document.
  package var range: TextRange
  package var kind: Kind
  package var traits: Set<Trait>
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
    let aliases = context.aliases
    let markers = Dictionary(grouping: markers(of: context.draft.outline), by: \.block).mapValues { $0.map(\.range) }
    for index in context.draft.blocks(in: range) {
      if isCancelled() { return [] }
      let block = context.draft.blocks[index]
      for waiver in block.waivers {
        tokens.add(context.draft.absolute(waiver.range, in: index), .waiver)
      }
      addReferences(of: index, in: context, aliases, to: &tokens)
      for marker in markers[index] ?? [] { tokens.add(marker, .marker) }
      if block.figures.isEmpty { continue }
      for (figure, standing) in zip(block.figures, known.standings(of: index)) where figure.kind.isCheckable {
        let place = context.draft.absolute(figure.range, in: index)
        var traits: Set<SemanticToken.Trait> = figure.isApproximate ? [.approximate] : []
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

  private func addReferences(
    of index: Int, in context: CheckContext, _ aliases: AliasTable, to tokens: inout TokenSet
  ) {
    // An outer title takes its words before those inside it.
    for title in context.mentions(in: index, aliases: aliases).sorted(by: { $0.range.count > $1.range.count }) {
      let plan = context.plan(of: title, in: index, aliases: aliases)
      for measure in title.measures {
        var traits: Set<SemanticToken.Trait> = []
        if let plan, case .resolved = plan.resolve(measure) {} else if plan != nil { traits = [.unresolved] }
        tokens.add(context.draft.absolute(measure.range, in: index), .measure, traits)
      }
      let binding = context.binding(of: title, in: index, among: aliases)
      let isDefinition = binding.map { $0.block == index && $0.definition.range.encloses(title.range) } ?? false
      tokens.add(
        context.draft.absolute(title.range, in: index), binding == nil ? .title : .alias,
        isDefinition ? [.definition] : [])
    }
    // A short name that is defined in quotes or bare is no title in 《》.
    let block = context.draft.blocks[index]
    for alias in block.titles.compactMap(\.alias) + block.bareAliases.map(\.definition) {
      tokens.add(context.draft.absolute(alias.nameRange, in: index), .alias, [.definition])
    }
  }

  /// The markers of the outline with their blocks.
  private func markers(of outline: [OutlineNode]) -> [(range: TextRange, block: Int)] {
    outline.flatMap { node in
      let start = node.selectionRange.lowerBound
      let own = node.marker.isEmpty ? [] : [(start..<start + node.marker.utf8.count, node.block)]
      return own + markers(of: node.children)
    }
  }
}

/// Tokens that do not overlap; of two that meet, the one that came first stays.
private struct TokenSet {
  let text: SourceText
  /// What is asked for.
  let range: TextRange
  /// In the order of the text.
  private(set) var sorted: [SemanticToken] = []

  init(text: SourceText, range: TextRange) {
    self.text = text
    self.range = range
  }

  /// Adds the words of a range, a token a line.
  mutating func add(_ words: TextRange, _ kind: SemanticToken.Kind, _ traits: Set<SemanticToken.Trait> = []) {
    guard words.lowerBound >= 0, words.upperBound <= text.count else { return }
    for line in text.lineIndex.line(at: words.lowerBound)...text.lineIndex.line(at: words.upperBound) {
      let part = words.clamped(to: text.lineRange(line))
      guard !part.isEmpty, part.overlaps(range), let place = place(of: part) else { continue }
      sorted.insert(SemanticToken(range: part, kind: kind, traits: traits), at: place)
    }
  }

  /// Where a token goes; nil where others have its words.
  private func place(of part: TextRange) -> Int? {
    var low = 0
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
