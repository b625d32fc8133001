import Analysis
import TextModel

/// `hegao figures`: every figure that was recognised, what it says and what supports it.
enum FiguresCommand: Command {
  static let description = CommandDescription(
    name: "figures", operands: "[PATH...|-]", operandCount: 0...Int.max,
    summary: LocalizedText("列出文稿里的数字和它们的依据", "list the figures of a draft and what supports them"),
    discussion: LocalizedText(
      "csv 是发给各部门核对的表，带 BOM，可以直接用 Excel 打开。PATH 是文件、文件夹或 -（标准输入）；不写就是当前文件夹。",
      "csv is the sheet that goes to the departments; it opens in Excel. PATH is a file, a folder or - (standard input); "
        + "without one, the current folder."),
    options: [
      OptionDescription(
        name: "--format", value: .oneOf(["text", "json", "csv"]),
        help: LocalizedText("输出格式（默认 text）", "how to print (default text)"))
    ],
    examples: ["hegao figures --format csv draft.md > figures.csv"])

  static func run(_ arguments: ParsedArguments, console: Console) throws(UsageError) -> ExitStatus {
    let operands = arguments.operands.isEmpty ? ["."] : arguments.operands
    let selection = DocumentLoader.load(operands, console: console)
    let console = console.speaking(selection.language)
    let sheets = selection.documents.map(FigureSheetReport.init)
    switch arguments.values["--format"] {
    case "json":
      let values = sheets.map { FiguresJSON($0, language: console.language) }
      JSONOutput.write(values, asArray: selection.isSeveral, to: console.output)
    case "csv":
      let reporter = FigureCSVReporter(language: console.language, namesFiles: selection.isSeveral)
      if !sheets.isEmpty { console.output.write(reporter.text(of: sheets)) }
    default:
      let reporter = FigureTextReporter(language: console.language, style: console.style)
      for (index, sheet) in sheets.enumerated() {
        if selection.isSeveral {
          let path = sheet.document.shownPath.safeForTerminal
          console.output.line((index > 0 ? "\n" : "") + console.style.bold(path))
        }
        for line in reporter.lines(of: sheet) { console.output.line(line) }
      }
    }
    return selection.hasFailed ? .failure : .success
  }
}
