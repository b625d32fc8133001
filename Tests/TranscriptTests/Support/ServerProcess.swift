import Foundation
import JSONRPC
import LanguageServerProtocol

/// The built server at the other end of two pipes.
final class ServerProcess {
  struct Silence: Error, CustomStringConvertible { let description: String }

  private let process = Process()
  private let toServer = Pipe()
  private var frames: FrameReader

  init(_ arguments: [String]) throws {
    ignoreBrokenPipes()
    let fromServer = Pipe()
    let answers = FileDescriptor(fromServer.fileHandleForReading.fileDescriptor)
    // The far limit only ends a test that would otherwise hang; no test depends on it.
    frames = FrameReader { [fromServer] buffer in
      withExtendedLifetime(fromServer) {
        var request = pollfd(fd: answers.number, events: Int16(POLLIN), revents: 0)
        return poll(&request, 1, 120_000) > 0 ? answers.read(into: buffer) : -1
      }
    }
    process.executableURL = Places.hegao
    process.arguments = arguments
    process.environment = Places.environment
    process.standardInput = toServer
    process.standardOutput = fromServer
    process.standardError = FileHandle.nullDevice
    try process.run()
    try? fromServer.fileHandleForWriting.close()
  }

  deinit { if process.isRunning { process.terminate() } }

  /// A content part with its header.
  static func frame(_ content: some Collection<UInt8>) -> [UInt8] {
    Array("Content-Length: \(content.count)\r\n\r\n".utf8) + content
  }

  /// A server that has left does not take anything any more, which is no fault of it.
  func send(_ bytes: [UInt8]) { _ = FileDescriptor(toServer.fileHandleForWriting.fileDescriptor).write(bytes) }

  func send(_ message: JSONValue) { send(ServerProcess.frame(Array(message.json.utf8))) }

  func closeInput() { try? toServer.fileHandleForWriting.close() }

  /// The next message; nil at the end of the stream.
  ///
  /// - Parameter missing: what is waited for: where there is any, the stream must not end.
  func next(instead missing: [JSONValue] = []) throws -> JSONValue? {
    switch frames.next() {
    case .body(let body): return try JSONDecoder().decode(JSONValue.self, from: Data(body))
    case .end(nil) where missing.isEmpty: return nil
    case let other: throw Silence(description: "\(other), but these are missing: \(missing.map(\.json))")
    }
  }

  func exitStatus() -> Int32 {
    process.waitUntilExit()
    return process.terminationStatus
  }
}
