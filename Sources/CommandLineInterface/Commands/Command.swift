import TextModel

/// What the process tells its caller. The numbers are permanent.
enum ExitStatus: Int32 {
  /// Done, and nothing at or above the severity that was asked for.
  case success = 0
  /// Done, and there are findings.
  case findings = 1
  /// Could not run, or not as a whole; stderr says why.
  case failure = 2
}

/// One of the words that may follow `hegao`.
protocol Command: Sendable {
  static var description: CommandDescription { get }

  static func run(_ arguments: ParsedArguments, console: Console) throws(UsageError) -> ExitStatus
}

/// Every command in the order of the help. A new one is one more line here.
enum CommandCatalog {
  static let all: [any Command.Type] = [
    ServeCommand.self, CheckCommand.self, FiguresCommand.self, OutlineCommand.self, PlanCommand.self,
    ExplainCommand.self, RulesCommand.self, DemoCommand.self, CompletionCommand.self,
  ]

  static func command(_ name: String) -> (any Command.Type)? { all.first { $0.description.name == name } }
}
