import LanguageServerProtocol

/// `textDocument/hover`.
enum HoverHandler: SnapshotRequestHandler {
  typealias Message = HoverRequest

  static func advertise(in capabilities: inout ServerCapabilities, to client: ClientProfile) {
    capabilities.hoverProvider = true
  }

  static func answer(_ params: Message.Params, _ context: RequestContext) -> Hover? {
    context.features.hover(context.analysis, context.key, context.offset(of: params.position)).map {
      context.converter.hover($0, in: context.text)
    }
  }
}
