import Foundation
import JSONRPC
import LanguageServerProtocol

/// The built server at the other end of two pipes, and a client that says little.
final class ServerProcess {
  struct Silence: Error {}

  private let process = Process()
  private let toServer = Pipe()
  private var frames: FrameReader
  private var nextID = 0

  /// Starts the server on a workspace.
  init(folder: URL) throws {
    let fromServer = Pipe()
    let answers = FileDescriptor(fromServer.fileHandleForReading.fileDescriptor)
    // The far limit only ends a test that would otherwise hang; no test depends on it.
    frames = FrameReader { [fromServer] buffer in
      withExtendedLifetime(fromServer) {
        var request = pollfd(fd: answers.number, events: Int16(POLLIN), revents: 0)
        return poll(&request, 1, 300_000) > 0 ? answers.read(into: buffer) : -1
      }
    }
    process.executableURL = Places.hegao
    process.arguments = ["serve", "--stdio"]
    process.environment = CommandLineProgram.environment
    process.standardInput = toServer
    process.standardOutput = fromServer
    process.standardError = FileHandle.nullDevice
    try process.run()
    try? fromServer.fileHandleForWriting.close()
    _ = try request(
      "initialize",
      [
        "processId": NSNull(), "rootUri": DocumentURI(path: folder.path).spelling, "locale": "zh-CN",
        "capabilities": [String: Any](),
      ])
    notify("initialized", [:])
  }

  func notify(_ method: String, _ params: [String: Any]) { send(["method": method, "params": params]) }

  /// The answer to a request; what else comes before it is dropped.
  func request(_ method: String, _ params: [String: Any]) throws -> [String: Any] {
    nextID += 1
    send(["id": nextID, "method": method, "params": params])
    return try next { $0["id"] as? Int == nextID && $0["method"] == nil }
  }

  /// Opens a document, takes its findings, and closes it.
  func findings(of file: URL) throws -> [ShownFinding] {
    let uri = DocumentURI(path: file.path).spelling
    let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    notify(
      "textDocument/didOpen",
      ["textDocument": ["uri": uri, "languageId": "plaintext", "version": 1, "text": text]])
    let message = try next {
      let params = $0["params"] as? [String: Any]
      return $0["method"] as? String == "textDocument/publishDiagnostics" && params?["uri"] as? String == uri
        && params?["version"] as? Int == 1
    }
    notify("textDocument/didClose", ["textDocument": ["uri": uri]])
    let params = message["params"] as? [String: Any]
    return (params?["diagnostics"] as? [[String: Any]] ?? []).map(ServerProcess.shown).sorted()
  }

  /// Ends the server as the protocol says; its exit status.
  func leave() throws -> Int32 {
    _ = try request("shutdown", [:])
    notify("exit", [:])
    process.waitUntilExit()
    return process.terminationStatus
  }

  private func send(_ message: [String: Any]) {
    let body = (try? JSONSerialization.data(withJSONObject: message.merging(["jsonrpc": "2.0"]) { $1 })) ?? Data()
    _ = FileDescriptor(toServer.fileHandleForWriting.fileDescriptor)
      .write(Array("Content-Length: \(body.count)\r\n\r\n".utf8) + body)
  }

  private func next(_ isWanted: ([String: Any]) -> Bool) throws -> [String: Any] {
    while true {
      guard case .body(let body) = frames.next(),
        let message = try JSONSerialization.jsonObject(with: Data(body)) as? [String: Any]
      else { throw Silence() }
      if isWanted(message) { return message }
    }
  }

  private static func shown(_ diagnostic: [String: Any]) -> ShownFinding {
    let range = diagnostic["range"] as? [String: [String: Int]] ?? [:]
    let names = [1: "error", 2: "warning", 3: "information", 4: "hint"]
    return ShownFinding(
      rule: diagnostic["code"] as? String ?? "", severity: names[diagnostic["severity"] as? Int ?? 0] ?? "",
      range: ["start", "end"].flatMap { end in ["line", "character"].compactMap { range[end]?[$0] } },
      message: diagnostic["message"] as? String ?? "")
  }
}
