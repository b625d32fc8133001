import Analysis
import TextModel

/// `hegao plan`: the measures of a plan, or which of them a draft speaks to.
enum PlanCommand: Command {
  static let description = CommandDescription(
    name: "plan", operands: "[PATH...|-]", operandCount: 0...Int.max,
    summary: LocalizedText("列出方案里的举措，对照文稿写到了哪些", "list the measures of a plan, and which a draft speaks to"),
    discussion: LocalizedText(
      """
      方案凭内容认出，不看文件名。PATH 是文件、文件夹或 -（标准输入）；不写就是当前文件夹。
      --coverage 对照一份文稿：每项举措是已引用、可能对应（按用词推测，附行号和把握）还是未见。这时 PATH 只能是一份方案；\
      不写就是文稿所在工作区里唯一的方案。csv 是每项一行的表。
      """,
      """
      A plan is known by what it says, whatever it is called. PATH is a file, a folder or - (standard input); without one, \
      the current folder.
      --coverage holds a draft against the plan: each measure is cited, likely answered (guessed from the wording, with line \
      and likelihood) or not found. PATH is then one plan; without one, the only plan of the draft's workspace. csv has a row \
      a measure.
      """),
    options: [
      OptionDescription(
        name: "--format", value: .oneOf(["text", "json", "csv"]),
        help: LocalizedText("输出格式（默认 text）", "how to print (default text)")),
      OptionDescription(
        name: "--coverage", value: .path("DRAFT"),
        help: LocalizedText("对照这份文稿写到了哪些举措", "which measures this draft speaks to")),
    ],
    examples: ["hegao plan plan.md", "hegao plan --coverage draft.md plan.md"])

  static func run(_ arguments: ParsedArguments, console: Console) throws(UsageError) -> ExitStatus {
    if let draft = arguments.values["--coverage"] {
      if arguments.operands.count > 1 {
        throw UsageError(
          LocalizedText("多余的参数“\(arguments.operands[1])”", "unexpected argument “\(arguments.operands[1])”"))
      }
      return runCoverage(of: draft, arguments, console: console)
    }
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
