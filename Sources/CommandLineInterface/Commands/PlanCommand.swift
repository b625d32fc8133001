import Analysis
import TextModel

/// `hegao plan`: the measures of a plan.
enum PlanCommand: Command {
  static let description = CommandDescription(
    name: "plan", operands: "[PATH...|-]", operandCount: 0...Int.max,
    summary: LocalizedText("列出方案里的举措", "list the measures of a plan"),
    discussion: LocalizedText(
      "方案凭内容认出，不看文件名。PATH 是文件、文件夹或 -（标准输入）；不写就是当前文件夹。",
      "A plan is known by what it says, whatever it is called. PATH is a file, a folder or - (standard input); without "
        + "one, the current folder."),
    options: [
      OptionDescription(
        name: "--format", value: .oneOf(["text", "json", "csv"]),
        help: LocalizedText("输出格式（默认 text）", "how to print (default text)"))
    ],
    examples: ["hegao plan plan.md"])

  static func run(_ arguments: ParsedArguments, console: Console) throws(UsageError) -> ExitStatus {
    let operands = arguments.operands.isEmpty ? ["."] : arguments.operands
    let selection = DocumentLoader.load(operands, console: console)
    let console = console.speaking(selection.language)
    let plans = selection.documents.compactMap { document in
      document.analysis.plan(of: document.key).map { PlanReport(document: document, plan: $0) }
    }
    var status: ExitStatus = selection.hasFailed ? .failure : .success
    if !selection.isSeveral, plans.isEmpty, let document = selection.documents.first {
      let path = document.shownPath
      console.complain(LocalizedText("\(path)：不是方案，没有认出举措", "\(path): is not a plan, no measure was found"))
      status = .failure
    } else if plans.isEmpty, !selection.hasFailed {
      console.complain(LocalizedText("没有找到方案", "there is no plan"))
    }
    switch arguments.values["--format"] {
    case "json": JSONOutput.write(plans.map(PlanJSON.init), asArray: selection.isSeveral, to: console.output)
    case "csv":
      let reporter = PlanCSVReporter(language: console.language, namesFiles: selection.isSeveral)
      if !plans.isEmpty { console.output.write(reporter.text(of: plans)) }
    default:
      for (index, plan) in plans.enumerated() {
        if index > 0 { console.output.line() }
        for line in plan.lines(language: console.language, style: console.style) { console.output.line(line) }
      }
    }
    return status
  }
}
