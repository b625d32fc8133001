import DraftSyntax
import Numerals
import TextModel

/// `percent-containment`: a rate above the rate that contains it.
enum PercentContainment: BlockRule {
  static let description = RuleDescription(
    id: "percent-containment", group: .percent, severity: .information, since: "0.1.0",
    title: LocalizedText("被包含的率大于包含它的率", "a rate above the rate that contains it"),
    why: LocalizedText(
      "能全程网办的事项必然网上可办，全流程网办率不会高于网上可办率。",
      "What can be done wholly online can be done online: the one rate cannot exceed the other."),
    leavesAlone: LocalizedText(
      "只比较包含关系确定的几对名称；两者口径不同时也可能成立，所以只作信息。",
      "Only pairs whose containment is certain; their scopes may differ, so it is information."),
    source: LocalizedText("指标定义。", "The definitions of the indicators."),
    triggers: [RuleExample("依申请事项网上可办率80.73%，其中全流程网办率99.21%。", marked: "99.21%")],
    quiet: [RuleExample("依申请事项网上可办率99.21%，其中全流程网办率80.73%。")])

  static func findings(in facts: BlockFacts) -> [Finding] {
    facts.block.relations.compactMap { relation in
      guard case .containment(let container, let contained) = relation.kind else { return nil }
      let (a, b) = (facts.block.figures[container], facts.block.figures[contained])
      guard a.interval.lies(below: b.interval), !a.isLimit, !b.isLimit else { return nil }
      let formula = "\(facts.words(b)) > \(facts.words(a))"
      return Finding(
        rule: description.id, severity: .information, range: b.range,
        message: LocalizedText(
          "\(b.indicator)不会高于\(a.indicator)：\(formula)。", "\(b.indicator) cannot exceed \(a.indicator): \(formula)."),
        related: [RelatedPlace(range: a.range, message: LocalizedText("包含它的率", "the rate that contains it"))],
        computation: Computation(kind: "order", formula: formula, derived: a.interval, stated: b.interval))
    }
  }
}
