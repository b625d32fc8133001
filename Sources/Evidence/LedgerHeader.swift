import DraftSyntax
import TextModel

/// The columns of a ledger, by the names in its header row.
struct LedgerHeader: Sendable {
  enum Column: Sendable, CaseIterable {
    case indicator, value, unit, period, source, note
  }

  private(set) var positions: [Column: Int] = [:]
  let count: Int
  /// The unit that the value's header names: 数值（万元）.
  private(set) var unit = ""

  /// Nil when the row is no header of a ledger: it must name the indicator and the value.
  init?(_ record: DelimitedRecord) {
    guard record.cells.count(where: { LedgerHeader.longestName.contains($0.words.utf8.count) }) >= 2 else { return nil }
    let names = record.cells.map { LedgerHeader.normalised($0.words) }
    guard !LedgerHeader.isSheet(names) else { return nil }
    // Empty headers at the end belong to no column.
    count = (names.lastIndex { !$0.isEmpty } ?? 0) + 1
    for (index, name) in names.enumerated() {
      let (plain, bracket) = LedgerHeader.withoutBracket(name)
      for column in Column.allCases where positions[column] == nil {
        guard LedgerHeader.names(of: column).contains(plain) else { continue }
        positions[column] = index
        if column == .value { unit = bracket }
        break
      }
    }
    guard positions[.indicator] != nil, positions[.value] != nil else { return nil }
  }

  /// In bytes; with the unit that a name may have in brackets. The cells of prose are mostly longer.
  private static let longestName = 1...60

  private static func names(of column: Column) -> Set<String> {
    switch column {
    case .indicator: indicatorNames
    case .value: valueNames
    case .unit: unitNames
    case .period: periodNames
    case .source: sourceNames
    case .note: noteNames
    }
  }

  private static func list(_ name: String) -> Set<String> { Set(Vocabulary.lists["ledger-\(name)"] ?? []) }

  private static let indicatorNames = list("indicator")
  private static let valueNames = list("value")
  private static let unitNames = list("unit")
  private static let periodNames = list("period")
  private static let sourceNames = list("source")
  private static let noteNames = list("note")
  private static let sheetNames = list("sheet")

  /// True for the sheet that `hegao figures` prints: it lists what a draft says, and would prove every draft right.
  private static func isSheet(_ names: [String]) -> Bool { names.filter { sheetNames.contains($0) }.count >= 2 }

  private static func normalised(_ words: String) -> String {
    FoldedText(words).string.lowercased().filter { $0 != " " && $0 != "*" && $0 != "\"" }
  }

  /// 数值(万元) as 数值 and 万元; 单位:万元 stays as it is.
  private static func withoutBracket(_ name: String) -> (String, String) {
    guard name.hasSuffix(")"), let open = name.firstIndex(of: "("), open != name.startIndex else { return (name, "") }
    return (String(name[..<open]), String(name[name.index(after: open)...].dropLast()))
  }
}
