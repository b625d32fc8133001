import DraftSyntax
import PlanModel
import TextModel

/// `plan-misspelt-title`: a title that differs from one known title by a slip.
enum PlanMisspeltTitle: DocumentRule {
  static let facets: DocumentFacets = .titles

  private static let plan = """
    安澜县法治机关建设三年方案（2026—2028年）
    一、重点任务
    （一）岗前学法。逐条执行《安澜县河湖长制督察办法》。
    """

  static let description = RuleDescription(
    id: "plan-misspelt-title", group: .plan, severity: .warning, since: "0.1.0",
    title: LocalizedText("文件名疑似写错", "title probably misspelt"),
    why: LocalizedText(
      "文件名错一个字（督查与督察、法制与法治），就成了另一个文件，或者根本没有这个文件。",
      "One wrong character makes another document of it, or none."),
    leavesAlone: LocalizedText(
      "年份、数字、地名不同的是另一个文件，不当作笔误；只有工作区里的方案、方案引用过的文件名、本稿前文的文件名和配置里登记的文件名才作为依据，而且只有一个最接近时才报。",
      "A different year, number or place is another document and no slip. Known are the plans of the workspace, the titles they cite, titles earlier in the draft and configured ones; one candidate only."
    ),
    source: LocalizedText("工作区内的文件名。", "The titles of the workspace."),
    triggers: [
      RuleExample("认真落实《安澜县法制机关建设三年方案（2026—2028年）》。", plan: plan, marked: "《安澜县法制机关建设三年方案（2026—2028年）》"),
      RuleExample("对照《安澜县河湖长制督查办法》逐条自查。", plan: plan, marked: "《安澜县河湖长制督查办法》"),
    ],
    quiet: [
      RuleExample("认真落实《安澜县法治机关建设三年方案（2026—2028年）》。", plan: plan),
      RuleExample("学习借鉴《平川县法治机关建设三年方案（2026—2028年）》的经验。", plan: plan),
      RuleExample("编印《安澜县2025年河湖管护要点》和《安澜县2026年河湖管护要点》。"),
    ])

  static func findings(in context: CheckContext) -> [Finding] {
    var findings: [Finding] = []
    var earlier = EarlierTitles()
    for index in context.draft.namingBlocks {
      let block = context.draft.blocks[index]
      for title in block.titles where !title.isNested && !title.key.whole.isEmpty {
        guard earlier.insert(title), !isKnown(title, context) else { continue }
        if let plan = missingYears(title, context) {
          findings.append(missingYearsFinding(title, index, plan, context))
        } else if let known = meant(title, earlier, context) {
          findings.append(finding(title, index, known, context))
        }
      }
    }
    return findings
  }

  /// True for a title that is known as it stands, or without the body that issued it.
  private static func isKnown(_ title: TitleMention, _ context: CheckContext) -> Bool {
    if context.titles.knows(title.key) { return true }
    return context.titles.plan(for: title.key).map { $0.titleKey.core != title.key.core } ?? false
  }

  /// The one title of which this is a slip. A title of the draft itself counts only where the characters are known to be
  /// confused, since two documents of one series may differ by a character.
  private static func meant(_ title: TitleMention, _ earlier: EarlierTitles, _ context: CheckContext) -> TitleIndex
    .Known?
  {
    let known = context.titles.knownMisspelt(as: title.key)
    let found = known.isEmpty ? earlier.confused(with: title.key) : known
    return found.count == 1 ? found[0] : nil
  }

  /// The plan whose years the title leaves out, when the draft's year lies among them.
  private static func missingYears(_ title: TitleMention, _ context: CheckContext) -> Plan? {
    guard title.key.years.isEmpty, let plan = context.titles.plan(for: title.key), let period = plan.titleKey.period,
      plan.titleKey.core == title.key.core, period.contains(context.draft.year)
    else { return nil }
    return plan
  }

  private static func finding(_ title: TitleMention, _ block: Int, _ known: TitleIndex.Known, _ context: CheckContext)
    -> Finding
  {
    let range = context.draft.absolute(title.range, in: block)
    let origin: LocalizedText =
      switch known.origin {
      case .plan: LocalizedText("工作区里有《\(known.title)》", "the workspace has 《\(known.title)》")
      case .cited: LocalizedText("已知的文件名是《\(known.title)》", "the known title is 《\(known.title)》")
      case .configured: LocalizedText("配置里登记的是《\(known.title)》", "the configuration has 《\(known.title)》")
      }
    return Finding(
      rule: description.id, severity: .warning, range: range,
      message: LocalizedText(
        "文件名疑似写错：\(origin.chinese)，这里写作《\(title.text)》。",
        "Probably misspelt: \(origin.english); here it is 《\(title.text)》."),
      related: place(of: known, context),
      fixes: [fix(title, block, known.title, context)])
  }

  private static func missingYearsFinding(_ title: TitleMention, _ block: Int, _ plan: Plan, _ context: CheckContext)
    -> Finding
  {
    Finding(
      rule: description.id, severity: .warning, range: context.draft.absolute(title.range, in: block),
      message: LocalizedText(
        "文件名缺少年份：工作区里的文件是《\(plan.title)》。", "The years are missing: the document is 《\(plan.title)》."),
      related: plan.titleRange.isEmpty
        ? []
        : [
          RelatedPlace(document: plan.document, range: plan.titleRange, message: LocalizedText("该文件", "the document"))
        ],
      fixes: [fix(title, block, plan.title, context)])
  }

  private static func place(of known: TitleIndex.Known, _ context: CheckContext) -> [RelatedPlace] {
    guard case .plan(let index) = known.origin, !context.titles.plans[index].titleRange.isEmpty else { return [] }
    let plan = context.titles.plans[index]
    return [
      RelatedPlace(document: plan.document, range: plan.titleRange, message: LocalizedText("该文件", "the document"))
    ]
  }

  private static func fix(_ title: TitleMention, _ block: Int, _ right: String, _ context: CheckContext) -> Fix {
    Fix(
      title: LocalizedText("改为《\(right)》", "Change to 《\(right)》"),
      edits: [TextEdit(range: context.draft.absolute(title.inner, in: block), replacement: right)], isSafe: false)
  }
}
