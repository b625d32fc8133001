import LanguageServerProtocol

/// `textDocument/documentSymbol`: a tree, or a list for clients that know no tree.
enum DocumentSymbolHandler: SnapshotRequestHandler {
  typealias Message = DocumentSymbolRequest

  static func advertise(in capabilities: inout ServerCapabilities, to client: ClientProfile) {
    capabilities.documentSymbolProvider = true
  }

  static func answer(_ params: Message.Params, _ context: RequestContext) -> Message.Result {
    let outline = context.features.outline(context.analysis, context.key)
    let converter = context.converter
    return converter.client.takesSymbolTrees
      ? .tree(converter.symbolTree(outline, in: context.text))
      : .list(converter.symbolList(outline, of: context.key, in: context.text))
  }
}
