import Foundation
import LanguageServerProtocol

/// Plays a transcript step by step: what the server said before the client's next message must have come before it is sent.
final class Player {
  enum Delivery {
    case whole
    /// Each byte in a write of its own.
    case bytes
  }

  private let transcript: Transcript
  private let stage: Stage
  private let server: ServerProcess
  private let delivery: Delivery
  private var complaints: [String] = []
  /// The ids of the server's requests in this run, by those of the transcript.
  private var ids: [JSONValue: JSONValue] = [:]
  private var names = ResultNames()

  init(transcript: Transcript, stage: Stage, server: ServerProcess, delivery: Delivery = .whole) {
    self.transcript = transcript
    self.stage = stage
    self.server = server
    self.delivery = delivery
  }

  /// What was not as in the transcript.
  func play() -> [String] {
    do {
      try playSteps()
    } catch {
      complaints.append("\(error)")
    }
    return complaints
  }

  private func playSteps() throws {
    var expected: [JSONValue] = []
    for step in transcript.steps {
      if case .server(let message) = step {
        expected.append(stage.expand(message))
        continue
      }
      try take(expected)
      expected = []
      switch step {
      case .client(let message): send(Array(addressed(names.expand(stage.expand(message))).json.utf8))
      case .clientText(let text): send(Array(text.utf8))
      case .clientCloses: server.closeInput()
      case .disk(let name, let text): try stage.apply(name: name, text: text)
      case .exit(let code):
        while let message = try server.next() {
          if message.lasting != nil { complaints.append("unexpected: \(message.json)") }
        }
        let status = server.exitStatus()
        if status != code { complaints.append("the exit status is \(status), not \(code)") }
      case .server: break
      }
    }
  }

  /// An answer goes to the request of this run.
  private func addressed(_ message: JSONValue) -> JSONValue {
    guard message.isAnswer, let id = message.id.flatMap({ ids[$0] }), case .object(var members) = message else {
      return message
    }
    members["id"] = id
    return .object(members)
  }

  private func send(_ content: [UInt8]) {
    let frame = ServerProcess.frame(content)
    switch delivery {
    case .whole: server.send(frame)
    case .bytes: for byte in frame { server.send([byte]) }
    }
  }

  /// Reads until all of these have come, in whatever order: nobody waited for one of them before the others.
  private func take(_ expected: [JSONValue]) throws {
    var missing = expected.compactMap(\.lasting)
    while !missing.isEmpty {
      guard let said = try server.next(instead: missing) else { return }
      guard let message = said.lasting else { continue }
      guard let index = missing.firstIndex(where: { Player.isSame($0, message) }) else {
        complaints.append("unexpected: \(message.json)")
        continue
      }
      var wanted = missing.remove(at: index)
      names.learn(wanted, from: message)
      wanted = names.expand(wanted)
      if message.isRequest { ids[wanted.id ?? .null] = message.id }
      guard let difference = message.difference(from: wanted), !isCancelled(wanted, message) else { continue }
      complaints.append("\(wanted.method ?? "the answer to \(wanted.id?.json ?? "")"): \(difference)")
    }
  }

  /// A request that is cancelled may have been answered by then, or not (LSP 3.17, `$/cancelRequest`).
  private func isCancelled(_ a: JSONValue, _ b: JSONValue) -> Bool {
    a.isAnswer && (a.errorCode == -32800 || b.errorCode == -32800) && transcript.cancelled.contains(a.id ?? .null)
  }

  /// Whether two messages of the server are the same one, whatever they say: an answer by its id, findings by their document
  /// and version, progress by its token and kind, else by the method.
  static func isSame(_ a: JSONValue, _ b: JSONValue) -> Bool {
    guard a.method == b.method else { return false }
    if a.method == nil { return a.id == b.id }
    if a.id != nil { return b.id != nil }
    return ["uri", "version", "token", "value.kind"].allSatisfy { a.at("params.\($0)") == b.at("params.\($0)") }
  }
}

extension Transcript {
  /// The ids of the requests that the client cancels.
  var cancelled: Set<JSONValue> {
    Set(
      steps.compactMap { step in
        guard case .client(let message) = step, message.method == "$/cancelRequest" else { return nil }
        return message.at("params.id")
      })
  }

  /// The steps with the server's messages between two others put together.
  var grouped: [Set<Step>] {
    var groups: [Set<Step>] = []
    var isServer = false
    for step in steps {
      if case .server(let message) = step {
        guard let message = message.lasting else { continue }
        if isServer { groups[groups.count - 1].insert(.server(message)) } else { groups.append([.server(message)]) }
        isServer = true
      } else {
        groups.append([step])
        isServer = false
      }
    }
    return groups
  }
}
