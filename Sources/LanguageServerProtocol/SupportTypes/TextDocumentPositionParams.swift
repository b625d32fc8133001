/// A place in a document (LSP 3.17, TextDocumentPositionParams): the params of hover and definition.
package struct TextDocumentPositionParams: Codable, Sendable, Hashable {
  package var textDocument: TextDocumentIdentifier
  package var position: Position

  package init(textDocument: TextDocumentIdentifier, position: Position) {
    self.textDocument = textDocument
    self.position = position
  }
}
