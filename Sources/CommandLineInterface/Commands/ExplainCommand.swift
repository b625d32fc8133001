import Checks
import TextModel

/// `hegao explain`: what a rule looks for, why, and what it leaves alone.
enum ExplainCommand: Command {
  static let description = CommandDescription(
    name: "explain", operands: "RULE...", operandCount: 1...Int.max,
    operandKind: .oneOf(RuleCatalog.descriptions.map(\.id)),
    summary: LocalizedText("说明一条规则：看什么，为什么，举例", "explain a rule: what, why, examples"),
    examples: ["hegao explain percent-mismatch"])

  static func run(_ arguments: ParsedArguments, console: Console) throws(UsageError) -> ExitStatus {
    let known = RuleCatalog.descriptions.map(\.id)
    var rules: [RuleDescription] = []
    for name in arguments.operands {
      guard let rule = RuleCatalog.description(of: name) else {
        throw UsageError(.unknown("条规则", "rule", name, among: known))
      }
      rules.append(rule)
    }
    let reporter = RuleTextReporter(language: console.language, style: console.style)
    for (index, rule) in rules.enumerated() {
      if index > 0 { console.output.line() }
      for line in reporter.lines(of: rule) { console.output.line(line) }
    }
    return .success
  }
}
