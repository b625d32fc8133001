import DraftSyntax
import Evidence
import Numerals
import TextModel

/// `figure-ledger-mismatch`: a figure that the ledger contradicts.
enum FigureLedgerMismatch: DocumentRule {
  static let facets: DocumentFacets = .ledgerMatches

  static let description = RuleDescription(
    id: "figure-ledger-mismatch", group: .figure, severity: .warning, since: "0.1.0",
    title: LocalizedText("与台账不符", "contradicted by the ledger"),
    why: LocalizedText(
      "台账是各部门确认过的数。报告里的同一指标、同一时期写成别的数，多半是抄写时数字颠倒、漏位或用错了单位。",
      "The ledger holds what the departments have confirmed. Another number for the same indicator and period is mostly a slip of copying: digits swapped, one lost, the wrong unit."
    ),
    leavesAlone: LocalizedText(
      "指标、时期、单位种类都对得上，而且只有一行可能时才报；约数按其取值范围比较；目标、增减量、上年数、专项行动中的数和时期不明的数不报。台账位数更多而文中是截尾或末位差1的，以及文中另一处与该行相符的，只作信息。",
      "Only where indicator, period and kind of unit agree and one row can be meant; approximate figures by the interval they stand for. Targets, changes, old values, parts of a campaign and figures of unclear time are left alone. A figure cut off instead of rounded, off by one in its last place, or of a row that the draft quotes rightly elsewhere, is information."
    ),
    source: LocalizedText(
      "台账由起草单位提供；区间比较按 XBRL Calculations 1.1（就近舍入）。",
      "The ledger is the author's own; intervals as in XBRL Calculations 1.1 (round to nearest)."),
    triggers: [
      RuleExample("2025年，全区调处劳动争议716件。", ledger: "指标,数值,单位,期间\n调处劳动争议,761,件,2025年\n", marked: "716件"),
      RuleExample(
        "2025年，为职工追回欠薪1832万元。", ledger: "指标,数值,单位,期间\n为职工追回欠薪,1832000,元,2025年\n", marked: "1832万元"),
      RuleExample("2025年，全区开展法治讲座500余场。", ledger: "指标,数值,单位,期间\n开展法治讲座,427,场,2025年\n", marked: "500余场"),
    ],
    quiet: [
      RuleExample("2025年，全区调处劳动争议761件。", ledger: "指标,数值,单位,期间\n调处劳动争议,761,件,2025年\n"),
      RuleExample("2025年1—9月，全区调处劳动争议548件。", ledger: "指标,数值,单位,期间\n调处劳动争议,761,件,2025年\n"),
      RuleExample("2025年，为职工追回欠薪183.2万元。", ledger: "指标,数值,单位,期间\n为职工追回欠薪,1832000,元,2025年\n"),
    ])

  static func findings(in context: CheckContext) -> [Finding] {
    // A row that the draft quotes rightly elsewhere may not be meant here: another part of the whole has the same name.
    let agreed = Set(context.ledgerMatches.filter { $0.match.agreement == .agrees }.map(\.match.at))
    return context.ledgerMatches.compactMap { one in
      if one.match.agreement == .agrees { return nil }
      if one.match.agreement == .truncated, context.configuration.rounding != .nearest { return nil }
      let figure = context.draft.blocks[one.block].figures[one.figure]
      var finding = finding(figure, one.match, context, one.block)
      if agreed.contains(one.match.at) { finding.severity = min(finding.severity, .information) }
      return finding
    }
  }

  private static func finding(_ figure: Figure, _ match: LedgerMatch, _ context: CheckContext, _ block: Int) -> Finding
  {
    let range = context.draft.absolute(figure.range, in: block)
    let stated = context.text.string(in: range)
    let row = match.row
    return Finding(
      rule: description.id, severity: severity(match, stated), range: range,
      message: message(match, stated, slip: slip(figure, match, context, block)),
      related: [
        RelatedPlace(
          document: match.entry.document, range: row.range,
          message: LocalizedText(
            "台账：\(row.indicator)\(row.valueText)", "ledger: \(row.indicator) \(row.valueText)"))
      ],
      computation: Computation(
        kind: "ledger", formula: "\(row.indicator) = \(row.valueText)", derived: row.value.interval,
        stated: figure.interval),
      fixes: fixes(figure, row, context, block, stated))
  }

  private static func severity(_ match: LedgerMatch, _ stated: String) -> Severity {
    switch match.agreement {
    case .agrees, .truncated, .oneUnitOff: .information
    // 300余 ends below 400; 超300 is still true of 412.
    case .farAbove: stated.contains { $0 == "余" || $0 == "多" } ? .warning : .information
    case .contradicts: .warning
    }
  }

