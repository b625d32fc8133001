/// `$/progress`, sent by the server: how far it is with something, or a part of an answer (LSP 3.15).
package enum ProgressNotification: NotificationMessage {
  package static let method = "$/progress"

  package enum Value: Codable, Sendable, Hashable {
    case workDone(WorkDoneProgress)
    /// A part of the answer to ``WorkspaceDiagnosticRequest``.
    case workspaceDiagnostics(WorkspaceDiagnosticRequest.Result)

    package init(from decoder: any Decoder) throws {
      if let progress = try? WorkDoneProgress(from: decoder) {
        self = .workDone(progress)
      } else {
        self = .workspaceDiagnostics(try WorkspaceDiagnosticRequest.Result(from: decoder))
      }
    }

    package func encode(to encoder: any Encoder) throws {
      switch self {
      case .workDone(let progress): try progress.encode(to: encoder)
      case .workspaceDiagnostics(let part): try part.encode(to: encoder)
      }
    }
  }

  package struct Params: Codable, Sendable, Hashable {
    package var token: ProgressToken
    package var value: Value

    package init(token: ProgressToken, value: Value) {
      self.token = token
      self.value = value
    }
  }
}
