import DraftSyntax
import PlanModel
import TextModel

/// `plan-unknown`: a title that names a plan which is not in the workspace.
enum PlanUnknown: TitleRule {

  private static let plan = """
    安澜县乡村供水实施方案（2026—2030年）
    一、重点任务
    （一）改造水厂。更新滤料。
    """

  static let description = RuleDescription(
    id: "plan-unknown", group: .plan, severity: .hint, since: "0.1.0",
    title: LocalizedText("所引方案不在工作区", "plan not in the workspace"),
    why: LocalizedText(
      "把所引方案放进同一文件夹，就能核对引用的条目、悬停查看原文。", "With the plan in the same folder its measures can be looked up."),
    leavesAlone: LocalizedText(
      "工作区里一个方案也没有时不提示；法律法规、报刊、表格、函件不是方案；每个文件名只提示一次。",
      "Silent when the workspace has no plan at all; laws, papers, forms and letters are no plans; once a title."),
    source: LocalizedText("工作区内的文件。", "The documents of the workspace."),
    triggers: [
      RuleExample("编制《安澜县沿河绿道建设三年行动方案》，排出工期。", plan: plan, marked: "《安澜县沿河绿道建设三年行动方案》")
    ],
    quiet: [
      RuleExample("编制《安澜县沿河绿道建设三年行动方案》，排出工期。"),
      RuleExample("做法登上《安澜日报》，检查时填写《渡口巡查登记表》。", plan: plan),
    ])

  static func concerns(_ facts: TitleFacts) -> Bool {
    let (title, context) = (facts.title, facts.context)
    // Without any plan there is nothing to miss.
    return !title.isNested && namesPlan(title.key)
      && context.titles.plans.contains { $0.document != context.document && !$0.isRegulation }
      && !context.titles.isConfigured(title.key) && context.titles.plans(titled: title.key).isEmpty
      && context.titles.plan(for: title.key) == nil && context.titles.editions(of: title.key).isEmpty
      && facts.binding == nil && !isListOfKnown(title, context) && !Vocabulary.aliasKinds.contains(title.key.core)
      // A title that is misspelt is spoken of there.
      && context.titles.knownMisspelt(as: title.key).isEmpty
  }

  static func findings(about titles: [TitleFacts], in context: CheckContext) -> [Finding] {
    var seen: Set<TitleKey> = []
    var findings: [Finding] = []
    for facts in titles {
      let title = facts.title
      // The notice of a plan and the plan are one document.
      guard seen.isDisjoint(with: TitleIndex.readings(of: title.key)) else { continue }
      seen.formUnion(TitleIndex.readings(of: title.key))
      findings.append(
        Finding(
          rule: description.id, severity: .hint, range: facts.range,
          message: LocalizedText(
            "《\(title.text)》不在工作区，没有核对。", "《\(title.text)》 is not in the workspace and was not looked up.")))
    }
    return findings
  }

  /// 《甲方案、乙方案》: two documents in one pair of brackets.
  private static func isListOfKnown(_ title: TitleMention, _ context: CheckContext) -> Bool {
    guard title.text.unicodeScalars.contains(where: { $0 == "、" || $0 == "，" || $0 == "," }) else { return false }
    let parts = title.text.split { "、，,".contains($0) }
    return parts.count > 1 && parts.allSatisfy { context.titles.plan(for: TitleKey(String($0))) != nil }
  }

  /// True for 方案 规划 纲要 …; false for laws, papers and forms.
  private static func namesPlan(_ key: TitleKey) -> Bool {
    let core = FoldedText(TitleIndex.readings(of: key).last?.core ?? key.core)
    if Vocabulary.notPlans.matchSuffix(core, endingAt: core.count, notBefore: 0) != nil { return false }
    return Vocabulary.planKinds.matchSuffix(core, endingAt: core.count, notBefore: 0) != nil
  }
}
