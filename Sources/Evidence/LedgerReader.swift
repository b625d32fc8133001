import DraftSyntax
import Numerals
import TextModel

/// Reads a ledger: delimited text whose header row names an indicator and a value.
package struct LedgerReader {
  private let header: LedgerHeader
  private let separatorLength: Int
  private let lines: LineIndex
  private var rows: [LedgerRow] = []
  private var problems: [LedgerProblem] = []

  /// The header is looked for in so many rows: a sheet may carry its title above it.
  static let mostHeaderRows = 5

  /// The ledger of a document; nil for a text without such a header row, whatever it is called.
  package static func ledger(_ text: SourceText, document: DocumentKey) -> Ledger? {
    guard let (header, separator, rest) = header(of: text) else { return nil }
    var records = rest
    var reader = LedgerReader(header: header, separatorLength: separator.count, lines: text.lineIndex)
    while let record = records.next() { reader.read(record) }
    return Ledger(document: document, rows: reader.rows, problems: reader.problems)
  }

  /// True for a text with such a header row.
  package static func isLedger(_ text: SourceText) -> Bool { header(of: text) != nil }

  /// True when an edit of a text that is no ledger may have made it one: when it lies where the header is looked for.
  package static func mayBecomeLedger(_ text: SourceText, by damage: TextDamage) -> Bool {
    let head = text.lineRange(mostHeaderRows - 1, withTerminator: true).upperBound
    // A quotation mark makes one row of many lines.
    return damage.start <= head || text.bytes[..<head].contains(UInt8(ascii: "\""))
  }

  /// The header row, the separator of its cells, and the records behind it.
  private static func header(of text: SourceText) -> (LedgerHeader, separator: [UInt8], records: DelimitedText)? {
    for separator in separators {
      var records = DelimitedText(text, separator: separator)
      for _ in 0..<mostHeaderRows {
        guard let record = records.next() else { break }
        if let header = LedgerHeader(record) { return (header, separator, records) }
      }
    }
    return nil
  }

  /// Tab, comma, semicolon, full-width comma and semicolon.
  private static let separators: [[UInt8]] = [
    [0x09], [0x2C], [0x3B], Array("，".utf8), Array("；".utf8),
  ]

  private init(header: LedgerHeader, separatorLength: Int, lines: LineIndex) {
    self.lines = lines
    self.header = header
    self.separatorLength = separatorLength
  }

  // MARK: Rows

  private mutating func read(_ record: DelimitedRecord) {
    if record.isBlank || record.cells[0].words.hasPrefix("#") { return }
    if record.isUnclosed { problems.append(LedgerProblem(kind: .unclosedQuote, range: record.range)) }
    let found = (record.cells.lastIndex { !$0.words.isEmpty } ?? 0) + 1
    if found > header.count || record.cells.count < leastColumns {
      problems.append(
        LedgerProblem(
          kind: .wrongNumberOfColumns(found: record.cells.count, expected: header.count), range: record.range))
      return
    }
    let before = problems.count
    let row = row(of: record)
    if problems.count == before, let row { rows.append(row) }
  }

  /// The columns that a row must have: source and note may be left off its end.
  private var leastColumns: Int {
    let needed: [LedgerHeader.Column] = [.indicator, .value, .unit, .period]
    return (needed.compactMap { header.positions[$0] }.max() ?? 0) + 1
  }

  private mutating func row(of record: DelimitedRecord) -> LedgerRow? {
    guard let indicator = cell(.indicator, record), let valueCell = cell(.value, record) else { return nil }
    if isNothing(indicator) { report(.noIndicator, indicator, record) }
    let unitCell = cell(.unit, record)
    let unitText = unitCell.map { isNothing($0) ? "" : $0.words } ?? header.unit
    let value = value(valueCell, unit: unitText, unitCell: unitCell, record)
    let period = period(record)
    guard let value, !isNothing(indicator) else { return nil }
    return LedgerRow(
      indicator: indicator.words, key: IndicatorKey(indicator.words), value: value.value, unitText: value.unitText,
      unit: value.unit, period: period, source: cell(.source, record)?.words ?? "", range: record.range,
      indicatorRange: indicator.range, valueRange: valueCell.range, line: lines.line(at: record.range.lowerBound))
  }

  private func cell(_ column: LedgerHeader.Column, _ record: DelimitedRecord) -> DelimitedCell? {
    guard let index = header.positions[column] else { return nil }
    // A cell left off the end of its row is empty.
    let end = record.range.upperBound
    return index < record.cells.count ? record.cells[index] : DelimitedCell(words: "", range: end..<end)
  }

  private func isNothing(_ cell: DelimitedCell) -> Bool {
    cell.words.isEmpty
      || LedgerReader.nothing.contains(FoldedText(cell.words).string.lowercased().filter { $0 != " " })
  }

  private static let nothing = Set((Vocabulary.lists["ledger-nothing"] ?? []).map { FoldedText($0).string })

  private mutating func period(_ record: DelimitedRecord) -> Period? {
    guard let cell = cell(.period, record), !isNothing(cell) else { return nil }
    switch PeriodCell(cell.words) {
    case .empty: return nil
    case .period(let period): return period
    case .invalid: report(.noSuchPeriod(cell.words), cell, record)
    case .withoutYear: report(.periodWithoutYear(cell.words), cell, record)
    }
    return nil
  }

  private mutating func value(
    _ cell: DelimitedCell, unit: String, unitCell: DelimitedCell?, _ record: DelimitedRecord
  ) -> LedgerNumber? {
    if isNothing(cell) {
      report(.noValue, cell, record)
      return nil
    }
    switch LedgerNumber.read(cell.words, unit: unit) {
    case .success(let number): return number
    case .failure(.notANumber): report(.notANumber(cell.words), cell, record)
    case .failure(.contradictoryUnit):
      report(.contradictoryUnit(value: cell.words, unit: unit), unitCell ?? cell, record)
    }
    return nil
  }

  private mutating func report(_ kind: LedgerProblem.Kind, _ cell: DelimitedCell, _ record: DelimitedRecord) {
    var range = cell.range
    if range.isEmpty {
      // An empty cell has nothing to mark: the separator before it is marked, or the one behind the first cell.
      let start = max(record.range.lowerBound, range.lowerBound - separatorLength)
      range = start..<min(record.range.upperBound, start + separatorLength)
    }
    problems.append(LedgerProblem(kind: kind, range: range))
  }
}
