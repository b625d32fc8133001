import DraftSyntax
import PlanModel
import TextModel

/// `plan-undefined-measure`: a measure that the plan does not have.
enum PlanUndefinedMeasure: DocumentRule {
  static let facets: DocumentFacets = .titles

  private static let plan = """
    安澜县乡村供水实施方案（2026—2030年）
    一、重点任务
    （一）水源工程
    （1）加固水库。分座验收。
    （2）疏浚引渠。汛前完工。
    （3）新建泵房。双路供电。
    """

  static let description = RuleDescription(
    id: "plan-undefined-measure", group: .plan, severity: .error, since: "0.1.0",
    title: LocalizedText("所引条目在方案中不存在", "the plan has no such measure"),
    why: LocalizedText(
      "报告引用方案第几项，读的人会去翻；翻不到，报告就站不住。",
      "Whoever reads “item 35 of the plan” looks it up; if it is not there, the report falls."),
    leavesAlone: LocalizedText(
      "只核对工作区里有全文的方案；工作区里没有的文件、法律法规的条款不报；“第三批8项任务”是数量，不是引用。",
      "Only plans whose text lies in the workspace are looked up; laws and documents that are not here are left alone; 第三批8项任务 counts and does not cite."
    ),
    source: LocalizedText("所引方案的文本。", "The text of the plan that is cited."),
    triggers: [
      RuleExample("根据《安澜县乡村供水实施方案（2026—2030年）》第（8）项部署，启动勘测。", plan: plan, marked: "第（8）项")
    ],
    quiet: [
      RuleExample("根据《安澜县乡村供水实施方案（2026—2030年）》第（3）项部署，启动勘测。", plan: plan),
      RuleExample("依据《中华人民共和国渔业法》第三十条划定禁渔期。", plan: plan),
    ])

  static func findings(in context: CheckContext) -> [Finding] {
    context.references.compactMap { reference in
      guard let plan = reference.plan, case .undefined(let step) = plan.resolve(reference.measure) else { return nil }
      let range = step.range.shifted(by: context.draft.starts[reference.block])
      let words = context.text.string(in: range)
      let known = plan.knownRange(for: step)
      let has = LocalizedText(
        known.isEmpty ? "该方案没有这一级条目" : "该方案有\(known)",
        known.isEmpty ? "it has no items of that level" : "it has \(known)")
      return Finding(
        rule: description.id, severity: .error, range: range,
        message: LocalizedText(
          "《\(plan.title)》没有\(words)：\(has.chinese)。", "《\(plan.title)》 has no \(words): \(has.english)."),
        related: plan.titleRange.isEmpty
          ? []
          : [
            RelatedPlace(
              document: plan.document, range: plan.titleRange, message: LocalizedText("所引方案", "the plan that is cited"))
          ],
        computation: Computation(kind: "reference", formula: "\(words) ∉ \(known)"))
    }
  }
}
