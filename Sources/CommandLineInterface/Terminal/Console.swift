#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif
import TextModel

/// Where a command speaks, and in which language.
struct Console {
  let language: Language
  /// True when the language was asked for on the command line, so that no configuration changes it.
  let isLanguageChosen: Bool
  let output: OutputStream
  let complaints: OutputStream
  let style: TerminalStyle
  private let colour: TerminalStyle.Choice

  /// - Parameter colour: What was asked for on the command line, which goes over the environment.
  init(
    language: Language, isLanguageChosen: Bool = false, colour: TerminalStyle.Choice = .auto, output: OutputStream,
    complaints: OutputStream
  ) {
    self.language = language
    self.isLanguageChosen = isLanguageChosen
    self.colour = colour
    self.output = output
    self.complaints = complaints
    style =
      switch colour {
      case .always: TerminalStyle(isColoured: true)
      case .never: TerminalStyle(isColoured: false)
      case .auto:
        TerminalStyle(
          isTerminal: output.isTerminal, noColor: Console.environment("NO_COLOR"),
          terminal: Console.environment("TERM"))
      }
  }

  /// The console in the language that a workspace is configured for, unless the command line has asked for one.
  func speaking(_ language: Language?) -> Console {
    guard let language, !isLanguageChosen, language != self.language else { return self }
    return Console(language: language, colour: colour, output: output, complaints: complaints)
  }

  /// Says on stderr what went wrong: `hegao: 找不到文件 draft.md`.
  func complain(_ message: LocalizedText) { complaints.line("hegao: " + message[language].safeForTerminal) }

  /// Text in the language of the user.
  func say(_ chinese: String, _ english: String) -> String { language == .chinese ? chinese : english }

  static func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

  /// The language of the environment: English where the locale of messages is English, Chinese everywhere else.
  static var defaultLanguage: Language {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].compactMap(environment).first { !$0.isEmpty }
    return locale.flatMap(Language.init(locale:)) == .english ? .english : .chinese
  }
}
