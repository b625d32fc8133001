/// What the command line of `hegao-stress` says.
struct StressOptions: Sendable {
  /// A target's name, or `all`.
  var target = ""
  var run = StressRun()
  /// Folders with drafts to begin from.
  var texts: [String] = []
  /// True for texts of a few paragraphs, for a program that is slow.
  var isShort = false
  /// Where the smallest form of an input that fails is kept.
  var keep: String?

  /// The file with an input that was kept: it alone is run.
  var input: String?

  /// Reads arguments; fails with the one that is not understood.
  init(_ arguments: [String]) throws(StressFailure) {
    var rest = arguments[...]
    func value(of name: String) throws(StressFailure) -> String {
      guard let value = rest.popFirst() else { throw StressFailure("\(name) wants a value") }
      return value
    }
    func number<Number: LosslessStringConvertible>(of name: String) throws(StressFailure) -> Number {
      guard let number = Number(try value(of: name)) else { throw StressFailure("\(name) wants a number") }
      return number
    }
    while let argument = rest.popFirst() {
      switch argument {
      case "--seed": run.seed = try number(of: argument)
      case "--first": run.first = try number(of: argument)
      case "--executions": run.executions = try number(of: argument)
      case "--steps": run.work = try number(of: argument)
      case "--minutes": run.seconds = 60 * (try number(of: argument) as Double)
      case "--texts": texts.append(try value(of: argument))
      case "--short": isShort = true
      case "--keep": keep = try value(of: argument)
      case "--input": input = try value(of: argument)
      case let name where target.isEmpty && (name == "all" || StressCommand.names.contains(name)): target = name
      default: throw StressFailure("\(argument) is not understood")
      }
    }
    if target.isEmpty { throw StressFailure("a target is missing") }
    if run.executions == nil, run.work == nil, run.seconds == nil { run.seconds = 60 }
  }
}
