import LanguageServerProtocol

/// What a client in a hurry writes at once: everything up to the next change of the disk, up to a message that names a result of the
/// server, or up to `shutdown`.
struct Burst {
  /// What changes before.
  var disk: (name: String, text: String?)?
  var sent: [Transcript.Step] = []
  /// The recorded answers, in the order of the transcript.
  var answers: [JSONValue] = []
  /// What the server says on its own.
  var told: [JSONValue] = []
  /// The ids of the requests behind which the client goes on to change documents or settings without waiting.
  private(set) var overtaken: Set<JSONValue> = []
  private var asked: Set<JSONValue> = []

  /// The messages by which documents and settings change.
  private static let changes: Set<String> = [
    "textDocument/didOpen", "textDocument/didChange", "textDocument/didSave", "textDocument/didClose",
    "workspace/didChangeWatchedFiles", "workspace/didChangeConfiguration", "workspace/didChangeWorkspaceFolders",
  ]

  static func bursts(of transcript: Transcript) -> [Burst] {
    var bursts = [Burst()]
    for step in transcript.steps {
      switch step {
      case .disk(let name, let text):
        bursts.append(Burst())
        bursts[bursts.count - 1].disk = (name, text)
      // What is under way when the server is told to shut down may be given up.
      case .client(let message) where message.method == "shutdown":
        bursts.append(Burst())
        bursts[bursts.count - 1].send(message)
      // Nobody can answer what has not been asked: see ``BurstPlayer``.
      case .client(let message) where message.isAnswer: break
      case .client(let message):
        if bursts[bursts.count - 1].tells(ResultNames.placeholders(in: message)) { bursts.append(Burst()) }
        bursts[bursts.count - 1].send(message)
      case .clientText, .clientCloses: bursts[bursts.count - 1].sent.append(step)
      case .server(let message) where message.isAnswer: bursts[bursts.count - 1].answers.append(message)
      case .server(let message): bursts[bursts.count - 1].told.append(message)
      case .exit: break
      }
    }
    return bursts
  }

  /// True when one of these names is told in an answer that the client has not waited for.
  private func tells(_ names: Set<String>) -> Bool {
    !names.isEmpty && (answers + told).contains { !names.isDisjoint(with: ResultNames.placeholders(in: $0)) }
  }

  private mutating func send(_ message: JSONValue) {
    sent.append(.client(message))
    if let method = message.method, Burst.changes.contains(method) { overtaken = asked }
    if let id = message.id { asked.insert(id) }
  }
}

/// What the server says on its own, as far as it must be the same however fast the client is.
struct Told: Equatable {
  /// The last findings of each document.
  private(set) var findings: [JSONValue: JSONValue] = [:]
  /// How often each other message is said.
  private(set) var others: [JSONValue: Int] = [:]

  /// What is said as often as there is need.
  private static func isRepeatable(_ method: String) -> Bool {
    method.hasSuffix("/refresh") || method == "$/progress" || method == "window/workDoneProgress/create"
  }

  mutating func take(_ message: JSONValue) {
    guard let method = message.method else { return }
    if method == "textDocument/publishDiagnostics" {
      findings[message.at("params.uri") ?? .null] = message
    } else if !Told.isRepeatable(method) {
      // The ids of the server's requests count other things too.
      others[message.without("id"), default: 0] += 1
    }
  }

  /// What is here and not, or not so, there.
  func lacking(in other: Told) -> [String] {
    findings.filter { other.findings[$0.key] != $0.value }.map { uri, message in
      other.findings[uri].flatMap { $0.difference(from: message) }.map { "\(uri.json): \($0)" } ?? message.json
    } + others.filter { other.others[$0.key, default: 0] < $0.value }.map(\.key.json)
  }
}
