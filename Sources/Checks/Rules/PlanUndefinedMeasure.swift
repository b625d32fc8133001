import DraftSyntax
import PlanModel
import TextModel

/// `plan-undefined-measure`: a measure that the plan does not have.
enum PlanUndefinedMeasure: ReferenceRule {

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
      "只核对工作区里有全文的方案和办法；工作区里没有的文件、法律法规的条款不报；“第三批8项任务”是数量，不是引用。",
      "Only plans and regulations whose text lies in the workspace are looked up; laws and documents that are not here are left alone; 第三批8项任务 counts and does not cite."
    ),
    source: LocalizedText("所引方案的文本。", "The text of the plan that is cited."),
    triggers: [
      RuleExample("根据《安澜县乡村供水实施方案（2026—2030年）》第（8）项部署，启动勘测。", plan: plan, marked: "第（8）项")
    ],
    quiet: [
      RuleExample("根据《安澜县乡村供水实施方案（2026—2030年）》第（3）项部署，启动勘测。", plan: plan),
      RuleExample("依据《中华人民共和国渔业法》第三十条划定禁渔期。", plan: plan),
    ])

  static func findings(in references: ReferenceFacts) -> [Finding] {
    references.references.compactMap { reference in
      guard let plan = reference.plan, case .undefined(let step) = plan.resolve(reference.measure) else { return nil }
      let range = step.range
      let words = references.facts.words(range)
      let known = plan.knownNumbers(for: step, of: reference.measure)
      return Finding(
        rule: description.id, severity: .error, range: range, message: message(words, step, reference, plan, known),
        related: related(plan, known),
        computation: Computation(
          kind: "reference", formula: known.runs.isEmpty ? "\(words) ∉ ∅" : "\(words) ∉ \(known.runs)"))
    }
  }

  private static func message(
    _ words: String, _ step: MeasureStep, _ reference: ResolvedReference, _ plan: Plan, _ known: Plan.KnownNumbers
  ) -> LocalizedText {
    let path = reference.measure.path
    if reference.measure.through == step, let first = path.last, step.number < first.number {
      return LocalizedText(
        "范围前后颠倒：从\(first.number)到\(step.number)。", "The range runs backwards: from \(first.number) to \(step.number).")
    }
    let has = known.summary(in: plan)
    var message = LocalizedText(
      "《\(plan.title)》没有\(words)：\(has.chinese)", "《\(plan.title)》 has no \(words): \(has.english)")
    if let nearest = known.nearest {
      let name = "“\(plan.measures[nearest].label)”"
      message.chinese += "，最接近的是\(name)"
      message.english += "; nearest is \(name)"
    }
    message.chinese += "。"
    message.english += "."
    return message
  }

  private static func related(_ plan: Plan, _ known: Plan.KnownNumbers) -> [RelatedPlace] {
    var places: [RelatedPlace] = []
    if !plan.titleRange.isEmpty {
      places.append(
        RelatedPlace(
          document: plan.document, range: plan.titleRange, message: LocalizedText("所引方案", "the plan that is cited")))
    }
    if let nearest = known.nearest {
      places.append(
        RelatedPlace(
          document: plan.document, range: plan.measures[nearest].selectionRange,
          message: LocalizedText("最接近的条目", "the nearest item")))
    }
    return places
  }
}

extension Plan.KnownNumbers {
  /// 该方案有（1）–（9）, 其中“二、重点任务”有（一）–（三）.
  package func summary(in plan: Plan) -> LocalizedText {
    let place = scope.map { plan.measures[$0].label }
    let subject = place.map { "其中“\($0)”" } ?? (plan.isRegulation ? "该文件" : "该方案")
    let subjectInEnglish = place.map { "“\($0)”" } ?? "it"
    return LocalizedText(
      runs.isEmpty ? "\(subject)没有这一级条目" : "\(subject)有\(runs)",
      runs.isEmpty ? "\(subjectInEnglish) has no items of that level" : "\(subjectInEnglish) has \(runs)")
  }
}
