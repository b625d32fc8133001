import DraftSyntax
import TextModel

/// `plan-alias-unused`: a short name that is defined and never used.
enum PlanAliasUnused: DocumentRule {
  static let facets: DocumentFacets = [.titles, .text]

  static let description = RuleDescription(
    id: "plan-alias-unused", group: .plan, severity: .hint, since: "0.1.0",
    title: LocalizedText("注明了简称却没有用", "short name never used"),
    why: LocalizedText("后文没有再提到这个文件，简称可以不写。", "The document is not named again, so the short name is not needed."),
    leavesAlone: LocalizedText("后文用过一次就不报，带不带书名号都算。", "One later use is enough, with or without its brackets."),
    source: LocalizedText("公文写作惯例。", "Usage in official writing."),
    triggers: [
      RuleExample("制定《安澜县古树保护办法》（以下简称《古树办法》），为名木建档。", marked: "（以下简称《古树办法》）")
    ],
    quiet: [
      RuleExample("制定《安澜县古树保护办法》（以下简称《古树办法》）。《古树办法》要求逐株挂牌。")
    ])

  static func findings(in context: CheckContext) -> [Finding] {
    context.aliases.compactMap { alias in
      let range = context.draft.absolute(alias.definition.range, in: alias.block)
      guard !isUsed(alias, behind: range.upperBound, context) else { return nil }
      return Finding(
        rule: description.id, severity: .hint, range: range,
        message: LocalizedText(
          "简称“\(alias.definition.name)”后文没有用到。", "The short name \(alias.definition.name) is never used."),
        fixes: [
          Fix(
            title: LocalizedText("删去这个简称", "Remove the short name"), edits: [TextEdit(range: range, replacement: "")],
            isSafe: false)
        ])
    }
  }

  private static func isUsed(_ alias: AliasBinding, behind end: TextOffset, _ context: CheckContext) -> Bool {
    context.text.bytes.withUnsafeBufferPointer {
      ByteSearch.firstIndex(of: Array(alias.definition.name.utf8), in: $0, end..<$0.count) != nil
    }
  }
}
