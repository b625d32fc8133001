import JSONRPC

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

/// A client of the server in a process of its own, as an editor is one: two pipes, blocking reads.
///
/// It knows nothing of the server's types. A message's time is that of its last byte; it is looked into afterwards.
package final class LanguageClient {
  /// What is looked at in a message.
  package struct Message: Decodable {
    struct Params: Decodable {
      struct Diagnostic: Decodable { var severity: Int }

      var uri: String?
      var version: Int?
      var diagnostics: [Diagnostic]?
    }

    struct Result: Decodable { var resultId: String? }

    enum CodingKeys: CodingKey { case id, method, params, result, error }

    /// The id of a request of the server, as JSON.
    var requestID: String?
    var id: Int?
    var method: String?
    var params: Params?
    var resultID: String?
    package var isError = false

    package init(from decoder: any Decoder) throws {
      let members = try decoder.container(keyedBy: CodingKeys.self)
      method = try members.decodeIfPresent(String.self, forKey: .method)
      id = try? members.decodeIfPresent(Int.self, forKey: .id)
      if let id { requestID = String(id) }
      if let name = try? members.decodeIfPresent(String.self, forKey: .id) { requestID = JSONText.quoted(name) }
      params = try? members.decodeIfPresent(Params.self, forKey: .params)
      resultID = (try? members.decodeIfPresent(Result.self, forKey: .result))?.resultId
      isError = members.contains(.error)
    }
  }

  let process: ChildProcess
  /// Our ends of the pipes; nil once they are closed.
  private(set) var output: FileDescriptor?
  private var input: FileDescriptor?
  private var reader: FrameReader
  private var nextID = 0
  private var hasEnded = false
  /// The content parts of all messages that came, together.
  private(set) var receivedBytes = 0
  /// How many requests were answered with an error.
  private(set) var errorAnswers = 0
  /// The version of each document whose findings came last.
  private var published: [String: Int] = [:]
  private let clock = ContinuousClock()
  /// How long the server may be silent.
  private static let patienceMilliseconds: Int32 = 300_000

  /// - Parameter complaints: Where the server's standard error goes; nil is nowhere.
  package init(server: String, arguments: [String] = ["serve"], complaints: Int32? = nil) throws(BenchmarkError) {
    ignoreBrokenPipes()
    let toServer = try makePipe()
    let fromServer = try makePipe()
    process = try ChildProcess(
      server, arguments, input: toServer.read, output: fromServer.write, complaints: complaints)
    close(toServer.read)
    close(fromServer.write)
    output = FileDescriptor(toServer.write)
    let input = FileDescriptor(fromServer.read)
    self.input = input
    reader = FrameReader { buffer in
      var entry = pollfd(fd: input.number, events: Int16(POLLIN), revents: 0)
      return poll(&entry, 1, LanguageClient.patienceMilliseconds) > 0 ? input.read(into: buffer) : -1
    }
  }

  // MARK: - Sending

  static func frame(_ body: String) -> [UInt8] {
    Array("Content-Length: \(body.utf8.count)\r\n\r\n".utf8) + Array(body.utf8)
  }

  static func notification(_ method: String, _ params: String) -> [UInt8] {
    frame(#"{"jsonrpc":"2.0","method":"\#(method)","params":\#(params)}"#)
  }

  func send(_ frame: [UInt8]) throws(BenchmarkError) {
    if output?.write(frame) != nil || output == nil {
      throw BenchmarkError(message: "the server does not listen any more")
    }
  }

  func notify(_ method: String, _ params: String) throws(BenchmarkError) {
    try send(LanguageClient.notification(method, params))
  }

  // MARK: - Receiving

  /// The next message and when its last byte was there. Requests of the server are answered on the way.
  func receive() throws(BenchmarkError) -> (message: Message, at: ContinuousClock.Instant) {
    guard case .body(let body) = reader.next() else { throw BenchmarkError(message: "the server does not answer") }
    let now = clock.now
    receivedBytes += body.count
    guard let message = try? JSONDecoder().decode(Message.self, from: Data(body)) else {
      throw BenchmarkError(message: "the server sent what is no message")
    }
    if let uri = message.params?.uri { published[uri] = message.params?.version }
    if message.method != nil, let id = message.requestID {
      try send(LanguageClient.frame(#"{"jsonrpc":"2.0","id":\#(id),"result":null}"#))
    }
    return (message, now)
  }

  /// Sends a request; the milliseconds to its answer, and the answer.
  @discardableResult
  package func request(_ method: String, _ params: String) throws(BenchmarkError) -> (
    milliseconds: Double, answer: Message
  ) {
    let start = clock.now
    let (message, at) = try waitForAnswer(to: try ask(method, params))
    if message.isError { throw BenchmarkError(message: "\(method) was answered with an error") }
    return ((at - start).milliseconds, message)
  }

  /// Sends a request and returns its id.
  func ask(_ method: String, _ params: String) throws(BenchmarkError) -> Int {
    nextID += 1
    try send(
      LanguageClient.frame(#"{"jsonrpc":"2.0","id":\#(nextID),"method":"\#(method)","params":\#(params)}"#))
    return nextID
  }

  /// The answer to a request, be it an error, and when its last byte was there.
  @discardableResult
  func waitForAnswer(to id: Int) throws(BenchmarkError) -> (message: Message, at: ContinuousClock.Instant) {
    while true {
      let (message, at) = try receive()
      guard message.method == nil, message.id == id else { continue }
      if message.isError { errorAnswers += 1 }
      return (message, at)
    }
  }

  /// Waits for the findings of one version of a document: the milliseconds since `start`, and how many there are.
  func waitForDiagnostics(of uri: String, version: Int?, since start: ContinuousClock.Instant) throws(BenchmarkError)
    -> (milliseconds: Double, severities: [Int])
  {
    while true {
      let (message, at) = try receive()
      guard message.method == "textDocument/publishDiagnostics", let params = message.params else { continue }
      if params.uri == uri, params.version == version {
        return ((at - start).milliseconds, (params.diagnostics ?? []).map(\.severity))
      }
    }
  }

  /// Waits until findings of each of several documents have come: the milliseconds from `start` to the last.
  func waitForDiagnostics(ofAll uris: Set<String>, since start: ContinuousClock.Instant) throws(BenchmarkError)
    -> Double
  {
    var missing = uris
    while true {
      let (message, at) = try receive()
      guard message.method == "textDocument/publishDiagnostics", let uri = message.params?.uri else { continue }
      missing.remove(uri)
      if missing.isEmpty { return (at - start).milliseconds }
    }
  }

  /// Waits until the findings of a version are there, which may have come before.
  func settle(_ uri: String, version: Int) throws(BenchmarkError) {
    while published[uri] != version { _ = try receive() }
  }

  /// Sends a frame and waits for the findings of a version.
  package func measure(_ frame: [UInt8], of uri: String, version: Int) throws(BenchmarkError) -> (
    milliseconds: Double, severities: [Int]
  ) {
    let start = clock.now
    try send(frame)
    return try waitForDiagnostics(of: uri, version: version, since: start)
  }

  /// Closes our end of what the server reads.
  package func closeOutput() {
    if let output { close(output.number) }
    output = nil
  }

  /// Closes our end of what the server writes; nothing can be received any more.
  package func closeInput() {
    if let input { close(input.number) }
    input = nil
    reader = FrameReader { _ in 0 }
  }

  /// Says goodbye as LSP wants it, and waits until the server is gone.
  package func stop() throws(BenchmarkError) {
    try request("shutdown", "null")
    try notify("exit", "null")
    end()
  }

  /// A client that is given up leaves no process behind, not even one that has ended and that nobody asks about.
  deinit {
    guard !hasEnded else { return }
    kill(process.id, SIGKILL)
    end()
  }

  /// The exit status of a server that has ended; nil after a signal.
  package private(set) var status: Int32?

  /// Waits for the server to end by itself.
  package func end() {
    hasEnded = true
    closeOutput()
    status = process.wait().status
    closeInput()
  }
}

extension Duration {
  var milliseconds: Double { self / .milliseconds(1) }
}
