import DraftSyntax
import TextModel

/// `waiver-unused`: a waiver that silences nothing.
package enum WaiverUnused: WaiverRule {
  package static let description = RuleDescription(
    id: "waiver-unused", group: .waiver, severity: .information, since: "0.1.0",
    title: LocalizedText("豁免没有用上", "waiver that silences nothing"),
    why: LocalizedText(
      "数字改对了、段落挪走了，豁免还留着，将来真出了问题会被它盖住。", "A waiver that outlives its finding may hide the next one."),
    leavesAlone: LocalizedText(
      "没有理由的、规则名写错的另有提示，这里不重复；关掉的规则仍算用上；关于豁免本身的规则不能豁免。",
      "Waivers without a reason or for unknown rules are spoken of elsewhere. A waiver for a rule that is off is in use. The rules about waivers cannot be waived."
    ),
    source: LocalizedText("本工具的约定。", "A convention of this tool."),
    triggers: [
      RuleExample(
        "<!-- hegao: allow outline-gap 第二部分单独报送 -->\n一、主要做法\n有序推进。\n二、下步打算\n补齐短板。\n",
        marked: "<!-- hegao: allow outline-gap 第二部分单独报送 -->"),
      RuleExample(
        "一、主要做法\n有序推进。\n三、下步打算<!-- hegao: allow outline-gap outline-repeat 第二部分单独报送 -->\n补齐短板。\n",
        marked: "outline-repeat"),
    ],
    quiet: [
      RuleExample("一、主要做法\n有序推进。\n<!-- hegao: allow outline-gap 第二部分由财政局单独报送 -->\n三、下步打算\n补齐短板。\n"),
      RuleExample("<!-- hegao: allow-file outline-gap 各部分由不同单位报送 -->\n一、主要做法\n有序推进。\n三、下步打算\n补齐短板。\n"),
    ])

  package static func findings(of waiver: WaiverUse) -> [Finding] {
    guard waiver.counts else { return [] }
    let idle = waiver.names.filter { $0.isKnown && !$0.isUsed }
    if idle.count == waiver.names.count, idle.allSatisfy(\.isWaivable), !idle.isEmpty {
      return [whole(waiver.range)]
    }
    return idle.map { $0.isWaivable ? finding($0.id, at: $0.range) : notWaivable($0.id, at: $0.range) }
  }

  private static func whole(_ range: TextRange) -> Finding {
    Finding(
      rule: description.id, severity: .information, range: range,
      message: LocalizedText(
        "这条豁免没有用上：所指的地方没有这类问题。问题已经改好的话，可以删去。",
        "This waiver silences nothing: there is no such finding where it points. It may go."),
      fixes: [
        Fix(
          title: LocalizedText("删去这条豁免", "Delete the waiver"), edits: [TextEdit(range: range, replacement: "")],
          isSafe: false)
      ])
  }

  /// The finding about an entry of `hegao.waivers.json`.
  package static func entry(at range: TextRange) -> Finding {
    Finding(
      rule: description.id, severity: .information, range: range,
      message: LocalizedText(
        "这条豁免没有用上：文稿里没有这处问题，或者那句话已经改过。不再需要的话，可以删去。",
        "This waiver silences nothing: the draft has no such finding, or its sentence was changed. It may go."))
  }

  private static func finding(_ id: String, at range: TextRange) -> Finding {
    Finding(
      rule: description.id, severity: .information, range: range,
      message: LocalizedText(
        "这条豁免里的“\(id)”没有用上：所指的地方没有这类问题。", "\(id) silences nothing here: there is no such finding."))
  }

  private static func notWaivable(_ id: String, at range: TextRange) -> Finding {
    Finding(
      rule: description.id, severity: .information, range: range,
      message: LocalizedText(
        "“\(id)”是关于豁免本身的规则，不能用豁免消去；不想看到，可在 hegao.json 的 rules 里关掉。",
        "\(id) is a rule about waivers and cannot be waived; turn it off in hegao.json if it is not wanted."))
  }
}
