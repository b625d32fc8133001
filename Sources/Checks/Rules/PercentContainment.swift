import DraftSyntax
import Numerals
import TextModel

/// `percent-containment`: a rate above the rate that contains it.
enum PercentContainment: BlockRule {
  static let description = RuleDescription(
    id: "percent-containment", group: .percent, severity: .information, since: "0.1.0",
    title: LocalizedText("被包含的率大于包含它的率", "a rate above the rate that contains it"),
    why: LocalizedText(
      "优秀的必然合格，优秀率不会高于合格率；全流程网办率与网上可办率同理。",
      "Whoever is excellent has passed: the one rate cannot exceed the other. So with services that are online in part and throughout."
    ),
    leavesAlone: LocalizedText(
      "只比较包含关系确定的几对名称；两者口径不同时也可能成立，所以只作信息。",
      "Only pairs whose containment is certain; their scopes may differ, so it is information."),
    source: LocalizedText("指标定义。", "The definitions of the indicators."),
    triggers: [
      RuleExample("学生体质抽测合格率88.4%，其中优秀率91.5%。", marked: "91.5%")
    ],
    quiet: [
      RuleExample("学生体质抽测合格率91.5%，其中优秀率38.4%。"),
      RuleExample("不动产登记网上可办率96.3%，其中全流程网办率74.8%。"),
    ])

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
