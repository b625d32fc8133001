import DraftSyntax
import TextModel

/// `plan-alias-redefined`: one short name for two documents.
enum PlanAliasRedefined: DocumentRule {
  static let facets: DocumentFacets = .titles

  static let description = RuleDescription(
    id: "plan-alias-redefined", group: .plan, severity: .warning, since: "0.1.0",
    title: LocalizedText("同一简称指两个文件", "one short name for two documents"),
    why: LocalizedText(
      "两个文件都“以下简称《办法》”，后文的《办法》就不知道指哪一个。", "With two documents called 《办法》 nobody can tell which is meant."),
    leavesAlone: LocalizedText(
      "对同一个文件重复注明简称不报。", "Defining a name again for the same document is left alone."),
    source: LocalizedText("公文写作惯例。", "Usage in official writing."),
    triggers: [
      RuleExample("出台《安澜县渡口管理办法》（以下简称《办法》）。随后出台《安澜县船舶检验办法》（以下简称《办法》）。", marked: "（以下简称《办法》）")
    ],
    quiet: [
      RuleExample("出台《安澜县渡口管理办法》（以下简称《渡口办法》）。随后出台《安澜县船舶检验办法》（以下简称《船检办法》）。两个办法一并宣传。")
    ])

  static func findings(in context: CheckContext) -> [Finding] {
    var first: [String: AliasBinding] = [:]
    var findings: [Finding] = []
    for alias in context.aliases {
      guard let earlier = first[alias.key.whole] else {
        first[alias.key.whole] = alias
        continue
      }
      guard earlier.title.key.whole != alias.title.key.whole else { continue }
      let range = context.draft.absolute(alias.definition.range, in: alias.block)
      let words = context.text.string(in: context.draft.absolute(alias.definition.nameRange, in: alias.block))
      findings.append(
        Finding(
          rule: description.id, severity: .warning, range: range,
          message: LocalizedText(
            "简称“\(words)”前面已指《\(earlier.title.text)》，这里又指《\(alias.title.text)》。",
            "The short name \(words) already stands for 《\(earlier.title.text)》; here it is 《\(alias.title.text)》."),
          related: [
            RelatedPlace(
              range: context.draft.absolute(earlier.definition.range, in: earlier.block),
              message: LocalizedText("前面的定义", "the earlier definition"))
          ]))
    }
    return findings
  }
}
