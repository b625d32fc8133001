import TextModel

/// A command line that cannot be understood.
struct UsageError: Error, Hashable {
  let message: LocalizedText

  init(_ message: LocalizedText) { self.message = message }
}

/// The arguments of a command, taken apart.
struct ParsedArguments: Hashable, Sendable {
  /// Values by the option's long name; of an option given twice the last one counts.
  private(set) var values: [String: String] = [:]
  private(set) var flags: Set<String> = []
  private(set) var operands: [String] = []

  /// Takes arguments apart. Options may stand before, between and behind the operands, with their value behind `=` or in
  /// the next argument; `--` ends them, and a lone `-` is an operand.
  init(_ arguments: [String], of command: CommandDescription) throws(UsageError) {
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      if argument == "--" {
        operands += rest
        break
      } else if argument.hasPrefix("-"), argument != "-" {
        try take(option: argument, rest: &rest, of: command)
      } else {
        operands.append(argument)
      }
    }
  }

  /// Complains about too many operands, or too few.
  func checkOperands(of command: CommandDescription) throws(UsageError) {
    if operands.count < command.operandCount.lowerBound {
      throw UsageError(
        LocalizedText("缺少参数：\(command.operands)", "an argument is missing: \(command.operands)"))
    }
    if operands.count > command.operandCount.upperBound {
      let surplus = operands[command.operandCount.upperBound]
      throw UsageError(LocalizedText("多余的参数“\(surplus)”", "unexpected argument “\(surplus)”"))
    }
  }

  private mutating func take(
    option argument: String, rest: inout ArraySlice<String>, of command: CommandDescription
  ) throws(UsageError) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let options = command.allOptions
    guard let option = options.first(where: { $0.name == parts[0] || $0.short == parts[0] }) else {
      let names = options.filter(\.isShown).map(\.name)
      throw UsageError(.unknown("个选项", "option", parts[0], among: names))
    }
    if case .none = option.value {
      if parts.count > 1 {
        throw UsageError(LocalizedText("\(option.name) 后面不带值", "\(option.name) takes no value"))
      }
      flags.insert(option.name)
      return
    }
    guard let value = parts.count > 1 ? parts[1] : rest.popFirst() else {
      throw UsageError(LocalizedText("\(option.usage)：缺少值", "\(option.usage): the value is missing"))
    }
    if case .oneOf(let choices) = option.value, !choices.contains(value) {
      throw UsageError(.wrongValue(option.name, value, choices: choices))
    }
    values[option.name] = value
  }
}

extension LocalizedText {
  /// The complaint about a value that an option cannot have.
  static func wrongValue(_ option: String, _ value: String, choices: [String]) -> LocalizedText {
    LocalizedText(
      "\(option) 不能是“\(value)”，可以是：\(choices.joined(separator: "、"))",
      "\(option) cannot be “\(value)”; it is one of \(choices.joined(separator: ", "))")
  }

  /// The complaint about a name that is not known, with the known one that is nearest to it.
  static func unknown(_ chinese: String, _ english: String, _ name: String, among known: [String]) -> LocalizedText {
    let near = Spelling.nearest(to: name, among: known)
    return LocalizedText(
      "没有“\(name)”这\(chinese)" + (near.map { "，是不是“\($0)”？" } ?? ""),
      "unknown \(english) “\(name)”" + (near.map { ", did you mean “\($0)”?" } ?? ""))
  }
}
