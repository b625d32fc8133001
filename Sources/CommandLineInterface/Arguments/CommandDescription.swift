import TextModel

/// One option of a command.
struct OptionDescription: Sendable {
  /// What may follow the option.
  enum Value: Sendable {
    /// Nothing: the option stands or does not stand.
    case none
    case oneOf([String])
    /// Anything, shown in the help under this name.
    case any(String)
    /// A path, shown in the help under this name.
    case path(String)
  }

  /// With its dashes: `--format`.
  let name: String
  var short: String?
  var value: Value = .none
  let help: LocalizedText
  /// False for what is accepted for the sake of callers and of no use to a person.
  var isShown = true

  /// As it stands in a usage line: `--format text|json`.
  var usage: String {
    let name = short.map { "\($0), \(self.name)" } ?? self.name
    switch value {
    case .none: return name
    case .oneOf(let choices): return name + " " + choices.joined(separator: "|")
    case .any(let placeholder), .path(let placeholder): return name + " " + placeholder
    }
  }
}

/// What may be offered in the place of an operand.
enum OperandKind: Sendable {
  case path
  case oneOf([String])
}

/// What the help says of a command, and what the parser accepts.
struct CommandDescription: Sendable {
  let name: String
  /// The operands as a usage line shows them: `[PATH...]`.
  var operands = ""
  /// How many operands there may be.
  var operandCount: ClosedRange<Int> = 0...0
  /// What the operands are, for the completion of a shell.
  var operandKind = OperandKind.path
  let summary: LocalizedText
  /// More than the summary: what is read, what the exit status means.
  var discussion: LocalizedText?
  var options: [OptionDescription] = []
  /// Calls that one may try.
  var examples: [String] = []

  /// The options of this command and those of every command.
  var allOptions: [OptionDescription] { options + CommandDescription.commonOptions }

  static let commonOptions = [
    OptionDescription(
      name: "--lang", value: .any("zh-CN|en"),
      help: LocalizedText(
        "用中文或英文说话（默认中文，环境是英文时用英文）", "speak Chinese or English (default Chinese, English where LANG says so)")),
    OptionDescription(
      name: "--color", value: .oneOf(TerminalStyle.Choice.allCases.map(\.rawValue)),
      help: LocalizedText(
        "什么时候用颜色（默认 auto：只在终端上，且没有设 NO_COLOR）", "when to use colours (default auto: on a terminal without NO_COLOR)")),
    OptionDescription(name: "--help", short: "-h", help: LocalizedText("显示用法", "show the usage")),
  ]
}
