import LanguageServerProtocol

/// `textDocument/semanticTokens/full/delta`: what has changed since the last result.
enum SemanticTokensDeltaHandler: SnapshotRequestHandler {
  typealias Message = SemanticTokensDeltaRequest

  static func advertise(in capabilities: inout ServerCapabilities, to client: ClientProfile) {
    capabilities.offerSemanticTokens { $0.full = .init(delta: true) }
  }

  static func answer(_ params: Message.Params, _ context: RequestContext) throws -> Message.Result {
    let old = context.tokenMemory.told(params.previousResultId, of: context.key)
    let new = context.tokenMemory.remember(try context.semanticTokens(in: 0..<context.text.count), of: context.key)
    guard let old else { return .full(new) }
    return .delta(
      SemanticTokensDelta(
        resultId: new.resultId, edits: SemanticTokensEdit.difference(from: old, to: new.data)))
  }
}
