import Foundation
import Testing

/// Runs an executable of the package as a user's shell would.
struct Program {
  /// What came of a run.
  struct Outcome {
    let status: Int32
    let wasKilled: Bool
    let output: [UInt8]
    let complaints: String

    var text: String { String(decoding: output, as: UTF8.self) }
    var lines: [String] { text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init) }

    func json() throws -> Any { try JSONSerialization.jsonObject(with: Data(output)) }
  }

  static let hegao = Program(name: "hegao")
  static let generator = Program(name: "hegao-generate")

  let name: String

  /// The executables stand beside the bundle of the tests.
  static let buildFolder: URL = {
    let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundleURL ?? Bundle.main.executableURL
    return (bundle ?? URL(fileURLWithPath: CommandLine.arguments[0])).deletingLastPathComponent()
  }()

  /// The root of the repository.
  static let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// - Parameters:
  ///   - input: The standard input.
  ///   - environment: Replaces what the process inherits; `HOME` and `PATH` are kept.
  ///   - hasReader: False to close the reading end of the standard output before the program starts.
  func run(
    _ arguments: [String], in folder: String? = nil, input: [UInt8] = [], environment: [String: String] = [:],
    hasReader: Bool = true
  ) throws -> Outcome {
    let scratch = try TemporaryFolder()
    let process = Process()
    process.executableURL = Program.buildFolder.appendingPathComponent(name)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder ?? scratch.path)
    let kept = ProcessInfo.processInfo.environment.filter { ["HOME", "PATH", "LD_LIBRARY_PATH"].contains($0.key) }
    process.environment = kept.merging(environment) { $1 }
    // Files instead of pipes: nothing can block however much is written.
    process.standardInput = try FileHandle(forReadingFrom: URL(fileURLWithPath: scratch.write("input", bytes: input)))
    let output = URL(fileURLWithPath: try scratch.write("output", ""))
    let complaints = URL(fileURLWithPath: try scratch.write("complaints", ""))
    process.standardError = try FileHandle(forWritingTo: complaints)
    let pipe = Pipe()
    process.standardOutput = hasReader ? try FileHandle(forWritingTo: output) as Any : pipe
    if !hasReader { try pipe.fileHandleForReading.close() }
    try process.run()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus, wasKilled: process.terminationReason == .uncaughtSignal,
      output: Array(try Data(contentsOf: output)),
      complaints: String(decoding: try Data(contentsOf: complaints), as: UTF8.self))
  }

  func callAsFunction(_ arguments: String..., in folder: String? = nil, input: String = "") throws -> Outcome {
    try run(arguments, in: folder, input: Array(input.utf8))
  }
}
