import Analysis
import LanguageServerProtocol

/// `textDocument/references`: who cites the measure or the plan under the cursor.
enum ReferencesHandler: SnapshotRequestHandler {
  typealias Message = ReferencesRequest

  static func advertise(in capabilities: inout ServerCapabilities, to client: ClientProfile) {
    capabilities.referencesProvider = true
  }

  static func answer(_ params: Message.Params, _ context: RequestContext) -> [Location] {
    let flag = context.flag
    return context.converter.locations(
      context.analysis.references(
        in: context.key, at: context.offset(of: params.position),
        includesDefinition: params.context?.includeDeclaration ?? true, isCancelled: { flag.isCancelled }),
      in: context.analysis)
  }
}
