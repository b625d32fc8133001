import DraftSyntax
import Evidence
import Numerals
import TextModel

/// A figure that says how much of something there was in some time: what may be said again, here or in another draft.
///
/// Copies share what is said: the report of a block, that of its chunk and the table of the document each hold one.
package struct Statement: Sendable, Equatable {
  private let shared: Shared
  @NarrowInt package var block: Int
  /// The figure's index in its block.
  @NarrowInt package var figure: Int
  /// Bytes of the block.
  @NarrowRange package var range: TextRange

  private struct Said: Sendable, Equatable {
    var key: IndicatorKey
    var unit: String
    var period: Period
    var scope: String
    var interval: Interval
  }

  private final class Shared: Sendable {
    let said: Said

    init(_ said: Said) { self.said = said }
  }

  init(
    key: IndicatorKey, unit: String, period: Period, scope: String, block: Int, figure: Int, range: TextRange,
    interval: Interval
  ) {
    shared = Shared(Said(key: key, unit: unit, period: period, scope: scope, interval: interval))
    self.block = block
    self.figure = figure
    self.range = range
  }

  package var key: IndicatorKey { shared.said.key }
  /// The unit without its scale: 件, 元.
  package var unit: String { shared.said.unit }
  package var period: Period { shared.said.period }
  /// 全市, 全县: of which place it speaks; empty where nothing says so.
  package var scope: String { shared.said.scope }
  /// The values it stands for, in the base unit.
  package var interval: Interval { shared.said.interval }

  package static func == (a: Statement, b: Statement) -> Bool {
    a.block == b.block && a.figure == b.figure && a.range == b.range
      && (a.shared === b.shared || a.shared.said == b.shared.said)
  }

  /// What it speaks of, whatever the time.
  package struct Subject: Sendable, Hashable {
    package let core: [UInt32]
    package let unit: String
    package let scope: String

    /// The indicator alone tells nearly all subjects apart, and strings are dear to hash.
    package func hash(into hasher: inout Hasher) { core.withUnsafeBytes { hasher.combine(bytes: $0) } }
  }

  package var subject: Subject { Subject(core: key.core, unit: unit, scope: scope) }

  /// What is said, but for where: the same wherever the block stands and whatever else is said in it.
  var withoutPlace: Statement {
    var statement = self
    (statement.block, statement.figure, statement.range) = (0, 0, 0..<0)
    return statement
  }
}

/// The statements of one document, found by what they measure.
package struct StatementTable: Sendable {
  package let isEmpty: Bool
  /// Put together when somebody asks: few edits change what is said.
  private let lazyStatements: Lazily<[Statement]>
  /// The places that the document's title names.
  package let places: [String]
  /// The statements of one indicator, unit and place. Only other drafts ask.
  private let bySubject: Lazily<[Statement.Subject: [Int]]>

  /// Indicators of fewer characters name too little to be the same for sure.
  static let shortestIndicator = 4

  package static let empty = StatementTable(isEmpty: true, places: []) { [] }

  init(isEmpty: Bool, places: [String], _ statements: @escaping @Sendable () -> [Statement]) {
    let lazyStatements = Lazily(statements)
    self.isEmpty = isEmpty
    self.lazyStatements = lazyStatements
    self.places = places
    bySubject = Lazily {
      let statements = lazyStatements.value
      return Dictionary(grouping: statements.indices) { statements[$0].subject }
    }
  }

  /// In the order of the text.
  package var statements: [Statement] { lazyStatements.value }

  /// Reads the counts and amounts of a block whose indicator and time are certain, in bytes of the block. Changes, targets, old values,
  /// parts of a whole and what stands in brackets are left out: they are of another scope.
  ///
  /// The sentence itself must name the time. A government work report (政府工作报告) tells of one year and plans the next, so
  /// in one only a year in the sentence will do; the sections of what is to be done are passed over in every draft.
  static func statements(in facts: EvidenceFacts) -> [Statement] {
    let block = facts.block
    let figures = block.figures
    guard !facts.isOutlook, figures.indices.contains(where: { mayState(figures, $0) }) else { return [] }
    let (words, reader) = (facts.words, facts.reader)
    let parts = StatementTable.parts(of: block)
    var statements: [Statement] = []
    for at in figures.indices where mayState(figures, at) && !parts.contains(at) {
      let naming = words.timeNaming(of: at)
      guard naming == .byYear || naming == .byReport && !reader.mixesYears, let unit = MeasuringUnit(figures[at].unit),
        !words.isChange(at), !words.isTarget(at), !words.isOldValue(at), !words.isNarrowed(at)
      else { continue }
      let time = words.period(of: at, reportYear: reader.draftYear)
      let key = words.key(of: at, places: reader.matcher.places)
      guard let period = time.period, time.isCertain, key.core.count >= StatementTable.shortestIndicator else {
        continue
      }
      statements.append(
        Statement(
          key: key, unit: unit.base, period: period, scope: words.scope(of: at), block: 0, figure: at,
          range: figures[at].range, interval: figures[at].interval * unit.factor))
    }
    return statements
  }

  private static func mayState(_ figures: [Figure], _ at: Int) -> Bool {
    guard figures[at].kind == .count || figures[at].kind == .amount, figures[at].role == .level else { return false }
    let figure = figures[at]
    return figure.upperValue == nil && figure.bracket < 0 && !figure.unit.isEmpty
  }

  /// The figures that are parts of others: 其中, the items of a sum.
  private static func parts(of block: Block) -> Set<Int> {
    var parts: Set<Int> = []
    for relation in block.relations {
      switch relation.kind {
      case .parts(_, let indices), .sum(_, let indices, _): parts.formUnion(indices)
      default: break
      }
    }
    return parts
  }

  /// The statements of the same indicator, unit and scope.
  package func alike(_ other: Statement) -> [Statement] {
    bySubject.value[other.subject, default: []].map { statements[$0] }
  }
}

extension Draft {
  /// Where a statement of the draft stands, in bytes of the document.
  func range(of statement: Statement) -> TextRange { absolute(statement.range, in: statement.block) }
}

/// Another draft of the workspace, as far as its figures go.
package struct NeighbourDraft: Sendable {
  var document: DocumentKey
  var draft: Draft
  var table: StatementTable
  /// Marks the state of the draft.
  var stamp: Stamp
}
