#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif
import TextModel

/// The `hegao` program.
package enum HegaoCommandLine {
  /// Runs the program with the process's arguments and ends the process.
  package static func main() -> Never {
    // A reader that goes away is told by EPIPE, not by the end of the process.
    signal(SIGPIPE, SIG_IGN)
    exit(run(Array(CommandLine.arguments.dropFirst())))
  }

  /// Runs the program.
  ///
  /// - Returns: The exit status.
  static func run(_ arguments: [String]) -> Int32 {
    let output = OutputStream(descriptor: STDOUT_FILENO)
    let complaints = OutputStream(descriptor: STDERR_FILENO)
    var console = Console(language: Console.defaultLanguage, output: output, complaints: complaints)
    var status: ExitStatus
    do throws(UsageError) {
      if let language = try language(in: arguments) {
        console = Console(language: language, isLanguageChosen: true, output: output, complaints: complaints)
      }
      console = Console(
        language: console.language, isLanguageChosen: console.isLanguageChosen, colour: try colour(in: arguments),
        output: output, complaints: complaints)
      status = try run(arguments, console: console)
    } catch {
      console.complain(error.message)
      let command = arguments.first { CommandCatalog.command($0) != nil }.map { " " + $0 } ?? ""
      complaints.line(console.say("用法见 hegao\(command) --help", "hegao\(command) --help shows the usage"))
      status = .failure
    }
    output.flush()
    if let failure = output.failure {
      let reason = strerror(failure).map { String(cString: $0) } ?? "errno \(failure)"
      console.complain(LocalizedText("结果写不出去：\(reason)", "the output cannot be written: \(reason)"))
      status = .failure
    }
    complaints.flush()
    return status.rawValue
  }

  /// The language that is asked for; it is needed before the arguments can be complained about.
  private static func language(in arguments: [String]) throws(UsageError) -> Language? {
    guard let value = value(of: "--lang", in: arguments) else { return nil }
    if let language = Language(locale: value) { return language }
    throw UsageError(.wrongValue("--lang", value, choices: ["zh-CN", "en"]))
  }

  /// When colours are asked for.
  private static func colour(in arguments: [String]) throws(UsageError) -> TerminalStyle.Choice {
    guard let value = value(of: "--color", in: arguments) else { return .auto }
    if let choice = TerminalStyle.Choice(rawValue: value) { return choice }
    throw UsageError(.wrongValue("--color", value, choices: TerminalStyle.Choice.allCases.map(\.rawValue)))
  }

  /// The value of an option that may stand before the command as well as behind it.
  private static func value(of option: String, in arguments: [String]) -> String? {
    var rest = arguments.prefix { $0 != "--" }
    while let argument = rest.popFirst() {
      if argument == option { return rest.first }
      if argument.hasPrefix(option + "=") { return String(argument.dropFirst(option.count + 1)) }
    }
    return nil
  }

  /// Finds the command behind the options that stand before it, and runs it.
  private static func run(_ arguments: [String], console: Console) throws(UsageError) -> ExitStatus {
    var rest = arguments[...]
    while let argument = rest.first {
      if argument == "--version" || argument == "-V" {
        console.output.line("hegao \(HegaoVersion.current)")
        return .success
      } else if argument == "--help" || argument == "-h" {
        HelpReporter(console: console).showOverview()
        return .success
      } else if argument == "--lang" || argument == "--color" {
        rest = rest.dropFirst(2)
      } else if argument.hasPrefix("--lang=") || argument.hasPrefix("--color=") {
        rest = rest.dropFirst()
      } else {
        break
      }
    }
    guard let name = rest.first, !isOptionOfServer(name) else {
      return try run(ServeCommand.self, Array(rest), console: console)
    }
    if name == "help" { return try help(Array(rest.dropFirst()), console: console) }
    guard let command = CommandCatalog.command(name) else { throw unknown(name) }
    return try run(command, Array(rest.dropFirst()), console: console)
  }

  private static func isOptionOfServer(_ argument: String) -> Bool {
    ServeCommand.description.options.contains { argument == $0.name || argument.hasPrefix($0.name + "=") }
  }

  private static func run(
    _ command: any Command.Type, _ arguments: [String], console: Console
  ) throws(UsageError) -> ExitStatus {
    let parsed = try ParsedArguments(arguments, of: command.description)
    if parsed.flags.contains("--help") {
      HelpReporter(console: console).show(command.description)
      return .success
    }
    try parsed.checkOperands(of: command.description)
    return try command.run(parsed, console: console)
  }

  /// `hegao help` and `hegao help check`.
  private static func help(_ names: [String], console: Console) throws(UsageError) -> ExitStatus {
    let reporter = HelpReporter(console: console)
    guard let name = names.first(where: { !$0.hasPrefix("-") }) else {
      reporter.showOverview()
      return .success
    }
    guard let command = CommandCatalog.command(name) else { throw unknown(name) }
    reporter.show(command.description)
    return .success
  }

  private static func unknown(_ name: String) -> UsageError {
    if name.hasPrefix("-") {
      return UsageError(.unknown("个选项", "option", name, among: ["--help", "--version", "--lang", "--color"]))
    }
    let names = CommandCatalog.all.map { $0.description.name }
    if Spelling.nearest(to: name, among: names) == nil, access(name, F_OK) == 0 {
      return UsageError(
        LocalizedText(
          "没有“\(name)”这个命令；要核对它，请用 hegao check \(name)",
          "unknown command “\(name)”; to check that file, say hegao check \(name)"))
    }
    return UsageError(.unknown("个命令", "command", name, among: names))
  }
}
