/// What the command line of `hegao-bench` says.
package struct BenchmarkOptions: Sendable, Equatable {
  /// Fewer runs, and nothing of 10 MB.
  package var isQuick = false
  /// Only groups whose name begins with one of these.
  package var only: [String] = []
  /// How often each thing is measured at most; nil leaves it to each measurement.
  package var runs: Int?
  /// Where the rows are written as JSON.
  package var jsonPath: String?
  /// The JSON of an earlier run to be compared with.
  package var comparePath: String?
  /// The server; nil is `hegao` beside this program.
  package var server: String?
  /// Where the workspace is made and left; nil is a folder that is removed in the end.
  package var folder: String?

  package static let usage = """
    usage: hegao-bench [--quick] [--only GROUP]... [--runs N] [--json FILE] [--compare OLD.json]
                       [--server HEGAO] [--folder FOLDER]
    groups: \(Benchmark.groups.map(\.name).joined(separator: " "))
    """

  package init() {}

  /// Reads arguments; fails with the one that is not understood.
  package init(_ arguments: [String]) throws(BenchmarkError) {
    var rest = arguments[...]
    func value(of name: String) throws(BenchmarkError) -> String {
      guard let value = rest.popFirst() else { throw BenchmarkError(message: "\(name) wants a value") }
      return value
    }
    while let argument = rest.popFirst() {
      switch argument {
      case "--quick": isQuick = true
      case "--only": only.append(try value(of: argument))
      case "--runs":
        guard let count = Int(try value(of: argument)), count > 0 else {
          throw BenchmarkError(message: "--runs wants a number above 0")
        }
        runs = count
      case "--json": jsonPath = try value(of: argument)
      case "--compare": comparePath = try value(of: argument)
      case "--server": server = try value(of: argument)
      case "--folder": folder = try value(of: argument)
      default: throw BenchmarkError(message: "\(argument) is not understood")
      }
    }
  }
}
