import DraftSyntax
import Numerals
import TextModel

/// `outline-count-mismatch`: as many items follow as were announced, or not.
enum OutlineCountMismatch: DocumentRule {
  static let facets: DocumentFacets = .outline

  static let description = RuleDescription(
    id: "outline-count-mismatch", group: .outline, severity: .warning, since: "0.1.0",
    title: LocalizedText("所列项数与提法不符", "announced count differs from the list"),
    why: LocalizedText(
      "写“以下六个方面”却列了七条，说明增删之后没有改前面的数。",
      "“The following six” with seven items: the list was changed and the count was not."),
    leavesAlone: LocalizedText(
      "只看带“以下”“如下”或冒号、后面紧跟编号或“一是”的提法，以句中最后一个数为准；“几个方面”、后面没有编号清单的不算。",
      "Only counts with 以下 or a colon and a numbered list right behind; the last count of the sentence governs; vague counts (几个) are left alone."
    ),
    source: LocalizedText("行文惯例；不是标准条文。", "Usage; not a clause of a standard."),
    triggers: [
      RuleExample("明年，着力办好以下三个方面工作：\n（一）管住水源。\n（二）修好管网。\n（三）改造泵站。\n（四）装齐水表。\n", marked: "三个方面工作"),
      RuleExample("今年要办好三件事：一是通路；二是通水；三是通电；四是通网。", marked: "三件事"),
    ],
    quiet: [
      RuleExample("对照年初定下的十件实事，重点盯住以下两个方面：\n（一）用地报批。\n（二）资金拨付。\n"),
      RuleExample("来年拟从以下几个方面着手：一是整修渠道；二是更换闸门。"),
    ])

  static func findings(in context: CheckContext) -> [Finding] {
    context.draft.announcedLists.compactMap { list in
      let count = list.items.count
      // Where the numbering itself is broken, either count may be meant.
      guard list.announced != count, list.announced != list.lastNumber, let last = list.items.last else { return nil }
      let words = context.text.string(in: list.range)
      let lastMarker = context.text.string(in: last)
      let digits = context.text.string(in: list.digits)
      let isArabic = digits.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
      let right = isArabic ? String(count) : count == 2 ? "两" : MarkerText.han(count)
      return Finding(
        rule: description.id, severity: .warning, range: list.range,
        message: LocalizedText(
          "写的是“\(words)”，后面列了\(count)项（到“\(lastMarker)”）。",
          "\(words) are announced; \(count) follow (up to \(lastMarker))."),
        related: [RelatedPlace(range: last, message: LocalizedText("最后一项", "the last item"))],
        computation: Computation(
          kind: "count", formula: "\(list.announced) ≠ \(count)", derived: Interval(exactly: Rational(count)),
          stated: Interval(exactly: Rational(list.announced))),
        fixes: [
          Fix(
            title: LocalizedText("将“\(digits)”改为“\(right)”", "Change \(digits) to \(right)"),
            edits: [TextEdit(range: list.digits, replacement: right)], isSafe: false)
        ])
    }
  }
}
