extension CompletionScript {
  /// For bash 3.2, which macOS has, and later, without the package bash-completion.
  ///
  /// Where nothing is offered bash itself completes the names of files.
  var bash: [String] {
    let commandNames = names.joined(separator: "|")
    var lines = [
      "# bash completion for hegao",
      "_hegao() {",
      "  local current=\"${COMP_WORDS[COMP_CWORD]}\" previous=\"${COMP_WORDS[COMP_CWORD - 1]}\" command=\"\" words=\"\" i",
      "  # The = of --format=json is a word of its own.",
      "  if [[ $current == \"=\" ]]; then",
      "    current=\"\"",
      "  elif [[ $previous == \"=\" && COMP_CWORD -ge 2 ]]; then",
      "    previous=\"${COMP_WORDS[COMP_CWORD - 2]}\"",
      "  fi",
      "  for ((i = 1; i < COMP_CWORD; i++)); do",
      "    case \"${COMP_WORDS[i]}\" in",
      "      \(commandNames)|help) command=\"${COMP_WORDS[i]}\"; break ;;",
      "    esac",
      "  done",
      "  COMPREPLY=()",
      "  case \"$command $previous\" in",
    ]
    for (pattern, option) in bashOptionsWithValues {
      // A path, or what only the user knows: bash completes files.
      let action = option.choices.map { "words=\"\($0.joined(separator: " "))\"" } ?? "return"
      lines.append("    \(pattern)) \(action) ;;")
    }
    lines += [
      "    *)", "      case \"$command\" in", "        \"\")",
      "          words=\"\(leadingWords.map(\.name).joined(separator: " "))\"",
      "          [[ $current == -* ]] && words=\"\(bashNames(of: leadingOptions))\"", "          ;;",
      "        help) words=\"\(names.joined(separator: " "))\" ;;",
    ]
    for command in commands {
      lines.append("        \(command.name))")
      if case .oneOf(let choices) = command.operandKind {
        lines.append("          words=\"\(choices.joined(separator: " "))\"")
      }
      lines += ["          [[ $current == -* ]] && words=\"\(bashNames(of: command.shownOptions))\"", "          ;;"]
    }
    return lines + [
      "      esac", "      ;;", "  esac",
      "  [[ -n $words ]] && COMPREPLY=($(compgen -W \"$words\" -- \"$current\"))", "}",
      "complete -o bashdefault -o default -F _hegao hegao",
    ]
  }

  private func bashNames(of options: [OptionDescription]) -> String {
    options.flatMap(\.names).joined(separator: " ")
  }

  /// The options that are followed by a value, each with the pattern of its command and itself.
  private var bashOptionsWithValues: [(pattern: String, option: OptionDescription)] {
    let common = CommandDescription.commonOptions.filter(\.takesValue).map { ("*\" \($0.name)\"", $0) }
    let own = commands.flatMap { command in
      command.options.filter { $0.isShown && $0.takesValue }.map { ("\"\(command.name) \($0.name)\"", $0) }
    }
    return own + common
  }
}
