import Foundation
import JSONRPC
import LanguageServerProtocol
import Synchronization
import Testing

@testable import Server

/// A message of the server as a test looks at it.
struct Received {
  let json: [String: Any]

  var id: Int? { json["id"] as? Int }
  var method: String? { json["method"] as? String }
  var params: [String: Any] { json["params"] as? [String: Any] ?? [:] }
  var result: [String: Any] { json["result"] as? [String: Any] ?? [:] }
  var list: [[String: Any]] { json["result"] as? [[String: Any]] ?? [] }
  var hasResult: Bool { json.keys.contains("result") }
  var errorCode: Int? { (json["error"] as? [String: Any])?["code"] as? Int }
  var errorData: [String: Any]? { (json["error"] as? [String: Any])?["data"] as? [String: Any] }
  var errorMessage: String { (json["error"] as? [String: Any])?["message"] as? String ?? "" }
}

/// A client at the other end of two pipes, with the server on a thread of this process.
final class TestClient {
  struct Silence: Error {}

  private let toServer = Pipe()
  private let fromServer = Pipe()
  private var frames: FrameReader
  private let ended = DispatchSemaphore(value: 0)
  private let code = ExitCode()
  let logged = LogLines()
  /// What has come and not been asked for yet.
  private(set) var waiting: [Received] = []
  private var nextID = 100

  init(features: FeatureSource = .marks, configure: (inout ServerOptions) -> Void = { _ in }) {
    let lines = logged
    var options = ServerOptions(version: "9.8.7", log: { lines.add($0) })
    options.features = features
    configure(&options)
    let final = options
    let (input, output) = (toServer.fileHandleForReading.fileDescriptor, fromServer.fileHandleForWriting.fileDescriptor)
    let answers = FileDescriptor(fromServer.fileHandleForReading.fileDescriptor)
    // The far limit only ends a test that would otherwise hang; no test depends on it.
    frames = FrameReader { buffer in
      var request = pollfd(fd: answers.number, events: Int16(POLLIN), revents: 0)
      return poll(&request, 1, 60_000) > 0 ? answers.read(into: buffer) : -1
    }
    let thread = Thread { [code, ended, fromServer] in
      let result = runServer(input: input, output: output, options: final)
      code.set(result)
      try? fromServer.fileHandleForWriting.close()
      ended.signal()
    }
    thread.start()
  }

  // MARK: Sending

  func send(bytes: [UInt8]) {
    #expect(FileDescriptor(toServer.fileHandleForWriting.fileDescriptor).write(bytes) == nil)
  }

  func send(_ content: String) { send(bytes: Array("Content-Length: \(content.utf8.count)\r\n\r\n\(content)".utf8)) }

  func send(_ object: [String: Any]) {
    let data = (try? JSONSerialization.data(withJSONObject: object)) ?? Data()
    send(bytes: Array("Content-Length: \(data.count)\r\n\r\n".utf8) + data)
  }

  func notify(_ method: String, _ params: [String: Any] = [:]) {
    send(["jsonrpc": "2.0", "method": method, "params": params])
  }

  /// Sends a request and returns its id.
  func ask(_ method: String, _ params: [String: Any] = [:]) -> Int {
    nextID += 1
    send(["jsonrpc": "2.0", "id": nextID, "method": method, "params": params])
    return nextID
  }

  func closeInput() { try? toServer.fileHandleForWriting.close() }

  func closeOutput() { try? fromServer.fileHandleForReading.close() }

  /// Answers a request of the server.
  func reply(to request: Received, _ result: Any) {
    send(["jsonrpc": "2.0", "id": request.json["id"] ?? NSNull(), "result": result])
  }

  func refuse(_ request: Received) {
    send(["jsonrpc": "2.0", "id": request.json["id"] ?? NSNull(), "error": ["code": -32601, "message": "no"]])
  }

  // MARK: Receiving

  /// The next message of which `isWanted` holds; others stay for later.
  func next(_ isWanted: (Received) -> Bool) throws -> Received {
    if let i = waiting.firstIndex(where: isWanted) { return waiting.remove(at: i) }
    while true {
      guard case .body(let body) = frames.next(),
        let json = try JSONSerialization.jsonObject(with: Data(body)) as? [String: Any]
      else { throw Silence() }
      let message = Received(json: json)
      if isWanted(message) { return message }
      waiting.append(message)
    }
  }

