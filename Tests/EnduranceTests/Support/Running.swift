import Foundation
import Testing

@testable import Benchmark

/// The built program, run where things go wrong.
enum Running {
  /// The executable that was built together with this test bundle, or another one that `HEGAO_PROGRAM` names.
  static let hegao: String = {
    if let path = ProcessInfo.processInfo.environment["HEGAO_PROGRAM"] { return path }
    let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundleURL ?? Bundle.main.executableURL
    let folder = (bundle ?? URL(filePath: CommandLine.arguments[0])).deletingLastPathComponent()
    return folder.appending(path: "hegao").path
  }()

  /// True where the long tests are asked for.
  static let isHeavy = ProcessInfo.processInfo.environment["HEGAO_HEAVY"] != nil

  /// What the tests that are left out say.
  static let heavyOnly: Comment = "it takes long: set HEGAO_HEAVY=1, see CONTRIBUTING.md"

  /// What came of a run.
  struct Outcome {
    /// Nil after a signal.
    let status: Int32?
    let output: String
    let complaints: String
    let seconds: Double
  }

  /// Runs the program to its end.
  ///
  /// - Parameters:
  ///   - output: A file that takes the standard output instead of the result.
  static func hegao(_ arguments: String..., output: String? = nil) throws -> Outcome {
    let scratch = try ScratchFolder()
    // Files instead of pipes: nothing can block however much is written.
    let paths = (output: try output ?? scratch.write("output", ""), complaints: try scratch.write("complaints", ""))
    let descriptors = (open(paths.output, O_WRONLY | O_CLOEXEC), open(paths.complaints, O_WRONLY | O_CLOEXEC))
    defer {
      close(descriptors.0)
      close(descriptors.1)
    }
    let process = try ChildProcess(hegao, arguments, output: descriptors.0, complaints: descriptors.1)
    let (status, seconds) = process.wait()
    return Outcome(
      status: status, output: output == nil ? try text(of: paths.output) : "",
      complaints: try text(of: paths.complaints),
      seconds: seconds)
  }

  private static func text(of path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
  }

  /// What the kernel says of a process, in MB; nil on a system without `/proc`.
  static func megabytes(_ field: String, of process: Int32) -> Double? {
    ProcessMemory.megabytes(field, of: process)
  }
}

/// A folder that is gone when the test is over.
final class ScratchFolder {
  let path: String

  init() throws {
    let folder = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appending(path: "hegao-endurance-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func callAsFunction(_ name: String) -> String { path + "/" + name }

  func uri(_ name: String) -> String { "file://" + self(name) }

  @discardableResult
  func write(_ name: String, _ text: String) throws -> String {
    let url = URL(filePath: self(name))
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
    return url.path
  }

  func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: self(name), withDestinationPath: target)
  }

  /// A file of so many bytes that takes no room on the disk.
  func makeSparseFile(_ name: String, bytes: Int) throws {
    try write(name, "")
    #expect(truncate(self(name), bytes) == 0)
  }

  func makePipe(_ name: String) { #expect(mkfifo(self(name), 0o644) == 0) }
}

extension LanguageClient {
  /// A client of the built server.
  convenience init(complaints: Int32? = nil) throws {
    try self.init(server: Running.hegao, complaints: complaints)
  }

  /// Sends bytes as they are; false when nobody reads them.
  func sendRaw(_ text: String) -> Bool { (try? send(Array(text.utf8))) != nil }

  /// Asks the server something, so that all that was sent before has been dealt with.
  @discardableResult
  func barrier() throws -> Double {
    try request("workspace/symbol", #"{"query":"没有这样的标题"}"#).milliseconds
  }
}

extension Running {
  /// The processor time that a process has used, in ticks of the kernel (proc_pid_stat(5), fields 14 and 15); nil where it is not known.
  static func processorTime(of process: Int32) -> Int? {
    guard let stat = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8),
      let name = stat.lastIndex(of: ")")
    else { return nil }
    let fields = stat[name...].split(separator: " ")
    return fields.count > 13 ? (Int(fields[12]) ?? 0) + (Int(fields[13]) ?? 0) : nil
  }

  /// Runs another program; its status.
  static func run(_ path: String, _ arguments: String...) -> Int32? {
    (try? ChildProcess(path, arguments))?.wait().status
  }
}