  private static func message(_ match: LedgerMatch, _ stated: String, slip: LocalizedText?) -> LocalizedText {
    let row = match.row
    let period = row.period.map { "，\($0.text)" } ?? ""
    let englishPeriod = row.period.map { ", \($0.text)" } ?? ""
    let source = row.source.isEmpty ? "" : "（来源：\(row.source)）"
    let englishSource = row.source.isEmpty ? "" : " (source: \(row.source))"
    let place = match.entry.document.name
    let line = row.line + 1
    let chinese = "台账\(place)第\(line)行“\(row.indicator)\(period)”为\(row.valueText)\(source)"
    let english =
      "Line \(line) of the ledger \(place) has \(row.valueText) for \(row.indicator)\(englishPeriod)\(englishSource)"
    switch match.agreement {
    case .truncated:
      return LocalizedText(
        "\(chinese)，这里写的\(stated)是截去尾数的写法，不是四舍五入。", "\(english); \(stated) is cut off, not rounded.")
    case .oneUnitOff:
      return LocalizedText("\(chinese)，这里写的\(stated)末位差1。", "\(english); \(stated) is off by one in the last place.")
    default:
      let (reason, englishReason) = (slip.map { "（\($0.chinese)）" } ?? "", slip.map { " (\($0.english))" } ?? "")
      return LocalizedText(
        "\(chinese)，这里写的是\(stated)\(reason)。请核对。", "\(english); \(stated) is stated here\(englishReason).")
    }
  }

  /// The one slip of the pen that explains the contradiction: 二 for 三, two digits swapped, a factor ten.
  private static func slip(_ figure: Figure, _ match: LedgerMatch, _ context: CheckContext, _ block: Int)
    -> LocalizedText?
  {
    guard match.agreement == .contradicts else { return nil }
    let facts = BlockFacts(
      block: context.draft.blocks[block], start: context.draft.starts[block], text: context.text,
      configuration: context.configuration)
    let factor = figure.kind == .percent ? Rational.one : MeasuringUnit(figure.unit)?.factor ?? .one
    let found = SlipSearch.only(in: [figure], facts) { ($0[0].interval * factor).meets(match.row.value.interval) }
    return found?.kind.text
  }

  // MARK: Fix

  /// The ledger's value as the figure is written: with its scale, its decimals, its approximator.
  private static func fixes(_ figure: Figure, _ row: LedgerRow, _ context: CheckContext, _ block: Int, _ stated: String)
    -> [Fix]
  {
    guard !figure.isHan, figure.upperValue == nil, figure.terms.isEmpty, !figure.digits.isEmpty else { return [] }
    let unit = figure.kind == .percent ? Rational.one : MeasuringUnit(figure.unit)?.factor ?? .one
    // Per mille is written as such, and held as a percent.
    let written = row.value.value / unit / (figure.unit == "‰" ? Rational(1, 10) : .one)
    let digits = context.draft.absolute(figure.digits, in: block)
    let old = context.text.string(in: digits)
    guard written.isDefined, let text = digitsText(figure, written, like: old), text != old else { return [] }
    return [
      Fix(
        title: LocalizedText("将\(old)改为台账的\(text)", "Change \(old) to the ledger's \(text)"),
        edits: [TextEdit(range: digits, replacement: text)], isSafe: false)
    ]
  }

  private static func digitsText(_ figure: Figure, _ value: Rational, like old: String) -> String? {
    let scaled = value / figure.scale
    guard figure.approximation == .none else { return roundText(figure, scaled) }
    // As many decimals as the draft uses, or up to two where the ledger's value needs them to stand whole.
    let most = max(figure.decimals, 2)
    let places = (figure.decimals...most).first { scaled.rounded(places: $0) == scaled } ?? figure.decimals
    var text = scaled.decimalText(places: places)
    if old.contains(",") || old.contains("，") { text = grouped(text) }
    return text
  }

  /// 312 as 300 (余), 683 as 700 (近), 257.3 as 260 (约).
  private static func roundText(_ figure: Figure, _ scaled: Rational) -> String? {
    let unit = figure.significantUnit / figure.scale
    let steps = scaled / unit
    guard steps.isDefined, scaled > .zero else { return nil }
    let whole: Int128
    switch figure.approximation {
    case .above: whole = steps.isInteger ? steps.floor - 1 : steps.floor
    case .below: whole = steps.isInteger ? steps.floor + 1 : steps.ceiling
    case .about: whole = (steps + Rational(1, 2)).floor
    default: return nil
    }
    guard whole > 0 else { return nil }
    return (Rational(whole) * unit).decimalText(places: figure.decimals)
  }

  /// With a comma every three digits before the point.
  private static func grouped(_ text: String) -> String {
    let parts = text.split(separator: ".", maxSplits: 1)
    guard let whole = parts.first else { return text }
    var result = ""
    for (index, digit) in whole.enumerated() {
      if index > 0, (whole.count - index) % 3 == 0, digit != "-" { result.append(",") }
      result.append(digit)
    }
    return parts.count > 1 ? result + "." + parts[1] : result
  }
}
