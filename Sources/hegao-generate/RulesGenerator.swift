import Checks

/// Writes the catalogue of rules for other programs: `Protocol/rules.json`, the rules in both languages.
enum RulesGenerator {
  static let target = "Protocol/rules.json"

  static func file() -> GeneratedFile {
    GeneratedFile(path: target, text: JSONText.array(RuleCatalog.descriptions.map(value)).document)
  }

  private static func value(_ rule: RuleDescription) -> JSONText {
    .object([
      ("id", .string(rule.id)),
      ("group", .string(rule.group.rawValue)),
      ("severity", .string(rule.severity.name)),
      ("since", .string(rule.since)),
      ("title", .localized(rule.title)),
      ("why", .localized(rule.why)),
      ("leavesAlone", .localized(rule.leavesAlone)),
      ("source", .localized(rule.source)),
      ("triggers", .array(rule.triggers.map(value))),
      ("quiet", .array(rule.quiet.map(value))),
    ])
  }

  private static func value(_ example: RuleExample) -> JSONText {
    var members = [(name: "draft", value: JSONText.string(example.draft))]
    if let plan = example.plan { members.append(("plan", .string(plan))) }
    if !example.marked.isEmpty { members.append(("marked", .string(example.marked))) }
    return .object(members)
  }
}
