import Foundation
import LanguageServerProtocol

/// Plays a transcript as fast as a client can, waiting only where ``Burst`` ends.
///
/// What may then differ from the transcript is said in `Protocol/README.md`; all else must be the same.
struct BurstPlayer {
  private let transcript: Transcript
  private let stage: Stage
  private let server: ServerProcess
  /// The recorded answers to requests of the server, by their methods.
  private var replies: [String: [JSONValue]] = [:]
  private var expected = Told()
  private var told = Told()
  private var names = ResultNames()
  private var complaints: [String] = []

  init(transcript: Transcript, stage: Stage, server: ServerProcess) {
    self.transcript = transcript
    self.stage = stage
    self.server = server
    var methods: [JSONValue: String] = [:]
    for step in transcript.steps {
      switch step {
      case .server(let message) where message.isRequest: methods[message.id ?? .null] = message.method
      case .client(let message) where message.isAnswer:
        if let method = methods[message.id ?? .null] { replies[method, default: []].append(message) }
      default: break
      }
    }
  }

  /// What was not as in the transcript, and may not differ.
  mutating func play() -> [String] {
    do {
      try playBursts()
    } catch {
      complaints.append("\(error)")
    }
    return complaints
  }

  private mutating func playBursts() throws {
    for burst in Burst.bursts(of: transcript) {
      if let disk = burst.disk { try stage.apply(name: disk.name, text: disk.text) }
      for message in burst.told { expected.take(stage.expand(message)) }
      send(burst.sent)
      try wait(for: burst)
    }
    while let message = try server.next() { hear(message) }
    let status = server.exitStatus()
    if transcript.steps.last != .exit(status) { complaints.append("the exit status is \(status)") }
    complaints += expected.lacking(in: told).map { "not the last: \($0)" }
    if told.others != expected.others { complaints.append("more was said: \(told.lacking(in: expected))") }
  }

  private func send(_ steps: [Transcript.Step]) {
    var bytes: [UInt8] = []
    for step in steps {
      switch step {
      case .client(let message): bytes += ServerProcess.frame(Array(names.expand(stage.expand(message)).json.utf8))
      case .clientText(let text): bytes += ServerProcess.frame(Array(text.utf8))
      case .clientCloses, .server, .exit, .disk: break
      }
    }
    server.send(bytes)
    if steps.contains(.clientCloses) { server.closeInput() }
  }

  /// Reads until every request has its answer and everything else that is expected by now has been said.
  private mutating func wait(for burst: Burst) throws {
    var missing = burst.answers.map(stage.expand)
    while !missing.isEmpty || !expected.lacking(in: told).isEmpty {
      let silent = expected.lacking(in: told).map(JSONValue.string)
      guard let message = try server.next(instead: missing + silent) else { return }
      guard message.isAnswer else {
        hear(message)
        continue
      }
      guard let index = missing.firstIndex(where: { $0.id == message.id }) else {
        complaints.append("an answer too many: \(message.json)")
        continue
      }
      compare(message, with: missing.remove(at: index), in: burst)
    }
  }

  /// Takes what the server says on its own, and answers what it asks.
  private mutating func hear(_ message: JSONValue) {
    guard let method = message.method else { return complaints.append("unexpected: \(message.json)") }
    if let version = message.at("params.version"), let uri = message.at("params.uri"),
      case .integer(let new) = version, case .integer(let old)? = told.findings[uri]?.at("params.version"), new < old
    {
      complaints.append("the findings of version \(new) after those of \(old)")
    }
    told.take(message)
    guard let id = message.id else { return }
    var reply: JSONValue = .object(["jsonrpc": .string("2.0"), "id": id, "result": .null])
    if replies[method]?.isEmpty == false, case .object(var members)? = replies[method]?.removeFirst() {
      members["id"] = id
      reply = stage.expand(.object(members))
    }
    server.send(reply)
  }

  private mutating func compare(_ answer: JSONValue, with recorded: JSONValue, in burst: Burst) {
    let id = answer.id ?? .null
    if answer.errorCode == -32800, transcript.cancelled.contains(id) { return }
    if recorded.errorCode == -32800, answer["result"] != nil { return }
    // The document has changed, and the client may ask anew. Otherwise the answer may be about what it has become.
    let isOutdated =
      answer.errorCode == -32801
      || answer.errorCode == -32802 && answer.at("error.data.retriggerRequest") == .boolean(true)
    if burst.overtaken.contains(id), recorded["result"] != nil, answer["result"] != nil || isOutdated { return }
    // What has changed since a result that was not given is told as a whole.
    if recorded.at("result.edits") != nil, answer.at("result.data") != nil { return }
    if recorded.at("result.kind") == .string("unchanged"), answer.at("result.kind") == .string("full") { return }
    names.learn(recorded, from: answer)
    if let difference = answer.difference(from: names.expand(recorded)) {
      complaints.append("the answer to \(id.json): \(difference)")
    }
  }
}
