import LanguageServerProtocol

/// `textDocument/foldingRange`.
enum FoldingRangeHandler: SnapshotRequestHandler {
  typealias Message = FoldingRangeRequest

  static func advertise(in capabilities: inout ServerCapabilities, to client: ClientProfile) {
    capabilities.foldingRangeProvider = true
  }

  static func answer(_ params: Message.Params, _ context: RequestContext) -> [FoldingRange] {
    let regions = context.features.foldingRegions(context.analysis, context.key)
    return context.converter.foldingRanges(regions, in: context.text)
  }
}
