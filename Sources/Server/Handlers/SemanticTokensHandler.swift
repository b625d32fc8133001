import Analysis
import LanguageServerProtocol

/// `textDocument/semanticTokens/full`.
enum SemanticTokensHandler: SnapshotRequestHandler {
  typealias Message = SemanticTokensRequest

  static func advertise(in capabilities: inout ServerCapabilities, to client: ClientProfile) {
    capabilities.offerSemanticTokens { $0.full = $0.full ?? .init() }
  }

  static func answer(_ params: Message.Params, _ context: RequestContext) throws -> SemanticTokens {
    context.tokenMemory.remember(try context.semanticTokens(in: 0..<context.text.count), of: context.key)
  }
}

extension ServerCapabilities {
  /// Several requests advertise parts of one option.
  mutating func offerSemanticTokens(_ part: (inout SemanticTokensOptions) -> Void) {
    var options = semanticTokensProvider ?? SemanticTokensOptions(legend: SemanticTokenLegend.legend)
    part(&options)
    semanticTokensProvider = options
  }
}
