import Checks
import TextModel

/// One rule as `rules --format json` prints it, in both languages.
struct RuleJSON: Encodable {
  struct Text: Encodable {
    let chinese: String
    let english: String

    init(_ text: LocalizedText) {
      chinese = text.chinese
      english = text.english
    }

    enum CodingKeys: String, CodingKey {
      case chinese = "zh-CN"
      case english = "en"
    }
  }

  struct Example: Encodable {
    let draft: String
    let plan: String?
    let marked: String?

    init(_ example: RuleExample) {
      draft = example.draft
      plan = example.plan
      marked = example.marked.isEmpty ? nil : example.marked
    }
  }

  let id: String
  let group: String
  let severity: String
  let since: String
  let title: Text
  let why: Text
  let leavesAlone: Text
  let source: Text
  let triggers: [Example]
  let quiet: [Example]

  init(_ rule: RuleDescription) {
    id = rule.id
    group = rule.group.rawValue
    severity = rule.severity.name
    since = rule.since
    title = Text(rule.title)
    why = Text(rule.why)
    leavesAlone = Text(rule.leavesAlone)
    source = Text(rule.source)
    triggers = rule.triggers.map(Example.init)
    quiet = rule.quiet.map(Example.init)
  }
}
