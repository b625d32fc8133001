import DraftSyntax
import Numerals
import TextModel

/// `figure-direction-mismatch`: a rise that falls, a fall that rises.
enum FigureDirectionMismatch: BlockRule {
  static let description = RuleDescription(
    id: "figure-direction-mismatch", group: .figure, severity: .error, since: "0.1.0",
    title: LocalizedText("升降方向与数字相反", "direction word against the figures"),
    why: LocalizedText(
      "“由57起减少到63起”自相矛盾：不是数字写反了，就是“升”“降”用错了。",
      "“Fell from 57 to 63” contradicts itself: either the figures are swapped or the word is wrong."),
    leavesAlone: LocalizedText(
      "“调整为”“优化为”等不表示方向的词、约数、“降幅收窄”等另有含义的说法不报。",
      "Words that say no direction (调整为), approximate figures and phrases like 降幅收窄 are left alone."),
    source: LocalizedText(
      "词义与数值的比较；不是标准条文。", "The meaning of the words against the values; not a clause of a standard."),
    triggers: [
      RuleExample("全年发生渡口险情由57起减少到63起。", marked: "63起"),
      RuleExample("全镇接报火情35起，上年为28起，同比减少25%。", marked: "25%"),
      RuleExample("供水管网漏损率由11.2%上升到9.7%。", marked: "9.7%"),
    ],
    quiet: [
      RuleExample("全年发生渡口险情由57起增加到63起。"),
      RuleExample("供水管网漏损率由11.2%下降到9.7%。"),
    ])

  static func findings(in facts: BlockFacts) -> [Finding] {
    facts.block.relations.compactMap { relation in
      guard relation.isNamed, case .change(let from, let to, let rate, let direction) = relation.kind else {
        return nil
      }
      let figures = facts.block.figures
      let (a, b) = (figures[from], figures[to])
      guard !a.isApproximate, !b.isApproximate else { return nil }
      let said: Relation.Direction
      let marked: Int
      if direction != .unsaid {
        (said, marked) = (direction, to)
      } else if let rate, !figures[rate].value.isNegative {
        (said, marked) = (figures[rate].direction, rate)
      } else {
        return nil
      }
      let isContradicted =
        said == .up ? b.interval.lies(below: a.interval) : said == .down && a.interval.lies(below: b.interval)
      guard isContradicted else { return nil }
      let (x, y) = (facts.words(a), facts.words(b))
      let word = said == .up ? LocalizedText("上升", "a rise") : LocalizedText("下降", "a fall")
      let sign = a.value < b.value ? "<" : ">"
      return Finding(
        rule: description.id, severity: .error, range: figures[marked].range,
        message: LocalizedText(
          "文中说\(word.chinese)，但\(x) \(sign) \(y)。请核对两个数或“升”“降”。",
          "The text says \(word.english), but \(x) \(sign) \(y). Check the two figures or the word."),
        related: [a, b].filter { $0.range != figures[marked].range }.map {
          RelatedPlace(range: $0.range, message: LocalizedText("相比的数", "compared with"))
        },
        computation: Computation(
          kind: "direction", formula: "\(x) \(sign) \(y)", derived: a.interval, stated: b.interval))
    }
  }
}
