import DraftSyntax
import PlanModel
import TextModel

/// `plan-wrong-period`: a plan is said to be carried out in a year outside its own.
enum PlanWrongPeriod: TitleRule {

  private static let plan = """
    安澜县乡村供水实施方案（2026—2030年）
    一、重点任务
    （一）改造水厂。更新滤料。
    """

  static let description = RuleDescription(
    id: "plan-wrong-period", group: .plan, severity: .hint, since: "0.1.0",
    title: LocalizedText("报告年份不在方案期内", "report's year outside the plan's"),
    why: LocalizedText(
      "2019年的报告写“深入实施（2026—2030年）方案”，多半是从别处抄来忘了改。",
      "A report of 2019 that carries out a plan for 2026–2030 was mostly copied."),
    leavesAlone: LocalizedText(
      "只看工作区里有全文、标题带起止年份的方案，而且文中说在落实、实施它；下一年度打算不报。",
      "Only plans of the workspace whose titles name their years and that are said to be carried out; the year after the report's is left alone."
    ),
    source: LocalizedText("所引方案的标题。", "The title of the plan that is cited."),
    triggers: [
      RuleExample("安澜县2019年水利工作总结\n全县深入实施《安澜县乡村供水实施方案（2026—2030年）》。", plan: plan, marked: "《安澜县乡村供水实施方案（2026—2030年）》")
    ],
    quiet: [
      RuleExample("安澜县2027年水利工作总结\n全县深入实施《安澜县乡村供水实施方案（2026—2030年）》。", plan: plan)
    ])

  static func concerns(_ facts: TitleFacts) -> Bool { period(of: facts) != nil }

  static func findings(about titles: [TitleFacts], in context: CheckContext) -> [Finding] {
    let year = context.draft.year
    return titles.compactMap { facts in
      period(of: facts).map { period in
        Finding(
          rule: description.id, severity: .hint, range: facts.range,
          message: LocalizedText(
            "方案的年份是\(period.lowerBound)—\(period.upperBound)年，本稿是\(year)年。",
            "The plan is for \(period.lowerBound)–\(period.upperBound); this draft is of \(year)."),
          computation: Computation(kind: "period", formula: "\(year) ∉ \(period.lowerBound)–\(period.upperBound)"))
      }
    }
  }

  /// The years of the plan that is carried out, where the draft's is none of them.
  private static func period(of facts: TitleFacts) -> ClosedRange<Int>? {
    let (context, year) = (facts.context, facts.context.draft.year)
    guard year > 0, facts.title.isCarriedOut, let plan = context.titles.plan(for: facts.title.key),
      plan.document != context.document, let period = plan.imprint.period,
      period.count > 1 || plan.titleKey.period != nil, !period.contains(year), year + 1 != period.lowerBound
    else { return nil }
    return period
  }
}
