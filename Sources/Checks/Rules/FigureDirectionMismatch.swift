import DraftSyntax
import Numerals
import TextModel

/// `figure-direction-mismatch`: a rise that falls, a fall that rises.
enum FigureDirectionMismatch: BlockRule {
  static let description = RuleDescription(
    id: "figure-direction-mismatch", group: .figure, severity: .error, since: "0.1.0",
    title: LocalizedText("升降方向与数字相反", "direction word against the figures"),
    why: LocalizedText(
      "“由412件下降至438件”自相矛盾：不是数字写反了，就是“升”“降”用错了。",
      "“Fell from 412 to 438” contradicts itself: either the figures are swapped or the word is wrong."),
    leavesAlone: LocalizedText(
      "“调整为”“优化为”等不表示方向的词、约数、“降幅收窄”等另有含义的说法不报。",
      "Words that say no direction (调整为), approximate figures and phrases like 降幅收窄 are left alone."),
    source: LocalizedText(
      "词义与数值的比较；不是标准条文。", "The meaning of the words against the values; not a clause of a standard."),
    triggers: [
      RuleExample("群众初信初访由412件次下降至438件次。", marked: "438件次"),
      RuleExample("受理来访438件次，上年为412件次，同比下降6.3%。", marked: "6.3%"),
      RuleExample("败诉率由6.4%上升到3.1%。", marked: "3.1%"),
    ],
    quiet: [
      RuleExample("群众初信初访由412件次增加至438件次。"),
      RuleExample("败诉率由6.4%下降到3.1%。"),
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
