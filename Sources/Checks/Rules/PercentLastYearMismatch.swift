import DraftSyntax
import Numerals
import TextModel

/// `percent-last-year-mismatch`: growth that last year's report contradicts.
enum PercentLastYearMismatch: DocumentRule {
  static let facets: DocumentFacets = [.statements, .growth]

  private static let lastYear = """
    安澜县2025年工作情况报告
    2025年，全县办理居民户口迁移3150件。
    """

  static let description = RuleDescription(
    id: "percent-last-year-mismatch", group: .percent, severity: .warning, since: "0.1.0",
    title: LocalizedText("同比与上年报告不符", "growth contradicted by last year's report"),
    why: LocalizedText(
      "同比增幅的底数就在去年的报告里；两份报告一对，增幅不对就露馅。",
      "The base of the growth stands in last year's report; whoever lays the two side by side can recompute it."),
    leavesAlone: LocalizedText(
      "工作区里要有同一地方上一年度的报告，而且指标、范围、单位相同；按可比口径计算的、按金额计的只作信息。",
      "Needs last year's report of the same place in the workspace, with the same indicator, scope and unit; amounts are information, comparable-scope growth is left alone."
    ),
    source: LocalizedText(
      "上年报告；区间比较按 XBRL Calculations 1.1。", "Last year's report; intervals as in XBRL Calculations 1.1."),
    triggers: [
      RuleExample("安澜县2026年工作情况报告\n2026年，全县办理居民户口迁移3591件，同比增长18.7%。", neighbour: lastYear, marked: "18.7%")
    ],
    quiet: [
      RuleExample("安澜县2026年工作情况报告\n2026年，全县办理居民户口迁移3591件，同比增长14.0%。", neighbour: lastYear),
      RuleExample("安澜县2026年工作情况报告\n2026年，全县办理居民户口迁移3591件，同比增长18.7%。"),
    ])

  static func findings(in context: CheckContext) -> [Finding] {
    guard !context.neighbours.isEmpty else { return [] }
    var findings: [Finding] = []
    for statement in context.statements.statements {
      for relation in context.draft.blocks[statement.block].relations where relation.isNamed {
        guard case .growth(statement.figure, let rate) = relation.kind else { continue }
        if let finding = finding(statement, rate, context) { findings.append(finding) }
      }
    }
    return findings
  }

  private static func finding(_ statement: Statement, _ rate: Int, _ context: CheckContext) -> Finding? {
    let block = context.draft.blocks[statement.block]
    let (level, stated) = (block.figures[statement.figure], block.figures[rate])
    let before = statement.period.shifted(years: -1)
    guard !stated.isLimit, let (neighbour, old) = base(statement, before, context) else { return nil }
    let base = neighbour.draft.blocks[old.block].figures[old.figure]
    guard base.value > .zero else { return nil }
    let proof = ChangeProof(from: base, to: level, rate: stated)
    let goesDown = proof.change.isNegative
    let isOpposite = stated.direction == (goesDown ? .up : .down) && proof.change.numerator != 0
    guard isOpposite || proof.verdict == .mismatch, !proof.isApproximate else { return nil }
    let isCounted = base.kind == .count && level.kind == .count
    let range = context.draft.absolute(stated.range, in: statement.block)
    let words = context.text.string(in: range)
    return Finding(
      rule: description.id, severity: isCounted ? .warning : .information, range: range,
      message: LocalizedText(
        "上年报告（\(neighbour.document.name)）里“\(old.key.text)”是\(base.plainText)\(base.unit)：\(proof.formula)，这里写的是\(words)。",
        "Last year's report (\(neighbour.document.name)) has \(base.plainText)\(base.unit) for \(old.key.text): \(proof.formula), but \(words) is stated."
      ),
      related: [
        RelatedPlace(
          document: neighbour.document, range: neighbour.draft.range(of: old),
          message: LocalizedText("上年数", "last year's value")),
        RelatedPlace(range: context.draft.range(of: statement), message: LocalizedText("本年数", "this year's value")),
      ],
      computation: Computation(kind: "change", formula: proof.formula, derived: proof.derived, stated: stated.claim))
  }

  /// The one value of the year before in a report of the same place; nil where there is none or they disagree.
  private static func base(_ statement: Statement, _ period: Period, _ context: CheckContext) -> (
    NeighbourDraft, Statement
  )? {
    var found: (NeighbourDraft, Statement)?
    for neighbour in context.neighbours {
      for old in neighbour.table.alike(statement) where old.period == period {
        if let found, !found.1.interval.meets(old.interval) { return nil }
        found = found ?? (neighbour, old)
      }
    }
    return found
  }
}
