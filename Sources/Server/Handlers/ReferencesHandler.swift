import Analysis
import LanguageServerProtocol

/// `textDocument/references`: who cites the measure or the plan under the cursor.
enum ReferencesHandler: SnapshotRequestHandler {
  typealias Message = ReferencesRequest

  static func advertise(in capabilities: inout ServerCapabilities, to client: ClientProfile) {
    capabilities.referencesProvider = client.workDoneOffer
  }

  static func answer(_ params: Message.Params, _ context: RequestContext) -> [Location] {
    var share = WorkShare(done: 0, total: context.analysis.keys.count)
    return context.converter.locations(
      context.analysis.references(
        in: context.key, at: context.offset(of: params.position),
        includesDefinition: params.context?.includeDeclaration ?? true,
        isCancelled: { context.isCancelled(after: &share) }),
      in: context.analysis)
  }
}
