/// A whole document: the params of `documentSymbol` and `foldingRange`.
package struct TextDocumentParams: Codable, Sendable, Hashable {
  package var textDocument: TextDocumentIdentifier

  package init(textDocument: TextDocumentIdentifier) { self.textDocument = textDocument }
}
