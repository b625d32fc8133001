import DraftSyntax
import PlanModel
import TextModel

/// `plan-ambiguous-measure`: a number that stands in several places of the plan.
enum PlanAmbiguousMeasure: ReferenceRule {

  private static let plan = """
    安澜县乡村供水实施方案（2026—2030年）
    一、重点任务
    1.改造水厂。更新滤料。
    2.更换管网。先急后缓。
    二、保障措施
    1.落实经费。列入预算。
    2.巡查管护。逐月通报。
    """

  static let description = RuleDescription(
    id: "plan-ambiguous-measure", group: .plan, severity: .warning, since: "0.1.0",
    title: LocalizedText("所引条目不止一处", "the number stands in several places"),
    why: LocalizedText(
      "方案几个部分各有一个“第2项”，只写“第2项”不知道是哪一个。", "Several parts of the plan have an item 2; a bare 第2项 does not say which."),
    leavesAlone: LocalizedText(
      "写明部分（第三部分第2项、第二部分第（一）项第1项）或带括号（第（2）项）而只有一处的不报；写了层级，就先看紧挨着的下一级。",
      "A reference that names the part, or whose brackets leave one candidate, is clear; behind a part or section the next level counts first."
    ),
    source: LocalizedText("所引方案的文本。", "The text of the plan that is cited."),
    triggers: [
      RuleExample("依照《安澜县乡村供水实施方案（2026—2030年）》第2项安排管护。", plan: plan, marked: "第2项")
    ],
    quiet: [
      RuleExample("依照《安澜县乡村供水实施方案（2026—2030年）》第二部分第2项安排管护。", plan: plan)
    ])

  static func findings(in references: ReferenceFacts) -> [Finding] {
    references.references.compactMap { reference in
      guard let plan = reference.plan, case .ambiguous(let indices) = plan.resolve(reference.measure) else {
        return nil
      }
      let range = reference.measure.range
      let words = references.facts.words(range)
      let places = indices.prefix(mostPlaces).map { plan.measures[$0].pathText }.joined(separator: "、")
      let more = indices.count > mostPlaces ? LocalizedText("等", " and others") : LocalizedText(verbatim: "")
      return Finding(
        rule: description.id, severity: .warning, range: range,
        message: LocalizedText(
          "《\(plan.title)》里\(words)有\(indices.count)处：\(places)\(more.chinese)。请写明是哪一处。",
          "\(words) stands in \(indices.count) places of 《\(plan.title)》: \(places)\(more.english). Say which one."),
        related: indices.prefix(mostPlaces).map {
          RelatedPlace(
            document: plan.document, range: plan.measures[$0].selectionRange,
            message: LocalizedText(verbatim: "\(plan.measures[$0].pathText) \(plan.measures[$0].title)"))
        },
        computation: Computation(kind: "reference", formula: places),
        fixes: isWhole(reference.measure, words) ? fixes(indices, plan, range) : [])
    }
  }

  /// False for a range and for the 第3 of 第3、9项, which other words cannot take the place of.
  private static func isWhole(_ measure: MeasureReference, _ words: String) -> Bool {
    measure.through == nil && words.last.map { "项条点目分章节款）)".contains($0) } ?? false
  }

  /// More places than these are not listed.
  private static let mostPlaces = 8

  /// For each place the words that name it and no other.
  private static func fixes(_ indices: [Int], _ plan: Plan, _ range: TextRange) -> [Fix] {
    indices.prefix(mostPlaces).compactMap { index in
      plan.citation(of: index).map { citation in
        let title = plan.measures[index].title
        return Fix(
          title: LocalizedText("改为“\(citation)”（\(title)）", "Change to \(citation) (\(title))"),
          edits: [TextEdit(range: range, replacement: citation)], isSafe: false)
      }
    }
  }
}
