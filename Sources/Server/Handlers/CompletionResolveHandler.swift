import Analysis
import LanguageServerProtocol
import TextModel

/// `completionItem/resolve`: the whole text of a measure, the parts of a plan.
enum CompletionResolveHandler: SnapshotRequestHandler {
  typealias Message = CompletionResolveRequest

  static func advertise(in capabilities: inout ServerCapabilities, to client: ClientProfile) {
    capabilities.offerCompletion { $0.resolveProvider = true }
  }

  static func answer(_ params: Message.Params, _ context: RequestContext) -> CompletionItem {
    var item = params
    guard let plan = params.data?.plan else { return item }
    let key = DocumentKey(plan)
    let blocks = context.analysis.completionDetail(of: params.data?.measure.map { .measure(key, $0) } ?? .plan(key))
    guard !blocks.isEmpty else { return item }
    item.documentation = context.converter.markup(
      blocks, markdown: context.converter.client.takesMarkdownInCompletion)
    return item
  }
}

extension CompletionItem: DocumentParams {
  /// The document in which the item was offered. An item that is not ours names none, which is answered as such.
  var textDocument: TextDocumentIdentifier {
    TextDocumentIdentifier(uri: data?.uri ?? DocumentURI(path: "/"))
  }
}
