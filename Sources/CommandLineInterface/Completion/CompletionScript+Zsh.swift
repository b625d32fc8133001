extension CompletionScript {
  /// For `_arguments` and `_describe` of zsh, see zshcompsys(1). It may be read by eval or lie in a folder of `fpath`.
  var zsh: [String] {
    var lines = [
      "#compdef hegao", "_hegao() {", "  local curcontext=\"$curcontext\" state line", "  local -a commands",
    ]
    lines.append("  commands=(")
    for word in leadingWords { lines.append("    " + quoted("\(word.name):\(word.help[language])")) }
    lines += ["  )", "  _arguments -C \\"]
    lines += leadingOptions.flatMap(zshSpecifications).map { "    \($0) \\" }
    lines += [
      "    '1: :->command' \\", "    '*:: :->argument'", "  case $state in",
      "    command) _describe -t commands command commands ;;", "    argument)", "      case $words[1] in",
    ]
    for command in commands {
      lines += ["        \(command.name))", "          _arguments \\"]
      lines += command.shownOptions.flatMap(zshSpecifications).map { "            \($0) \\" }
      lines += ["            \(quoted(zshOperands(of: command)))", "          ;;"]
    }
    return lines + [
      "        help) _arguments \(quoted("1:command:(\(names.joined(separator: " ")))")) ;;", "      esac", "      ;;",
      "  esac", "}",
      "if [[ $funcstack[1] == _hegao ]]; then", "  _hegao \"$@\"", "else", "  compdef _hegao hegao", "fi",
    ]
  }

  private func zshOperands(of command: CommandDescription) -> String {
    switch command.operandKind {
    case .oneOf(let choices): "*:operand:(\(choices.joined(separator: " ")))"
    case .path: command.operandCount.upperBound == 0 ? "*: :" : "*:file:_files"
    }
  }

  /// One for each name of an option: `'--format=[help]:format:(text json)'`.
  private func zshSpecifications(of option: OptionDescription) -> [String] {
    var help = option.help[language]
    for mark in ["\\", "[", "]"] { help.replace(mark, with: "\\" + mark) }
    let action = option.choices.map { "(\($0.joined(separator: " ")))" } ?? (option.takesPath ? "_files" : " ")
    return option.names.map { name in
      quoted(option.takesValue ? "\(name)=[\(help)]:value:\(action)" : "\(name)[\(help)]")
    }
  }

  /// In single quotes, in which only the quote itself must be escaped.
  private func quoted(_ text: String) -> String { "'" + text.replacing("'", with: "'\\''") + "'" }
}
