/// A range of a document: the params of requests for what an editor shows of it.
package struct TextDocumentRangeParams: Codable, Sendable, Hashable {
  package var textDocument: TextDocumentIdentifier
  package var range: PositionRange

  package init(textDocument: TextDocumentIdentifier, range: PositionRange) {
    self.textDocument = textDocument
    self.range = range
  }
}
