import TextModel

/// Writes the help.
struct HelpReporter {
  static let columns = 78

  let console: Console

  private var language: Language { console.language }

  func showOverview() {
    let output = console.output
    output.line(
      console.say(
        "核稿 hegao \(HegaoVersion.current)：核对公文里的数字、层次和引用",
        "hegao \(HegaoVersion.current): checks the figures, outline and references of Chinese reports"))
    heading(console.say("用法", "Usage"))
    output.line(
      console.say(
        "  hegao                不带参数：作为语言服务器运行，由编辑器启动",
        "  hegao                without arguments: run as a language server for an editor"))
    output.line("  hegao " + console.say("<命令> [选项] [参数]", "COMMAND [OPTION...] [ARGUMENT...]"))
    heading(console.say("命令", "Commands"))
    table(CommandCatalog.all.map { ($0.description.name, $0.description.summary[language]) })
    heading(console.say("选项", "Options"))
    let version = LocalizedText("显示版本", "show the version")
    table(
      CommandDescription.commonOptions.map { ($0.usage, $0.help[language]) } + [("-V, --version", version[language])])
    output.line()
    output.line(console.say("每个命令的用法：hegao <命令> --help", "hegao COMMAND --help shows the usage of a command"))
  }

  func show(_ command: CommandDescription) {
    let output = console.output
    output.line("hegao \(command.name)" + console.say("：", ": ") + command.summary[language])
    heading(console.say("用法", "Usage"))
    let options = command.allOptions.filter(\.isShown)
    let hasOptions = command.options.contains { $0.isShown }
    let optionPart = hasOptions ? " " + console.say("[选项]", "[OPTION...]") : ""
    let operandPart = command.operands.isEmpty ? "" : " " + command.operands
    output.line("  hegao " + command.name + optionPart + operandPart)
    if let discussion = command.discussion {
      output.line()
      for paragraph in discussion[language].split(separator: "\n") {
        for line in TextWrap.lines(String(paragraph), columns: HelpReporter.columns) { output.line(line) }
      }
    }
    heading(console.say("选项", "Options"))
    table(options.map { ($0.usage, $0.help[language]) })
    if !command.examples.isEmpty {
      heading(console.say("例子", "Examples"))
      for example in command.examples { output.line("  " + example) }
    }
  }

  private func heading(_ text: String) {
    console.output.line()
    console.output.line(console.style.bold(text))
  }

  /// Names and what they mean; a name that is too long for its column has its meaning on the next line.
  private func table(_ rows: [(name: String, meaning: String)]) {
    let column = min(24, rows.map { DisplayWidth.of($0.name) }.max() ?? 0)
    for row in rows {
      let isLong = DisplayWidth.of(row.name) > column
      let indent = String(repeating: " ", count: column + 4)
      let meaning = TextWrap.lines(row.meaning, columns: HelpReporter.columns - column - 4)
      var lines = meaning.map { indent + $0 }
      if isLong {
        lines.insert("  " + row.name, at: 0)
      } else {
        lines[0] = "  " + row.name.padded(to: column) + "  " + meaning[0]
      }
      for line in lines { console.output.line(line) }
    }
  }
}
