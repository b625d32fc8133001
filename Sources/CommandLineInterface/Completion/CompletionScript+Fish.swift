extension CompletionScript {
  /// For fish 3, see complete(1) of fish.
  var fish: [String] {
    var lines = ["# fish completion for hegao", "complete -c hegao -f"]
    let isFirst = "-n __fish_use_subcommand"
    for word in leadingWords {
      lines.append("complete -c hegao \(isFirst) -a \(word.name) -d \(quoted(word.help[language]))")
    }
    lines += leadingOptions.map { "complete -c hegao \(isFirst) \(fishOption($0))" }
    for command in commands {
      let isHere = "-n '__fish_seen_subcommand_from \(command.name)'"
      switch command.operandKind {
      case .oneOf(let choices):
        lines.append("complete -c hegao \(isHere) -a \(quoted(choices.joined(separator: " ")))")
      case .path:
        if command.operandCount.upperBound > 0 { lines.append("complete -c hegao \(isHere) -F") }
      }
      lines += command.shownOptions.map { "complete -c hegao \(isHere) \(fishOption($0))" }
    }
    lines.append(
      "complete -c hegao -n '__fish_seen_subcommand_from help' -a \(quoted(names.joined(separator: " ")))")
    return lines
  }

  private func fishOption(_ option: OptionDescription) -> String {
    var words = ["-l", String(option.name.dropFirst(2))]
    if let short = option.short { words += ["-s", String(short.dropFirst())] }
    if option.takesPath {
      words.append("-rF")
    } else if option.takesValue {
      words.append("-x")
      if let choices = option.choices { words += ["-a", quoted(choices.joined(separator: " "))] }
    }
    return (words + ["-d", quoted(option.help[language])]).joined(separator: " ")
  }

  /// In single quotes, in which the quote and the backslash must be escaped.
  private func quoted(_ text: String) -> String {
    "'" + text.replacing("\\", with: "\\\\").replacing("'", with: "\\'") + "'"
  }
}
