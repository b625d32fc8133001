import Checks
import DraftSyntax
import Numerals
import PlanModel
import TextModel

/// Finds the tokens of the blocks of one document.
struct TokenReader {
  /// What the tokens of a chunk depend on, beside its blocks. Ranges are bytes of the chunk.
  struct Basis: Sendable, Equatable {
    let standings: FigureStandings.Version
    /// What each of its blocks speaks of that names something.
    let mentions: [BlockMentions]
    /// Its blocks that belong to the title, by their places in it.
    let titleBlocks: Range<Int>
    let accused: [TextRange]
    let waived: [TextRange]
  }

  private let context: CheckContext
  private let standings: FigureStandings
  /// One for each of ``Draft/namingBlocks``.
  private let names: [MentionMemory.Entry]
  /// The places of findings that say that a figure is wrong.
  private let accused: RangeIndex
  /// The places of findings about figures that their author lets pass.
  private let waived: RangeIndex

  init(_ context: CheckContext, _ names: [MentionMemory.Entry], isCancelled: () -> Bool) {
    self.context = context
    self.names = names
    let findings = context.figureFindings(isCancelled: isCancelled)
    accused = RangeIndex(
      findings.kept.filter { $0.severity >= .warning && $0.rule != "figure-unsupported" }.map(\.range))
    waived = RangeIndex(findings.waived.map(\.range))
    standings = FigureStandings(context)
  }

  func basis(ofChunk at: Int) -> Basis {
    let blocks = context.draft.blocks
    let (start, end) = (blocks.offset(ofChunk: at), blocks.offset(ofChunk: at + 1))
    let numbers = blocks.first(ofChunk: at)..<blocks.first(ofChunk: at + 1)
    let title = context.draft.titleBlocks.clamped(to: numbers)
    func inside(_ ranges: RangeIndex) -> [TextRange] { ranges.overlapping(start..<end).map { $0.shifted(by: -start) } }
    return Basis(
      standings: standings.version(ofChunk: at), mentions: names[naming(numbers)].map(\.mentions),
      titleBlocks: title.isEmpty ? 0..<0 : title.shifted(by: -numbers.lowerBound), accused: inside(accused),
      waived: inside(waived))
  }

  /// Those of ``names`` that some blocks have.
  private func naming(_ blocks: Range<Int>) -> Range<Int> {
    let numbers = context.draft.namingBlocks
    return numbers.partitioningIndex { $0 >= blocks.lowerBound }..<numbers.partitioningIndex { $0 >= blocks.upperBound }
  }

  /// The tokens of some blocks that lie in a range, in bytes of the document; nil when cancelled.
  func tokens(of blocks: Range<Int>, in range: TextRange, isCancelled: () -> Bool) -> [SemanticToken]? {
    // What comes first here takes the words: a figure in a title is part of a name.
    var tokens = TokenSet(text: context.text, range: range)
    var naming = naming(blocks)
    for index in blocks {
      if isCancelled() { return nil }
      let block = context.draft.blocks[index]
      let start = context.draft.starts[index]
      tokens.beginBlock()
      for waiver in block.waivers { tokens.add(waiver.range.shifted(by: start), .waiver) }
      if let next = naming.first, context.draft.namingBlocks[next] == index {
        for token in names[next].mentions.tokens.value({ referenceTokens(of: index) }) {
          tokens.add(token.range.shifted(by: start), token.kind, token.traits)
        }
        naming.removeFirst()
      }
      for marker in markers(of: index) { tokens.add(marker.shifted(by: start), .marker) }
      let figures = block.figures
      if figures.isEmpty { continue }
      let standings = standings.standings(of: index)
      for at in figures.indices where figures[at].kind.isCheckable {
        let place = figures[at].range.shifted(by: start)
        var traits: SemanticToken.Traits = figures[at].isApproximate ? [.approximate] : []
        traits.insert(trait(of: standings[at], at: place))
        tokens.add(place, .figure(figures[at].kind), traits)
      }
    }
    return tokens.sorted
  }

  private func trait(of standing: FigureStanding, at place: TextRange) -> SemanticToken.Trait {
    let isBare = standing == .contradicted || standing == .truncated || standing == .unsupported
    if isBare, waived.overlaps(place) { return .waived }
    let trait = trait(of: standing)
    // What cannot be is contradicted by itself.
    return trait == .unsupported && accused.overlaps(place) ? .contradicted : trait
  }

  private func trait(of standing: FigureStanding) -> SemanticToken.Trait {
    switch standing {
    case .derived: .derived
    case .ledger: .ledger
    case .cited: .cited
    case .contradicted: .contradicted
    case .truncated: context.configuration.rounding == .nearest ? .contradicted : .unsupported
    case .unsupported: .unsupported
    }
  }

  /// The names in a block, in bytes of the block; what comes first here takes the words.
  private func referenceTokens(of index: Int) -> [SemanticToken] {
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
  private func markers(of index: Int) -> [TextRange] {
    let block = context.draft.blocks[index]
    guard block.kind == .text, !context.draft.titleBlocks.contains(index) else { return [] }
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
