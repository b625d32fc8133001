/// `textDocument/semanticTokens/full/delta`.
package enum SemanticTokensDeltaRequest: RequestMessage {
  package static let method = "textDocument/semanticTokens/full/delta"

  package struct Params: Codable, Sendable, Hashable {
    package var textDocument: TextDocumentIdentifier
    package var previousResultId: String

    package init(textDocument: TextDocumentIdentifier, previousResultId: String) {
      self.textDocument = textDocument
      self.previousResultId = previousResultId
    }
  }

  /// The whole result where the previous one is not known any more.
  package enum Result: Codable, Sendable, Hashable {
    case delta(SemanticTokensDelta)
    case full(SemanticTokens)

    package init(from decoder: any Decoder) throws {
      if let delta = try? SemanticTokensDelta(from: decoder) {
        self = .delta(delta)
      } else {
        self = .full(try SemanticTokens(from: decoder))
      }
    }

    package func encode(to encoder: any Encoder) throws {
      switch self {
      case .delta(let delta): try delta.encode(to: encoder)
      case .full(let tokens): try tokens.encode(to: encoder)
      }
    }
  }
}
