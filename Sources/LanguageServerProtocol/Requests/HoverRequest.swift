/// `textDocument/hover`.
package enum HoverRequest: RequestMessage {
  package static let method = "textDocument/hover"
  package typealias Params = TextDocumentPositionParams
  package typealias Result = Hover?
}

/// LSP 3.17, Hover.
package struct Hover: Codable, Sendable, Hashable {
  package var contents: MarkupContent
  package var range: PositionRange?

  package init(contents: MarkupContent, range: PositionRange?) {
    self.contents = contents
    self.range = range
  }
}
