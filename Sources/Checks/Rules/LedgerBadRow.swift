import DraftSyntax
import Evidence
import TextModel

/// `ledger-bad-row`: a row of a ledger that cannot be used.
enum LedgerBadRow: DocumentRule {
  static let facets: DocumentFacets = .text

  static let description = RuleDescription(
    id: "ledger-bad-row", group: .ledger, severity: .warning, since: "0.1.0",
    title: LocalizedText("台账行无法使用", "unusable row of a ledger"),
    why: LocalizedText(
      "台账里读不出数值、指标或时期的行不参加核对，报告里的错误就会漏过去。",
      "A row whose value, indicator or period cannot be read checks nothing, and a wrong figure slips through."),
    leavesAlone: LocalizedText(
      "只有第一行写明指标和数值的表格才当作台账；其他行照常使用；空行和以#开头的行跳过。",
      "Only tables whose header names an indicator and a value are ledgers. The other rows count; blank rows and rows that begin with # are skipped."
    ),
    source: LocalizedText("CSV：RFC 4180。", "CSV: RFC 4180."),
    triggers: [
      RuleExample("2025年，工作有序推进。", ledger: "指标,数值,单位,期间\n开展法治讲座,四百场上下,场,2025年\n", markedInLedger: "四百场上下"),
      RuleExample("2025年，工作有序推进。", ledger: "指标,数值,单位,期间\n开展法治讲座,427,场,2025年14月\n", markedInLedger: "2025年14月"),
      RuleExample("2025年，工作有序推进。", ledger: "指标,数值,单位,期间\n回访满意率,96.8%,件,2025年\n", markedInLedger: "件"),
    ],
    quiet: [
      RuleExample("2025年，工作有序推进。", ledger: "指标,数值,单位,期间\n开展法治讲座,\"1,427\",场,2025年1—9月\n")
    ])

  static func findings(in context: CheckContext) -> [Finding] {
    guard let ledger = context.ledgers.first(where: { $0.document == context.document }) else { return [] }
    return ledger.problems.map {
      Finding(rule: description.id, severity: .warning, range: $0.range, message: message($0.kind))
    }
  }

  private static func message(_ kind: LedgerProblem.Kind) -> LocalizedText {
    switch kind {
    case .noIndicator:
      LocalizedText("这一行没有指标名称，不参加核对。", "This row names no indicator and is left out.")
    case .noValue:
      LocalizedText("这一行没有数值，不参加核对。", "This row has no value and is left out.")
    case .notANumber(let words):
      LocalizedText(
        "“\(words)”不是确切的数，这一行不参加核对。请只写数字，如283或95.47。",
        "“\(words)” is no exact number; the row is left out. Write digits only, such as 283 or 95.47.")
    case .noSuchPeriod(let words):
      LocalizedText(
        "没有“\(words)”这个时期，这一行不参加核对。可写2024年、2024年1—11月、2024年上半年。",
        "There is no period “\(words)”; the row is left out. Write 2024年, 2024年1—11月 or 2024年上半年.")
    case .periodWithoutYear(let words):
      LocalizedText(
        "“\(words)”没有写明年份，这一行不参加核对。", "“\(words)” does not say of which year; the row is left out.")
    case .wrongNumberOfColumns(let found, let expected):
      LocalizedText(
        "这一行有\(found)列，表头有\(expected)列，不参加核对。数字里的逗号要用英文引号括起来，如\"12,596\"。",
        "This row has \(found) columns and the header \(expected); it is left out. A comma inside a number needs quotation marks: \"12,596\"."
      )
    case .contradictoryUnit(let value, let unit):
      LocalizedText(
        "数值“\(value)”与单位“\(unit)”矛盾，这一行不参加核对。",
        "The value “\(value)” and the unit “\(unit)” contradict each other; the row is left out."
      )
    case .unclosedQuote:
      LocalizedText("这一行的引号没有闭合。", "A quotation mark in this row is never closed.")
    }
  }
}
