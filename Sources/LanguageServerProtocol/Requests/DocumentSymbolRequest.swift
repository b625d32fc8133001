/// `textDocument/documentSymbol`.
package enum DocumentSymbolRequest: RequestMessage {
  package static let method = "textDocument/documentSymbol"
  package typealias Params = TextDocumentParams

  /// A tree for clients that declare `hierarchicalDocumentSymbolSupport`, a list for the others.
  package enum Result: Codable, Sendable, Hashable {
    case tree([DocumentSymbol])
    case list([SymbolInformation])

    package init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let tree = try? container.decode([DocumentSymbol].self) {
        self = .tree(tree)
      } else {
        self = .list(try container.decode([SymbolInformation].self))
      }
    }

    package func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      switch self {
      case .tree(let symbols): try container.encode(symbols)
      case .list(let symbols): try container.encode(symbols)
      }
    }
  }
}
