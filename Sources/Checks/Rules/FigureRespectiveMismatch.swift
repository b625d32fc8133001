import DraftSyntax
import Numerals
import TextModel

/// `figure-respective-mismatch`: 分别 gives more or fewer values than names.
enum FigureRespectiveMismatch: BlockRule {
  static let description = RuleDescription(
    id: "figure-respective-mismatch", group: .figure, severity: .warning, since: "0.1.0",
    title: LocalizedText("“分别”前后个数不等", "分别 with unequal numbers of names and values"),
    why: LocalizedText(
      "“小麦、玉米、油菜分别为8.2万亩、5.6万亩”：三个名称只有两个数，对不上号。", "Three names and two values cannot be matched."),
    leavesAlone: LocalizedText(
      "名称之间有“和”“与”“的”、前面另有数字、数后面还有别的内容，名称个数拿不准的，一律不报。",
      "Whenever the number of names is in doubt (和, 与, 的, figures among them) nothing is said."),
    source: LocalizedText("“分别”的词义；不是标准条文。", "The meaning of 分别; not a clause of a standard."),
    triggers: [
      RuleExample("小麦、玉米、油菜播种面积分别为8.2万亩、5.6万亩。", marked: "8.2万亩、5.6万亩")
    ],
    quiet: [
      RuleExample("小麦、玉米、油菜播种面积分别为8.2万亩、5.6万亩、1.9万亩。"),
      RuleExample("给县图书馆和乡镇书屋分别配送图书820册、1460册。"),
    ])

  static func findings(in facts: BlockFacts) -> [Finding] {
    facts.block.relations.compactMap { relation in
      guard case .respective(let names, let values) = relation.kind, names != values.count, let first = values.first,
        let last = values.last
      else { return nil }
      let figures = facts.block.figures
      let range = figures[first].range.lowerBound..<figures[last].range.upperBound
      return Finding(
        rule: description.id, severity: .warning, range: range,
        message: LocalizedText(
          "“分别”前面有\(names)个名称，后面有\(values.count)个数，对不上。",
          "\(names) names before 分别 and \(values.count) values behind it."),
        computation: Computation(
          kind: "count", formula: "\(names) ≠ \(values.count)", derived: Interval(exactly: Rational(names)),
          stated: Interval(exactly: Rational(values.count))))
    }
  }
}
