import Analysis
import LanguageServerProtocol
import TextModel

/// `textDocument/completion`: titles and short names after 《, measures after a title and 第, the definition of a short name after a
/// title and （.
enum CompletionHandler: SnapshotRequestHandler {
  typealias Message = CompletionRequest

  static func advertise(in capabilities: inout ServerCapabilities, to client: ClientProfile) {
    capabilities.offerCompletion { $0.triggerCharacters = ["《", "第", "（", "("] }
  }

  static func answer(_ params: Message.Params, _ context: RequestContext) -> Message.Result {
    var cursor = context.converter.cursor(in: context.text)
    let candidates = context.analysis.completions(in: context.key, at: context.offset(of: params.position))
    let items = candidates.enumerated().map { index, candidate in
      var item = CompletionItem(label: candidate.text, kind: kind(of: candidate.kind))
      item.detail = detail(of: candidate, context)
      item.filterText = candidate.filterText
      item.textEdit = ReplacementEdit(range: cursor.range(of: candidate.range), newText: candidate.text)
      if case .definition(_, let name) = candidate.kind, context.converter.client.takesSnippets {
        // The name is the one thing that its author may want otherwise.
        item.insertTextFormat = .snippet
        item.textEdit?.newText = candidate.text.replacing(name, with: "${1:\(name)}")
      }
      // The order is ours: short names, plans, what else is known; measures as the plan has them.
      let number = String(index)
      item.sortText = String(repeating: "0", count: max(0, 5 - number.count)) + number
      item.data = data(of: candidate.kind, params.textDocument.uri)
      return item
    }
    return Message.Result(isIncomplete: false, items: items)
  }

  private static func kind(of kind: CompletionCandidate.Kind) -> CompletionItem.Kind {
    switch kind {
    case .alias: .variable
    case .plan: .file
    case .title: .reference
    case .measure: .method
    case .definition: .snippet
    }
  }

  private static func detail(of candidate: CompletionCandidate, _ context: RequestContext) -> String? {
    switch candidate.kind {
    case .alias(let title), .definition(let title, _): "《\(title)》"
    case .plan(let key): key.name
    case .title: nil
    case .measure: candidate.heading
    }
  }

  private static func data(of kind: CompletionCandidate.Kind, _ uri: DocumentURI) -> CompletionItem.Data? {
    switch kind {
    case .plan(let key): .init(uri: uri, plan: key.path, measure: nil)
    case .measure(let key, let index): .init(uri: uri, plan: key.path, measure: index)
    case .alias, .title, .definition: .init(uri: uri, plan: nil, measure: nil)
    }
  }
}

extension ServerCapabilities {
  /// Two requests advertise parts of one option.
  mutating func offerCompletion(_ part: (inout CompletionOptions) -> Void) {
    var options = completionProvider ?? CompletionOptions()
    part(&options)
    completionProvider = options
  }
}
