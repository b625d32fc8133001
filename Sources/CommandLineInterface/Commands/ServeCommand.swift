#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif
import Server
import TextModel

/// `hegao serve`: the language server on standard input and output.
enum ServeCommand: Command {
  private static let record = "--record"
  private static let verify = "--verify"

  static let description = CommandDescription(
    name: "serve", summary: LocalizedText("作为语言服务器运行（不带参数时也是）", "run as a language server (as without any argument)"),
    discussion: LocalizedText(
      "在标准输入输出上说 LSP，由编辑器启动。退出状态按 LSP：先 shutdown 再 exit 为 0，否则为 1。",
      "Speaks LSP on standard input and output; an editor starts it. The exit status is that of LSP: 0 for an exit after "
        + "a shutdown, else 1."),
    options: [
      OptionDescription(
        name: record, value: .path("DIR"),
        help: LocalizedText(
          "把会话连同工作区里的文稿一起记到一个新文件夹，用于报告问题或做成测试（含文稿全文）",
          "keep the conversation and the documents of the workspace in a new folder, to report a fault or make a test of it "
            + "(with the whole text of the documents)")),
      OptionDescription(
        name: verify,
        help: LocalizedText(
          "每次改动后都与重新分析的结果核对，不一致时报告并更正（用于查错，较慢；平时只在保存时核对）",
          "compare with a fresh analysis after each edit, report and mend what differs (to find faults; slower: otherwise "
            + "this happens when a document is saved)")),
      // Editors append these whether a server knows them or not.
      OptionDescription(
        name: "--stdio", help: LocalizedText("可有可无", "accepted and ignored"), isShown: false),
      OptionDescription(
        name: "--clientProcessId", value: .any("N"), help: LocalizedText("可有可无", "accepted and ignored"), isShown: false
      ),
    ])

  static func run(_ arguments: ParsedArguments, console: Console) throws(UsageError) -> ExitStatus {
    if isatty(STDIN_FILENO) == 1 {
      console.complain(
        LocalizedText(
          "正在等编辑器从标准输入发来消息（Ctrl-D 结束）；用法见 hegao --help",
          "waiting for an editor on standard input (Ctrl-D ends); hegao --help shows the usage"))
      console.complaints.flush()
    }
    var options = ServerOptions(version: HegaoVersion.current)
    options.verifiesEdits = arguments.flags.contains(verify)
    if let folder = arguments.values[record] {
      do throws(RecordingProblem) {
        options.recorder = try ConversationRecorder(folder: folder)
      } catch {
        console.complain(error.message)
        return .failure
      }
    }
    return runServer(input: STDIN_FILENO, output: STDOUT_FILENO, options: options) == 0 ? .success : .findings
  }
}
