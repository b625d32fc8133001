import TextModel

/// `hegao completion`: the script by which a shell completes what is typed behind `hegao`.
enum CompletionCommand: Command {
  static let description = CommandDescription(
    name: "completion", operands: "bash|zsh|fish", operandCount: 1...1,
    operandKind: .oneOf(CompletionScript.Shell.allCases.map(\.rawValue)),
    summary: LocalizedText("输出 shell 的补全脚本", "print the completion script of a shell"),
    discussion: LocalizedText(
      """
      补全命令、选项、选项的值、规则名和文件名。
      bash：在 ~/.bashrc 里写 eval "$(hegao completion bash)"。
      zsh：在 ~/.zshrc 里 compinit 之后写 eval "$(hegao completion zsh)"。
      fish：hegao completion fish > ~/.config/fish/completions/hegao.fish
      """,
      """
      Completes commands, options, their values, rules and files.
      bash: say eval "$(hegao completion bash)" in ~/.bashrc.
      zsh: say eval "$(hegao completion zsh)" in ~/.zshrc, behind compinit.
      fish: hegao completion fish > ~/.config/fish/completions/hegao.fish
      """),
    examples: ["eval \"$(hegao completion bash)\""])

  static func run(_ arguments: ParsedArguments, console: Console) throws(UsageError) -> ExitStatus {
    let name = arguments.operands[0]
    guard let shell = CompletionScript.Shell(rawValue: name) else {
      throw UsageError(.unknown("种 shell", "shell", name, among: CompletionScript.Shell.allCases.map(\.rawValue)))
    }
    let script = CompletionScript(commands: CommandCatalog.all.map { $0.description }, language: console.language)
    for line in script.lines(for: shell) { console.output.line(line) }
    return .success
  }
}
