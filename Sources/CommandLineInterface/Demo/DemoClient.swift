#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif
#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What went wrong between the demo and the server.
struct DemoError: Error {
  let message: String
}

/// A small LSP client over two file descriptors. It knows nothing of the server's own types: what it shows is what any
/// editor would get.
final class DemoClient {
  private let input: Int32
  private let output: Int32
  private var buffer: [UInt8] = []
  private var nextID = 1
  /// The latest diagnostics of each document, by its URI.
  private(set) var diagnostics: [String: [JSONValue]] = [:]

  /// How long an answer may take before the demo gives up.
  private static let patienceMilliseconds: Int32 = 20_000

  /// - Parameters:
  ///   - input: Where the server's messages come from.
  ///   - output: Where messages to the server go.
  init(input: Int32, output: Int32) {
    self.input = input
    self.output = output
  }

  func notify(_ method: String, _ params: JSONValue) throws {
    try send(["jsonrpc": "2.0", "method": .string(method), "params": params])
  }

  /// Sends a request and waits for its answer; notifications that come first are taken on the way.
  func request(_ method: String, _ params: JSONValue) throws -> JSONValue {
    let id = nextID
    nextID += 1
    try send(["jsonrpc": "2.0", "id": .number(id), "method": .string(method), "params": params])
    while true {
      let message = try receive()
      if message["method"] == .null, message["id"].number == id {
        if let text = message["error"]["message"].string { throw DemoError(message: "\(method): \(text)") }
        return message["result"]
      }
      try handle(message)
    }
  }

  /// Waits until the server has published the diagnostics of a document.
  func waitForDiagnostics(of uri: String) throws {
    while diagnostics[uri] == nil { try handle(receive()) }
  }

  /// Takes a notification, or answers a request of the server: a client without capabilities has nothing to say.
  private func handle(_ message: JSONValue) throws {
    if message["method"].string == "textDocument/publishDiagnostics", let uri = message["params"]["uri"].string {
      diagnostics[uri] = message["params"]["diagnostics"].elements
    } else if message["method"] != .null, message["id"] != .null {
      try send(["jsonrpc": "2.0", "id": message["id"], "result": .null])
    }
  }

  private func send(_ message: JSONValue) throws {
    let body = try JSONEncoder().encode(message)
    let bytes = Array("Content-Length: \(body.count)\r\n\r\n".utf8) + body
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { write(output, $0.baseAddress! + written, $0.count - written) }
      if count > 0 {
        written += count
      } else if errno != EINTR {
        throw DemoError(message: "the server does not listen any more")
      }
    }
  }

  /// The next message (base protocol of LSP 3.17: header fields, an empty line, JSON).
  private func receive() throws -> JSONValue {
    let blank = Array("\r\n\r\n".utf8)
    while true {
      if let headerEnd = buffer.firstRange(of: blank) {
        let header = String(decoding: buffer[..<headerEnd.lowerBound], as: UTF8.self)
        let fields = header.split(separator: "\r\n").map { $0.split(separator: ":", maxSplits: 1) }
        let field = fields.first { $0.first?.lowercased() == "content-length" }
        guard let length = field?.last.flatMap({ Int($0.drop { $0 == " " }) }) else {
          throw DemoError(message: "the server sent a header without a length")
        }
        let end = headerEnd.upperBound + length
        if buffer.count >= end {
          let body = Data(buffer[headerEnd.upperBound..<end])
          buffer.removeSubrange(..<end)
          return try JSONDecoder().decode(JSONValue.self, from: body)
        }
      }
      try fill()
    }
  }

  private func fill() throws {
    var entry = pollfd(fd: input, events: Int16(POLLIN), revents: 0)
    let ready = poll(&entry, 1, DemoClient.patienceMilliseconds)
    if ready < 0, errno == EINTR { return }
    guard ready > 0 else { throw DemoError(message: "the server does not answer") }
    var chunk = [UInt8](repeating: 0, count: 65_536)
    let count = read(input, &chunk, chunk.count)
    if count < 0, errno == EINTR { return }
    guard count > 0 else { throw DemoError(message: "the server has ended") }
    buffer += chunk[..<count]
  }
}
