import Analysis
import LanguageServerProtocol
import TextModel

/// `textDocument/semanticTokens/range`: what an editor has on its screen.
enum SemanticTokensRangeHandler: SnapshotRequestHandler {
  typealias Message = SemanticTokensRangeRequest

  static func advertise(in capabilities: inout ServerCapabilities, to client: ClientProfile) {
    capabilities.offerSemanticTokens { $0.range = true }
  }

  static func answer(_ params: Message.Params, _ context: RequestContext) -> SemanticTokens {
    SemanticTokens(resultId: nil, data: context.semanticTokens(in: context.range(of: params.range)))
  }
}

extension RequestContext {
  /// The tokens of a range of the document as numbers.
  func semanticTokens(in range: TextRange) -> [Int] {
    converter.semanticTokens(analysis.semanticTokens(of: key, in: range), in: text)
  }
}
