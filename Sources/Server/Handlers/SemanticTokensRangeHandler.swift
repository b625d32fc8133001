import Analysis
import LanguageServerProtocol
import TextModel

/// `textDocument/semanticTokens/range`: what an editor has on its screen.
enum SemanticTokensRangeHandler: SnapshotRequestHandler {
  typealias Message = SemanticTokensRangeRequest

  static func advertise(in capabilities: inout ServerCapabilities, to client: ClientProfile) {
    capabilities.offerSemanticTokens { $0.range = true }
  }

  static func answer(_ params: Message.Params, _ context: RequestContext) throws -> SemanticTokens {
    SemanticTokens(resultId: nil, data: try context.semanticTokens(in: context.range(of: params.range)))
  }
}

extension RequestContext {
  /// The tokens of a range of the document as numbers. Throws when they are no longer wanted.
  func semanticTokens(in range: TextRange) throws -> [Int] {
    let tokens = analysis.semanticTokens(of: key, in: range) { [flag] in flag.isCancelled }
    try checkCancellation()
    return converter.semanticTokens(tokens, in: text)
  }
}
