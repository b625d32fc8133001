import Analysis
import LanguageServerProtocol

/// `textDocument/documentHighlight`: the same title, short name or measure elsewhere in the document.
enum DocumentHighlightHandler: SnapshotRequestHandler {
  typealias Message = DocumentHighlightRequest

  static func advertise(in capabilities: inout ServerCapabilities, to client: ClientProfile) {
    capabilities.documentHighlightProvider = true
  }

  static func answer(_ params: Message.Params, _ context: RequestContext) -> [DocumentHighlight] {
    var cursor = context.converter.cursor(in: context.text)
    return context.analysis.highlights(in: context.key, at: context.offset(of: params.position)).map {
      DocumentHighlight(range: cursor.range(of: $0.range), kind: $0.isDefinition ? .write : .read)
    }
  }
}
