import DraftSyntax
import TextModel

/// `waiver-unknown-rule`: a waiver names no rule, or one that does not exist.
package enum WaiverUnknownRule: WaiverRule {
  package static let description = RuleDescription(
    id: "waiver-unknown-rule", group: .waiver, severity: .warning, since: "0.1.0",
    title: LocalizedText("豁免的规则不存在", "waiver for an unknown rule"),
    why: LocalizedText(
      "规则名写错一个字母，豁免就不起作用，作者却以为已经处理过了。",
      "With one wrong letter in the rule's name a waiver does nothing, and its author believes the matter settled."),
    leavesAlone: LocalizedText(
      "只看以“hegao:”开头的注释，其他注释不管；同一条里写对的规则照样生效。",
      "Only comments that begin with hegao: are read; the other rules of the same waiver hold."),
    source: LocalizedText("规则名见 hegao rules。", "The rules are listed by hegao rules."),
    triggers: [
      RuleExample("<!-- hegao: allow outline-gaps 第二部分单独报送 -->\n各项工作有序推进。\n", marked: "outline-gaps"),
      RuleExample("<!-- hegao: allow 已经核对 -->\n各项工作有序推进。\n", marked: "<!-- hegao: allow 已经核对 -->"),
      RuleExample("<!-- hegao: alow outline-gap 单独报送 -->\n各项工作有序推进。\n", marked: "alow"),
    ],
    quiet: [
      RuleExample("<!-- 编者注：outline-gaps -->\n各项工作有序推进。\n"),
      RuleExample("一、主要做法\n有序推进。\n<!-- hegao: allow outline-gap 第二部分由财政局单独报送 -->\n三、下步打算\n补齐短板。\n"),
    ])

  package static func findings(of waiver: WaiverUse) -> [Finding] {
    if waiver.scope == .unknown { return [unknownVerb(waiver)] }
    if waiver.names.isEmpty { return [nameless(waiver)] }
    return waiver.names.filter { !$0.isKnown }.map { finding($0.id, at: $0.range) }
  }

  /// The finding about a name, in a draft or in the file of waivers. `spelling` wraps the right name where the place needs more than it.
  package static func finding(_ id: String, at range: TextRange, spelling: (String) -> String = { $0 }) -> Finding {
    let meant = NearestName.of(id, among: RuleCatalog.descriptions.map(\.id))
    return Finding(
      rule: description.id, severity: .warning, range: range,
      message: LocalizedText(
        "没有“\(id)”这条规则，豁免不起作用" + (meant.map { "；是不是“\($0)”？" } ?? "。规则名见 hegao rules。"),
        "There is no rule \(id), so nothing is silenced" + (meant.map { "; did you mean \($0)?" } ?? ".")),
      fixes: meant.map { meant in
        [
          Fix(
            title: LocalizedText("改为“\(meant)”", "Change to \(meant)"),
            edits: [TextEdit(range: range, replacement: spelling(meant))], isSafe: false)
        ]
      } ?? [])
  }

  private static func nameless(_ waiver: WaiverUse) -> Finding {
    Finding(
      rule: description.id, severity: .warning, range: waiver.range,
      message: LocalizedText(
        "这条豁免没有写是哪条规则，不起作用。写法：<!-- hegao: allow 规则名 理由 -->。",
        "This waiver names no rule and silences nothing. Write <!-- hegao: allow RULE reason -->."))
  }

  private static func unknownVerb(_ waiver: WaiverUse) -> Finding {
    Finding(
      rule: description.id, severity: .warning, range: waiver.verb,
      message: LocalizedText(
        "“hegao:”后面只认 allow（管下一行或本行）和 allow-file（管全文），这条不起作用。",
        "After hegao: only allow (a line) and allow-file (the file) are known; this does nothing."))
  }
}
