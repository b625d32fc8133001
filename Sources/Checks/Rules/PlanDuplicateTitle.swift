import DraftSyntax
import PlanModel
import TextModel

/// `plan-duplicate-title`: two documents of the workspace have the title that is cited.
enum PlanDuplicateTitle: TitleRule {

  private static let plan = """
    清河区法治政府建设实施方案（2026—2030年）
    一、重点任务
    （一）规范执法。统一文书。
    """

  static let description = RuleDescription(
    id: "plan-duplicate-title", group: .plan, severity: .information, since: "0.1.0",
    title: LocalizedText("工作区里有同名文件", "two documents of one title"),
    why: LocalizedText(
      "文件夹里有两份同名的方案，不知道以哪一份为准，所引条目就没有核对。请只留一份，或把旧稿移走。",
      "With two plans of one title nobody can tell which counts, so its measures were not looked up. Keep one of them."),
    leavesAlone: LocalizedText("每个文件名只在第一次引用处说一次。", "Said once a title, where it is first cited."),
    source: LocalizedText("工作区内的文件。", "The documents of the workspace."),
    triggers: [
      RuleExample(
        "全区深入实施《清河区法治政府建设实施方案（2026—2030年）》。", plan: plan, neighbour: plan,
        marked: "《清河区法治政府建设实施方案（2026—2030年）》")
    ],
    quiet: [RuleExample("全区深入实施《清河区法治政府建设实施方案（2026—2030年）》。", plan: plan)])

  static func concerns(_ facts: TitleFacts) -> Bool { !facts.title.isNested && plans(titledLike: facts).count > 1 }

  private static func plans(titledLike facts: TitleFacts) -> [Plan] {
    facts.context.titles.plans(titled: facts.title.key).filter { $0.document != facts.context.document }
  }

  static func findings(about titles: [TitleFacts], in context: CheckContext) -> [Finding] {
    var seen: Set<String> = []
    var findings: [Finding] = []
    for facts in titles where seen.insert(facts.title.key.whole).inserted {
      let (title, plans) = (facts.title, plans(titledLike: facts))
      let names = plans.map(\.document.name).joined(separator: "、")
      findings.append(
        Finding(
          rule: description.id, severity: .information, range: facts.range,
          message: LocalizedText(
            "工作区里有\(plans.count)份《\(title.text)》（\(names)），不知道以哪一份为准，所引条目没有核对。",
            "The workspace has 《\(title.text)》 \(plans.count) times (\(names)); which one counts is not known, so its measures were not looked up."
          ),
          related: plans.filter { !$0.titleRange.isEmpty }.map {
            RelatedPlace(document: $0.document, range: $0.titleRange, message: LocalizedText("同名文件", "of this title"))
          }))
    }
    return findings
  }
}
