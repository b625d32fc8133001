import Foundation
import Synchronization

/// A program that a test runs to its end.
enum ChildProcess {
  struct Outcome {
    /// The exit status, or the negated number of the signal that ended it.
    var status: Int32
    var output: Data
    var complaints: String
  }

  struct TookTooLong: Error, CustomStringConvertible {
    var description: String
  }

  /// Runs a program without input. Its streams go to files in `folder`, so that no pipe can fill up.
  ///
  /// - Parameter deadlineSeconds: after which it is ended and ``TookTooLong`` thrown.
  static func run(
    _ executable: URL, _ arguments: [String], environment: [String: String], in folder: URL, deadlineSeconds: Int
  ) async throws -> Outcome {
    let name = executable.lastPathComponent + "-" + UUID().uuidString
    let outputFile = folder.appendingPathComponent(name + ".out")
    let complaintsFile = folder.appendingPathComponent(name + ".err")
    for file in [outputFile, complaintsFile] { try Data().write(to: file) }
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.environment = environment
    process.currentDirectoryURL = folder
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: outputFile)
    process.standardError = try FileHandle(forWritingTo: complaintsFile)

    let isLate = Atomic(false)
    try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
      process.terminationHandler = { _ in continuation.resume() }
      do {
        try process.run()
      } catch {
        process.terminationHandler = nil
        continuation.resume(throwing: error)
        return
      }
      let identifier = process.processIdentifier
      DispatchQueue.global().asyncAfter(deadline: .now() + .seconds(deadlineSeconds)) {
        guard process.isRunning else { return }
        isLate.store(true, ordering: .relaxed)
        kill(identifier, SIGKILL)
      }
    }
    let complaints = String(decoding: try Data(contentsOf: complaintsFile), as: UTF8.self)
    if isLate.load(ordering: .relaxed) {
      throw TookTooLong(
        description: "\(executable.lastPathComponent) took more than \(deadlineSeconds) s: \(complaints)")
    }
    let status = process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus
    return Outcome(status: status, output: try Data(contentsOf: outputFile), complaints: complaints)
  }
}
