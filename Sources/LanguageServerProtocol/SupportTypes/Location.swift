/// A range in a document (LSP 3.17, Location).
package struct Location: Codable, Sendable, Hashable {
  package var uri: DocumentURI
  package var range: PositionRange

  package init(uri: DocumentURI, range: PositionRange) {
    self.uri = uri
    self.range = range
  }
}
