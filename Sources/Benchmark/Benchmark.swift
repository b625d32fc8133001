#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Measures the server and the command line as their users meet them: the built program, in a process of its own.
package final class Benchmark {
  /// Measurements that are made together.
  struct Group {
    let name: String
    /// True for what takes so long that it is done only where it is asked for.
    var isOnRequest = false
    let measure: @Sendable (Benchmark) throws -> Void
  }

  static let groups = [
    Group(name: "start") { try $0.measureStart() },
    Group(name: "open") { try $0.measureOpening() },
    Group(name: "keystroke") { try $0.measureKeystrokes() },
    Group(name: "burst") { try $0.measureBursts() },
    Group(name: "plan") { try $0.measurePlanKeystrokes() },
    Group(name: "requests") { try $0.measureRequests() },
    Group(name: "check") { try $0.measureCheck() },
    Group(name: "memory") { try $0.measureMemory() },
    Group(name: "soak", isOnRequest: true) { try $0.soak() },
  ]

  let options: BenchmarkOptions
  let server: String
  let workspace: BenchmarkWorkspace
  private let table: Table
  private(set) var rows: [Row] = []

  private init(_ options: BenchmarkOptions, program: String) throws {
    self.options = options
    server = options.server ?? Benchmark.sibling(of: program)
    guard access(server, X_OK) == 0 else { throw BenchmarkError(message: "there is no program \(server)") }
    var earlier: [Row] = []
    if let path = options.comparePath {
      guard let data = FileManager.default.contents(atPath: path) else {
        throw BenchmarkError(message: "\(path) cannot be read")
      }
      earlier = try JSONDecoder().decode([Row].self, from: data)
    }
    table = Table(earlier: earlier)
    // Paths that a server is told have no links in them.
    let temporary = realpath("/tmp", nil)
    defer { free(temporary) }
    let base = temporary.map { String(cString: $0) } ?? "/tmp"
    workspace = try BenchmarkWorkspace(
      folder: options.folder.map(Benchmark.absolute) ?? "\(base)/hegao-bench-\(getpid())", reportCount: 60)
  }

  /// Runs what the options ask for; the exit status.
  package static func run(_ arguments: [String], program: String) -> Int32 {
    do {
      let options = try BenchmarkOptions(arguments)
      let benchmark = try Benchmark(options, program: program)
      defer { if options.folder == nil { benchmark.workspace.remove() } }
      try benchmark.run()
      return 0
    } catch let error as BenchmarkError {
      say("hegao-bench: \(error.message)\n\(BenchmarkOptions.usage)", to: STDERR_FILENO)
    } catch {
      say("hegao-bench: \(error)", to: STDERR_FILENO)
    }
    return 2
  }

  private func run() throws {
    Benchmark.say(
      "server of \(BenchmarkWorkspace.fileSize(server) / 1_000_000) MB; \(ProcessInfo.processInfo.processorCount) processors, "
        + "load \(Benchmark.load)")
    Benchmark.say(table.header)
    for group in Benchmark.groups
    where options.only.isEmpty && !group.isOnRequest || options.only.contains(where: { group.name.hasPrefix($0) }) {
      try group.measure(self)
    }
    let judged = rows.filter { $0.goal != nil }
    Benchmark.say("load \(Benchmark.load) in the end")
    Benchmark.say("\(judged.filter { $0.holds == true }.count) of \(judged.count) goals hold")
    if let path = options.jsonPath {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
      try encoder.encode(rows).write(to: URL(filePath: path))
    }
  }

  /// Takes a row into the result and prints it.
  func add(_ row: Row) {
    rows.append(row)
    Benchmark.say(table.line(row))
  }

  /// Measures until there are enough values, or for so long that more would tire the reader.
  /// - Parameters:
  ///   - runs: How many values, where the command line does not say it.
  ///   - body: One measurement in milliseconds.
  func sample(runs: Int, _ body: (_ run: Int) throws -> Double) rethrows -> Samples {
    let count = options.runs ?? (options.isQuick ? max(5, runs / 5) : runs)
    let start = ContinuousClock.now
    let patience = Duration.seconds(options.isQuick ? 5 : 20)
    var values: [Double] = []
    while values.count < count, values.count < min(5, count) || ContinuousClock.now - start < patience {
      values.append(try body(values.count))
    }
    return Samples(values)
  }

  /// Does something with a server that has said hello and has read its folder.
  /// - Parameter folder: nil for the workspace with all reports.
  func withServer<Value>(in folder: String? = nil, _ body: (LanguageClient) throws -> Value) throws -> Value {
    let client = try LanguageClient(server: server)
    try client.initialize(folder: folder ?? workspace.folder)
    // No findings come before the folder has been read.
    let first = "untitled:first"
    _ = try client.measure(LanguageClient.didOpen(first, text: "# 初稿\n"), of: first, version: 1)
    try client.closeDocument(first)
    let value = try body(client)
    try client.stop()
    return value
  }

  static func say(_ line: String, to descriptor: Int32 = STDOUT_FILENO) {
    let bytes = Array((line + "\n").utf8)
    _ = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
  }

  /// The load average of the last minute: above the count of processors, others disturb what is measured.
  private static var load: String {
    var averages = [0.0]
    return getloadavg(&averages, 1) == 1 ? Table.number(averages[0]) : "unknown"
  }

  private static func sibling(of program: String) -> String {
    program.lastIndex(of: "/").map { absolute(String(program[..<$0])) + "/hegao" } ?? "hegao"
  }

  private static func absolute(_ path: String) -> String {
    path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
  }
}