  func answer(to id: Int) throws -> Received { try next { $0.method == nil && $0.id == id } }

  func request(_ method: String, _ params: [String: Any] = [:]) throws -> Received {
    try answer(to: ask(method, params))
  }

  /// The findings of a version of a document; of any, when none is named.
  func diagnostics(_ uri: String, version: Int? = nil) throws -> [[String: Any]] {
    let message = try next {
      $0.method == "textDocument/publishDiagnostics" && $0.params["uri"] as? String == uri
        && (version == nil || $0.params["version"] as? Int == version)
    }
    return message.params["diagnostics"] as? [[String: Any]] ?? []
  }

  /// Everything until the server's end of the stream closes.
  func rest() -> [Received] {
    while (try? next { _ in false }) != nil {}
    defer { waiting = [] }
    return waiting
  }

  /// Waits for the server to return.
  func exitCode() throws -> Int32 {
    guard ended.wait(timeout: .now() + 60) == .success, let result = code.value else { throw Silence() }
    return result
  }

  // MARK: Usual conversations

  @discardableResult
  func initialize(
    _ capabilities: [String: Any] = [:], folder: String? = nil, sendsInitialized: Bool = true,
    extra: [String: Any] = [:]
  ) throws -> Received {
    var params: [String: Any] = ["processId": NSNull(), "rootUri": NSNull(), "capabilities": capabilities]
    if let folder { params["rootUri"] = DocumentURI(path: folder).spelling }
    let answer = try request("initialize", params.merging(extra) { $1 })
    if sendsInitialized { notify("initialized") }
    return answer
  }

  func open(_ uri: String, _ text: String, version: Int = 1) {
    notify(
      "textDocument/didOpen",
      ["textDocument": ["uri": uri, "languageId": "plaintext", "version": version, "text": text]])
  }

  func change(_ uri: String, version: Int, _ changes: [[String: Any]]) {
    notify("textDocument/didChange", ["textDocument": ["uri": uri, "version": version], "contentChanges": changes])
  }

  func close(_ uri: String) { notify("textDocument/didClose", ["textDocument": ["uri": uri]]) }

  /// The report that a client gets that asks about a document.
  func pull(_ uri: String, after previous: String? = nil) throws -> [String: Any] {
    try request("textDocument/diagnostic", pullParams(uri, after: previous)).result
  }

  func pullParams(_ uri: String, after previous: String? = nil) -> [String: Any] {
    var params: [String: Any] = ["textDocument": ["uri": uri], "identifier": "hegao"]
    if let previous { params["previousResultId"] = previous }
    return params
  }

  /// The file of that URI has changed on disk.
  func changedOnDisk(_ uri: String, _ type: Int = 2) {
    notify("workspace/didChangeWatchedFiles", ["changes": [["uri": uri, "type": type]]])
  }

  func hover(_ uri: String, _ line: Int = 0, _ character: Int = 0) throws -> Received {
    try request("textDocument/hover", place(uri, line, character))
  }

  /// `shutdown`, `exit`; the exit code.
  func leave() throws -> Int32 {
    #expect(try request("shutdown").hasResult)
    notify("exit")
    return try exitCode()
  }
}

/// The params of a request at a place.
func place(_ uri: String, _ line: Int, _ character: Int) -> [String: Any] {
  ["textDocument": ["uri": uri], "position": ["line": line, "character": character]]
}

func span(_ startLine: Int, _ start: Int, _ endLine: Int, _ end: Int) -> [String: Any] {
  ["start": ["line": startLine, "character": start], "end": ["line": endLine, "character": end]]
}

/// The numbers of a range: start line and character, end line and character.
func numbers(_ range: Any?) -> [Int] {
  let range = range as? [String: [String: Int]] ?? [:]
  return ["start", "end"].flatMap { end in ["line", "character"].compactMap { range[end]?[$0] } }
}

/// Collects log lines from several threads.
final class LogLines: Sendable {
  private let lines = Mutex<[String]>([])

  func add(_ line: String) { lines.withLock { $0.append(line) } }

  var all: [String] { lines.withLock { $0 } }
}

/// What the server returned, carried from its thread.
private final class ExitCode: Sendable {
  private let code = Mutex<Int32?>(nil)

  var value: Int32? { code.withLock { $0 } }

  func set(_ value: Int32) { code.withLock { $0 = value } }
}
