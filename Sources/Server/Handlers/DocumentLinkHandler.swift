import Analysis
import LanguageServerProtocol

/// `textDocument/documentLink`: titles that name files of the workspace.
enum DocumentLinkHandler: SnapshotRequestHandler {
  typealias Message = DocumentLinkRequest

  static func advertise(in capabilities: inout ServerCapabilities, to client: ClientProfile) {
    capabilities.documentLinkProvider = DocumentLinkOptions(resolveProvider: false)
  }

  static func answer(_ params: Message.Params, _ context: RequestContext) -> Message.Result {
    var cursor = context.converter.cursor(in: context.text)
    return context.analysis.documentLinks(in: context.key).map {
      .init(
        range: cursor.range(of: $0.range), target: context.converter.uri(of: $0.target), tooltip: $0.target.name)
    }
  }
}
