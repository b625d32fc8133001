import DraftSyntax
import Numerals
import TextModel

/// `figure-list-count`: a closed plain list has more or fewer items than its count says.
enum FigureListCount: BlockRule {
  static let description = RuleDescription(
    id: "figure-list-count", group: .figure, severity: .information, since: "0.1.0",
    title: LocalizedText("列举的项数与所说不符", "a plain list differs from its count"),
    why: LocalizedText(
      "列了五项举措却写“四项举措”，增删之后常忘了改数。", "Five items and “four measures”: the list was changed and the count was not."),
    leavesAlone: LocalizedText(
      "只看字数整齐、只用顿号、没有“等”“和”“与”的清单；加引号的口号、数的是实例（12家）的都不报。",
      "Only lists of items of one length joined by 、 alone; quoted slogans and counts of instances are left alone."),
    source: LocalizedText("行文惯例；不是标准条文。", "Usage; not a clause of a standard."),
    triggers: [
      RuleExample("镇里推出送餐上门、代购药品、陪同就诊、修补衣被、理发剪甲四项助老服务。", marked: "四项")
    ],
    quiet: [
      RuleExample("镇里推出送餐上门、代购药品、陪同就诊、修补衣被四项助老服务。"),
      RuleExample("苗木、花卉、果树等17项检疫手续改由乡镇办理。"),
    ])

  static func findings(in facts: BlockFacts) -> [Finding] {
    facts.block.countedLists.compactMap { list in
      guard list.items != list.stated else { return nil }
      let words = facts.words(list.countRange)
      return Finding(
        rule: description.id, severity: .information, range: list.countRange,
        message: LocalizedText(
          "前面列了\(list.items)项，这里写“\(words)”。", "\(list.items) items are listed; \(words) is stated."),
        related: [RelatedPlace(range: list.range, message: LocalizedText("所列各项", "the list"))],
        computation: Computation(
          kind: "count", formula: "\(list.items) ≠ \(list.stated)", derived: Interval(exactly: Rational(list.items)),
          stated: Interval(exactly: Rational(list.stated))))
    }
  }
}
