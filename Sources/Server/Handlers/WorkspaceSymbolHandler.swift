import Analysis
import LanguageServerProtocol
import TextModel

/// `workspace/symbol`: measures and headings by their words.
enum WorkspaceSymbolHandler: WorkspaceRequestHandler {
  typealias Message = WorkspaceSymbolRequest

  /// Nobody reads more, and clients ask anew at each letter.
  private static let mostSymbols = 500

  static func advertise(in capabilities: inout ServerCapabilities, to client: ClientProfile) {
    capabilities.workspaceSymbolProvider = client.workDoneOffer
  }

  static func answer(_ params: Message.Params, _ contexts: [WorkspaceContext]) -> [SymbolInformation] {
    var share = WorkShare(done: 0, total: contexts.map(\.analysis.keys.count).reduce(0, +))
    let found = contexts.enumerated().flatMap { index, context in
      context.analysis.symbols(matching: params.query, isCancelled: { context.isCancelled(after: &share) }).map {
        (index, $0)
      }
    }.sorted { ($0.1.distance, $0.0) < ($1.1.distance, $1.0) }
    var cursors: [DocumentKey: PositionCursor] = [:]
    return found.prefix(mostSymbols).compactMap { index, symbol in
      let (converter, analysis) = (contexts[index].converter, contexts[index].analysis)
      guard let text = analysis.text(of: symbol.document) else { return nil }
      let range = cursors[symbol.document, default: converter.cursor(in: text)].range(of: symbol.range)
      let words = symbol.name.split(whereSeparator: \.isWhitespace)
      return SymbolInformation(
        name: words.joined(separator: " "), kind: kind(of: symbol),
        location: Location(uri: converter.uri(of: symbol.document), range: range),
        containerName: symbol.container.isEmpty ? symbol.document.name : symbol.container)
    }
  }

  private static func kind(of symbol: WorkspaceSymbol) -> SymbolKind {
    switch symbol.kind {
    case .document: .module
    case .measure: .method
    case .heading: .namespace
    }
  }
}
