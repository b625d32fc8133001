import Benchmark
import JSONRPC
import LanguageServerProtocol
import Server
import Synchronization
import TextModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Conversations with a server in this process: every request has exactly one answer, the server leaves when it should, and what it keeps of
/// a draft is what the client has and what a fresh analysis gives.
package struct ServerTarget: StressTarget {
  package let name = "server"
  /// Where the server finds a plan and a ledger.
  private let folder: ServerFolder

  package init() { folder = ServerFolder() }

  package func parts(_ dice: inout Dice) -> [ServerPart] {
    var talk = ServerTalk(Dice(seed: UInt64(dice.below(1 << 60))), folder: folder.path)
    return talk.make()
  }

  package func run(_ parts: [ServerPart]) throws(StressFailure) -> Int {
    var bodies: [[UInt8]] = []
    var writer = ServerWriter(folder: folder.path)
    for part in parts {
      guard let body = writer.body(of: part) else { continue }
      bodies.append(body)
      // Behind `exit` nothing is read.
      if case .notification(ExitNotification.method, _) = MessageDecoder.decode(body) { break }
    }
    let reports = LogLines()
    let answers = try ServerTarget.converse(bodies, reports)
    try ServerTarget.compare(answers, with: bodies)
    if let report = reports.mismatch { throw StressFailure(report) }
    return bodies.count
  }

  /// Sends all messages, closes the stream, and reads what comes back until the server is gone.
  private static func converse(_ bodies: [[UInt8]], _ reports: LogLines) throws(StressFailure) -> [[UInt8]] {
    var (input, output) = ([Int32](repeating: -1, count: 2), [Int32](repeating: -1, count: 2))
    guard pipe(&input) == 0, pipe(&output) == 0 else { throw StressFailure("no pipe can be made") }
    defer { for end in [input[0], output[0]] { close(end) } }
    var options = ServerOptions(version: "0", log: { reports.add($0) })
    options.verifiesEdits = bodies.count % 2 == 0
    let (reading, writing, final) = (input[0], output[1], options)
    let server = WorkerThread(name: "stress-server") {
      _ = runServer(input: reading, output: writing, options: final)
      close(writing)
    }
    // What is sent may be more than a pipe holds, and so may be what comes back.
    let sending = FileDescriptor(input[1])
    let stream = bodies.flatMap { Array("Content-Length: \($0.count)\r\n\r\n".utf8) + $0 }
    let client = WorkerThread(name: "stress-client") {
      _ = sending.write(stream)
      close(sending.number)
    }
    let receiving = FileDescriptor(output[0])
    var frames = FrameReader { receiving.read(into: $0) }
    var answers: [[UInt8]] = []
    while case .body(let body) = frames.next() { answers.append(body) }
    server.join()
    client.join()
    return answers
  }

  /// Each request has one answer, what was no message too.
  private static func compare(_ answers: [[UInt8]], with bodies: [[UInt8]]) throws(StressFailure) {
    var open: [RequestID?: Int] = [:]
    for body in bodies {
      switch MessageDecoder.decode(body) {
      case .request(let id, _, _): open[id, default: 0] += 1
      case .invalid(let id, _, _): open[id, default: 0] += 1
      case .notification, .response: break
      }
    }
    for answer in answers {
      switch MessageDecoder.decode(answer) {
      case .response(let id, _): open[id, default: 0] -= 1
      case .invalid(_, _, let reason): throw StressFailure("the server sent what is no message: \(reason)")
      case .request, .notification: break
      }
    }
    for (id, count) in open where count != 0 {
      let name = id.map { "\($0)" } ?? "null"
      throw StressFailure(
        count > 0 ? "\(count) answers to \(name) are missing" : "\(-count) answers to \(name) too many")
    }
  }

  package func simpler(_ part: ServerPart) -> [ServerPart] {
    guard case .change(let changes) = part, changes.count > 1 else { return [] }
    return changes.map { .change([$0]) }
  }

  package func written(_ parts: [ServerPart]) -> [UInt8] {
    var writer = ServerWriter(folder: folder.path)
    return Array(parts.compactMap { writer.body(of: $0) }.joined(separator: ServerTarget.separator))
  }

  /// As messages that nobody knows the meaning of: whether they are answered is seen, whether the draft is in step is not.
  package func read(_ bytes: [UInt8]) -> [ServerPart]? {
    var parts: [ServerPart] = []
    var rest = bytes[...]
    while let range = rest.firstRange(of: ServerTarget.separator) {
      parts.append(.raw(Array(rest[..<range.lowerBound])))
      rest = rest[range.upperBound...]
    }
    return parts + [.raw(Array(rest))]
  }

  private static let separator = Array("\n\n\n".utf8)
}

/// What the server's log says of its own mistakes.
private final class LogLines: Sendable {
  private let found = Mutex<String?>(nil)

  func add(_ line: String) {
    if ["重新分析", "保存的内容", "fresh analysis", "the saved text"].contains(where: line.contains) {
      found.withLock { $0 = line }
    }
  }

  var mismatch: String? { found.withLock { $0 } }
}
