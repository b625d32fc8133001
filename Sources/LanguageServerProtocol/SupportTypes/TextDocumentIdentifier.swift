/// Names a document (LSP 3.17, TextDocumentIdentifier).
package struct TextDocumentIdentifier: Codable, Sendable, Hashable {
  package var uri: DocumentURI

  package init(uri: DocumentURI) { self.uri = uri }
}
