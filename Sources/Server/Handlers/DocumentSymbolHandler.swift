import JSONRPC
import LanguageServerProtocol

/// `textDocument/documentSymbol`: a tree, or a list for clients that know no tree.
enum DocumentSymbolHandler: SnapshotRequestHandler {
  typealias Message = DocumentSymbolRequest

  static func advertise(in capabilities: inout ServerCapabilities, to client: ClientProfile) {
    capabilities.documentSymbolProvider = true
  }

  enum Answer {
    case tree(SymbolTree)
    case list([SymbolInformation])
  }

  static func answer(_ params: Message.Params, _ context: RequestContext) -> Answer {
    let outline = context.features.outline(context.analysis, context.key)
    let converter = context.converter
    return converter.client.takesSymbolTrees
      ? .tree(SymbolTree(outline: outline, text: context.text, converter: converter))
      : .list(converter.symbolList(outline, of: context.key, in: context.text))
  }

  static func response(_ id: RequestID, _ answer: Answer) -> [UInt8] {
    switch answer {
    // An outline is rarely longer than its text.
    case .tree(let tree): MessageEncoder.response(id, expecting: tree.text.count) { tree.write(to: &$0) }
    case .list(let symbols): MessageEncoder.response(id) { symbols.write(to: &$0) }
    }
  }
}
