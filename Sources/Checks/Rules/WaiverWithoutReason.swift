import DraftSyntax
import TextModel

/// `waiver-without-reason`: a waiver that does not say why.
package enum WaiverWithoutReason: WaiverRule {
  package static let description = RuleDescription(
    id: "waiver-without-reason", group: .waiver, severity: .warning, since: "0.1.0",
    title: LocalizedText("豁免没有写理由", "waiver without a reason"),
    why: LocalizedText(
      "没有理由的豁免，过两个月连写的人也说不清当时为什么放过；审核的人更无从判断。没有理由就不生效，问题照报。",
      "Two months later nobody knows why the finding was let be. Without a reason a waiver silences nothing."),
    leavesAlone: LocalizedText(
      "写了理由的不评判理由好不好；只有“理由：____”这样没有填的空格，等于没有写。",
      "A reason is not judged. A blank that was left to be filled (理由：____) is none."),
    source: LocalizedText("本工具的约定。", "A convention of this tool."),
    triggers: [
      RuleExample("一、主要做法\n<!-- hegao: allow outline-gap -->\n有序推进。\n", marked: "<!-- hegao: allow outline-gap -->"),
      RuleExample(
        "各项工作有序推进。<!-- hegao: allow percent-mismatch 理由：____ -->\n",
        marked: "<!-- hegao: allow percent-mismatch 理由：____ -->"),
    ],
    quiet: [
      RuleExample(
        "一、主要做法\n有序推进。\n<!-- hegao: allow outline-gap 第二部分由财政局单独报送 -->\n三、下步打算\n补齐短板。\n"),
      RuleExample("<!-- 数据待统计局核定 -->\n各项工作有序推进。\n"),
    ])

  package static func findings(of waiver: WaiverUse) -> [Finding] {
    guard waiver.scope != .unknown, !waiver.hasReason else { return [] }
    return [finding(at: waiver.range)]
  }

  /// The finding, in a draft or in the file of waivers.
  package static func finding(at range: TextRange) -> Finding {
    Finding(
      rule: description.id, severity: .warning, range: range,
      message: LocalizedText(
        "这条豁免没有写理由，不起作用。请写明为什么可以放过，例如“终报数，见某局复函”。",
        "This waiver gives no reason and silences nothing. Say why the finding may stand."))
  }
}
