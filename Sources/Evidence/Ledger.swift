import DraftSyntax
import TextModel

/// A row of a ledger that counts: one indicator with its value.
package struct LedgerRow: Sendable, Hashable {
  package var indicator: String
  package var key: IndicatorKey
  package var value: LedgerValue
  /// As it is written in the ledger, or in the value itself; empty where there is none.
  package var unitText: String
  /// Nil where the ledger gives none.
  package var unit: MeasuringUnit?
  /// Nil where the ledger gives none: then the row is of the report's own year.
  package var period: Period?
  package var source: String
  /// The whole row and its cells, in bytes of the ledger.
  package var range: TextRange
  package var indicatorRange: TextRange
  package var valueRange: TextRange
  /// The line on which it begins, from 0.
  package var line: Int

  /// The value as one reads it out: `283件`, `257.3万元`.
  package var valueText: String {
    value.text.hasSuffix(unitText) || unit?.base == "%" && value.text.hasSuffix("%")
      ? value.text : value.text + unitText
  }
}

/// What is wrong with a row. Such a row is left out; the others count.
package struct LedgerProblem: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    case noIndicator
    case noValue
    /// The words that stand for the number.
    case notANumber(String)
    case noSuchPeriod(String)
    case periodWithoutYear(String)
    /// How many cells there are, and how many the header has.
    case wrongNumberOfColumns(found: Int, expected: Int)
    /// What the value says and what the unit's column says.
    case contradictoryUnit(value: String, unit: String)
    /// A quotation mark that is never closed.
    case unclosedQuote
  }

  package var kind: Kind
  /// The cell, in bytes of the ledger; for a cell without words, the separator before it.
  package var range: TextRange
}

/// The figures that the departments have confirmed: rows of indicator, value, unit, period, source.
package struct Ledger: Sendable {
  package let document: DocumentKey
  package let rows: [LedgerRow]
  package let problems: [LedgerProblem]

  package init(document: DocumentKey, rows: [LedgerRow], problems: [LedgerProblem]) {
    self.document = document
    self.rows = rows
    self.problems = problems
  }
}
