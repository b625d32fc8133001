import Analysis
import TextModel

/// `hegao outline`: the tree of headings.
enum OutlineCommand: Command {
  static let description = CommandDescription(
    name: "outline", operands: "[PATH...|-]", operandCount: 0...Int.max,
    summary: LocalizedText("列出文稿的层次", "print the outline"),
    discussion: LocalizedText(
      "每行前面是行号。PATH 是文件、文件夹或 -（标准输入）；不写就是当前文件夹。",
      "The number before each line is that of the draft's line. PATH is a file, a folder or - (standard input); without "
        + "one, the current folder."),
    options: [
      OptionDescription(
        name: "--format", value: .oneOf(["text", "json"]),
        help: LocalizedText("输出格式（默认 text）", "how to print (default text)"))
    ],
    examples: ["hegao outline draft.md"])

  static func run(_ arguments: ParsedArguments, console: Console) throws(UsageError) -> ExitStatus {
    let operands = arguments.operands.isEmpty ? ["."] : arguments.operands
    let selection = DocumentLoader.load(operands, console: console)
    if arguments.values["--format"] == "json" {
      JSONOutput.write(selection.documents.map(OutlineJSON.init), asArray: selection.isSeveral, to: console.output)
    } else {
      for (index, document) in selection.documents.enumerated() {
        if selection.isSeveral {
          console.output.line((index > 0 ? "\n" : "") + console.style.bold(document.shownPath.safeForTerminal))
        }
        let lines = OutlineTextReporter(style: console.style).lines(
          of: document.analysis.outline(of: document.key), in: document.text)
        for line in lines { console.output.line(line) }
      }
    }
    return selection.hasFailed ? .failure : .success
  }
}
