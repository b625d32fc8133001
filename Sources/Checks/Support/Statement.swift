import DraftSyntax
import Evidence
import Numerals
import TextModel

/// A figure that says how much of something there was in some time: what may be said again, here or in another draft.
package struct Statement: Sendable, Hashable {
  package var key: IndicatorKey
  /// The unit without its scale: 件, 元.
  package var unit: String
  /// What a unit such as 万元 multiplies by.
  package var factor: Rational
  package var period: Period
  /// 全市, 全县: of which place it speaks; empty where nothing says so.
  package var scope: String
  package var block: Int
  /// The figure's index in its block.
  package var figure: Int
  /// Bytes of the document.
  package var range: TextRange
  /// The values it stands for, in the base unit.
  package var interval: Interval
}

/// The statements of one document, found by what they measure.
package struct StatementTable: Sendable {
  package let statements: [Statement]
  /// The places that the document's title names.
  package let places: [String]
  private let byCore: [[UInt32]: [Int]]

  /// Indicators of fewer characters name too little to be the same for sure.
  static let shortestIndicator = 4

  package static let empty = StatementTable(statements: [], places: [])

  private init(statements: [Statement], places: [String]) {
    self.statements = statements
    self.places = places
    byCore = Dictionary(grouping: statements.indices) { statements[$0].key.core }
  }

  /// Reads the counts and amounts of a draft whose indicator and time are certain. Changes, targets, old values, parts of
  /// a whole and what stands in brackets are left out: they are of another scope.
  package init(_ draft: Draft, _ text: SourceText) {
    let places = PlaceName.places(in: draft.title)
    var statements: [Statement] = []
    for (index, block) in draft.blocks.enumerated() where block.kind == .text {
      guard block.figures.contains(where: StatementTable.mayState) else { continue }
      let start = draft.starts[index]
      let words = FigureWords(text.bytes[start..<start + block.length], figures: block.figures)
      let parts = StatementTable.parts(of: block)
      for (at, figure) in block.figures.enumerated() where StatementTable.mayState(figure) && !parts.contains(at) {
        guard let unit = MeasuringUnit(figure.unit), !words.isChange(at), !words.isTarget(at), !words.isOldValue(at),
          !words.isNarrowed(at)
        else { continue }
        let time = words.period(of: at, reportYear: draft.year)
        let key = words.key(of: at, places: places)
        guard let period = time.period, time.isCertain, key.core.count >= StatementTable.shortestIndicator else {
          continue
        }
        statements.append(
          Statement(
            key: key, unit: unit.base, factor: unit.factor, period: period, scope: words.scope(of: at), block: index,
            figure: at, range: figure.range.shifted(by: start), interval: figure.interval * unit.factor))
      }
    }
    self.init(statements: statements, places: places)
  }

  private static func mayState(_ figure: Figure) -> Bool {
    (figure.kind == .count || figure.kind == .amount) && figure.upperValue == nil && figure.bracket < 0
      && !figure.unit.isEmpty && figure.role == .level
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
    (byCore[other.key.core] ?? []).map { statements[$0] }.filter {
      $0.key.names(other.key) && $0.unit == other.unit && $0.scope == other.scope
    }
  }

  /// True when both titles name one place, or the other's contains it: only then do two drafts speak of the same thing.
  package func sharesPlace(with other: StatementTable) -> Bool {
    places.contains { place in other.places.contains { $0.hasSuffix(place) || place.hasSuffix($0) } }
  }
}

/// Another draft of the workspace, as far as its figures go.
package struct NeighbourDraft: Sendable {
  package var document: DocumentKey
  package var draft: Draft
  package var table: StatementTable

  package init(document: DocumentKey, draft: Draft, table: StatementTable) {
    self.document = document
    self.draft = draft
    self.table = table
  }
}
