import TextModel

/// Makes the scripts of completion out of what the commands say of themselves.
struct CompletionScript {
  enum Shell: String, CaseIterable {
    case bash, zsh, fish
  }

  let commands: [CommandDescription]
  let language: Language

  func lines(for shell: Shell) -> [String] {
    switch shell {
    case .bash: bash
    case .zsh: zsh
    case .fish: fish
    }
  }

  /// What may stand in place of a command or instead of one, with what it means.
  var leadingWords: [(name: String, help: LocalizedText)] {
    commands.map { ($0.name, $0.summary) } + [("help", LocalizedText("显示命令的用法", "show the usage of a command"))]
  }

  /// The options that stand without a command.
  var leadingOptions: [OptionDescription] {
    CommandDescription.commonOptions + [
      OptionDescription(name: "--version", short: "-V", help: LocalizedText("显示版本", "show the version"))
    ]
  }

  /// The names of all commands, which `help` takes.
  var names: [String] { commands.map(\.name) }
}

extension CommandDescription {
  var shownOptions: [OptionDescription] { allOptions.filter(\.isShown) }
}

extension OptionDescription {
  /// The names with their dashes, the long one first.
  var names: [String] { [name] + (short.map { [$0] } ?? []) }

  /// What may stand behind the option, where that is known.
  var choices: [String]? {
    switch value {
    case .oneOf(let choices): choices
    // `zh-CN|en` names the usual ones of more that are understood.
    case .any(let placeholder) where placeholder.contains("|"): placeholder.split(separator: "|").map(String.init)
    case .none, .any, .path: nil
    }
  }

  var takesPath: Bool {
    if case .path = value { return true }
    return false
  }

  var takesValue: Bool {
    if case .none = value { return false }
    return true
  }
}
