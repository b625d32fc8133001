import Checks
import Server
import Synchronization
import TextModel

/// `hegao check`: the findings of what is named.
enum CheckCommand: Command {
  static let description = CommandDescription(
    name: "check", operands: "[PATH...|-]", operandCount: 0...Int.max,
    summary: LocalizedText("核对文稿，列出问题", "check drafts and list what is wrong"),
    discussion: LocalizedText(
      """
      PATH 是文件、文件夹、'报告/**/*.md' 这样的模式或 -（标准输入）；不写就是当前文件夹。核对一个文件时，会一并读取它所在的工作区（向上最近的含有 hegao.json \
      或 .git 的文件夹，没有就是文件所在的文件夹）里的方案和台账，但只列出所指文件的问题。
      github 是 GitHub Actions 的注释；sarif 是 SARIF 2.1.0，供代码扫描等工具读取。
      退出状态：0 没有达到 --fail-on 的问题；1 有；2 没有核对成，或没有全部核对。
      """,
      """
      PATH is a file, a folder, a pattern such as '报告/**/*.md' or - (standard input); without one, the current folder. For \
      a file the plans and ledgers of its workspace are read too (the nearest folder upward that holds hegao.json or .git, else the file's own folder), but \
      only the findings of what was named are listed.
      github prints annotations of GitHub Actions; sarif is SARIF 2.1.0, for code scanning and the like.
      Exit status: 0 nothing at or above --fail-on, 1 something, 2 not or not everything could be checked.
      """),
    options: [
      OptionDescription(
        name: "--format", value: .oneOf(["text", "json", "jsonl", "github", "sarif"]),
        help: LocalizedText("输出格式（默认 text）", "how to print (default text)")),
      OptionDescription(
        name: "--fail-on", value: .oneOf(Severity.allCases.reversed().map(\.name)),
        help: LocalizedText("从哪一级起退出状态为 1（默认 warning）", "from which severity the status is 1 (default warning)")),
      OptionDescription(
        name: "--stdin-filename", value: .path("NAME"),
        help: LocalizedText("标准输入当作哪个文件", "the file that the standard input stands for")),
      OptionDescription(
        name: "--jobs", value: .any("N"),
        help: LocalizedText("同时核对几个文件（默认是处理器的个数）", "how many files to check at once (default: one a processor)")),
    ],
    examples: [
      "hegao check draft.md", "hegao check --format json . > findings.json", "cat draft.md | hegao check -",
      "hegao check --format sarif '报告/**/*.md' > hegao.sarif",
    ])

  static func run(_ arguments: ParsedArguments, console: Console) throws(UsageError) -> ExitStatus {
    let operands = arguments.operands.isEmpty ? ["."] : arguments.operands
    let inputName = arguments.values["--stdin-filename"]
    if inputName != nil, !operands.contains("-") {
      throw UsageError(LocalizedText("--stdin-filename 要和 - 一起用", "--stdin-filename goes with -"))
    }
    let jobs = try jobs(in: arguments)
    let threshold = arguments.values["--fail-on"].flatMap(Severity.init(name:)) ?? .warning
    let selection = DocumentLoader.load(
      operands, inputName: inputName, takesSettings: true, jobs: jobs, console: console)
    let console = console.speaking(selection.language)
    let progress = Progress(console: console, total: selection.documents.count)
    let format = arguments.values["--format"] ?? "text"
    let documents = selection.documents
    let reporter = format == "text" ? FindingTextReporter(language: console.language, style: console.style) : nil
    let reports = ParallelMap.results(count: documents.count, workers: jobs, progress: progress.show) { index in
      let document = documents[index]
      let findings = document.analysis.findings(of: document.key)
      // To lay the findings out takes long enough to be divided, too.
      return FindingReport(document, findings: findings, text: reporter?.text(of: findings, in: document) ?? "")
    }
    progress.end()
    print(reports, of: selection, format: format, console: console)
    kept.withLock { $0.append((selection, reports)) }
    return status(of: reports, failOn: threshold, hasFailed: selection.hasFailed)
  }

  /// What was checked goes with the process: to take it apart before, piece by piece, is a twentieth of all that `check` does.
  private static let kept = Mutex<[(DocumentSelection, [FindingReport])]>([])

  private static func jobs(in arguments: ParsedArguments) throws(UsageError) -> Int {
    guard let value = arguments.values["--jobs"] else { return Threads.perProcessor }
    guard let number = Int(value), (1...1000).contains(number) else {
      throw UsageError(
        LocalizedText("--jobs 不能是“\(value)”，要写个数", "--jobs cannot be “\(value)”; it is a number from 1 on"))
    }
    return number
  }

  /// 2 when something was not read, else 1 when a finding weighs as much as `threshold`.
  static func status(of reports: [FindingReport], failOn threshold: Severity, hasFailed: Bool) -> ExitStatus {
    if hasFailed { return .failure }
    return reports.contains { $0.findings.contains { $0.severity >= threshold } } ? .findings : .success
  }

  private static func print(
    _ reports: [FindingReport], of selection: DocumentSelection, format: String, console: Console
  ) {
    switch format {
    case "json":
      let values = reports.map { FindingsJSON($0, language: console.language) }
      JSONOutput.write(values, asArray: selection.isSeveral, to: console.output)
    case "jsonl":
      for report in reports {
        JSONOutput.line(FindingsJSON(report, language: console.language), to: console.output)
      }
    case "github":
      for report in reports {
        for finding in report.findings {
          let annotation = GitHubAnnotation(finding, in: report.document, language: console.language)
          console.output.line(annotation.line)
        }
      }
    case "sarif":
      let log = SARIFLog(reports, isComplete: !selection.hasFailed, language: console.language)
      JSONOutput.line(log, to: console.output)
    default: printText(reports, of: selection, console: console)
    }
  }

  private static func printText(_ reports: [FindingReport], of selection: DocumentSelection, console: Console) {
    for report in reports { console.output.write(report.text) }
    // Where nothing at all was checked, “nothing found” would be a false comfort.
    if reports.isEmpty {
      if !selection.hasFailed { console.complain(LocalizedText("没有可核对的文件", "there is no file to check")) }
      return
    }
    let reporter = FindingTextReporter(language: console.language, style: console.style)
    for line in reporter.summary(reports.flatMap(\.findings), fileCount: reports.count) { console.output.line(line) }
  }
}
