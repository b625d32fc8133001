import Checks
import TextModel

/// `hegao rules`: the catalogue.
enum RulesCommand: Command {
  static let description = CommandDescription(
    name: "rules", summary: LocalizedText("列出全部规则", "list every rule"),
    options: [
      OptionDescription(
        name: "--format", value: .oneOf(["text", "json"]),
        help: LocalizedText("输出格式（默认 text）", "how to print (default text)"))
    ],
    examples: ["hegao rules"])

  static func run(_ arguments: ParsedArguments, console: Console) throws(UsageError) -> ExitStatus {
    if arguments.values["--format"] == "json" {
      JSONOutput.line(RuleCatalog.descriptions.map(RuleJSON.init), to: console.output)
    } else {
      let rows = RuleCatalog.descriptions.map { rule in
        [rule.id, rule.severity.title[console.language], rule.title[console.language]]
      }
      let header = [console.say("规则", "rule"), console.say("级别", "severity"), console.say("问题", "defect")]
      for line in TextTable.lines(header: header, rows: rows, style: console.style) { console.output.line(line) }
    }
    return .success
  }
}
