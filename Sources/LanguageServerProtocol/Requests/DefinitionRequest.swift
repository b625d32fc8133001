/// `textDocument/definition`.
package enum DefinitionRequest: RequestMessage {
  package static let method = "textDocument/definition"
  package typealias Params = TextDocumentPositionParams

  /// Links for clients that declare `linkSupport`, locations for the others.
  package enum Result: Codable, Sendable, Hashable {
    case links([LocationLink])
    case locations([Location])

    package init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if container.decodeNil() {
        self = .locations([])
      } else if let links = try? container.decode([LocationLink].self) {
        self = .links(links)
      } else {
        self = .locations(try container.decode([Location].self))
      }
    }

    package func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      switch self {
      case .links(let links): try container.encode(links)
      case .locations(let locations): try container.encode(locations)
      }
    }
  }
}
