/// Words that lead to a document (LSP 3.17, DocumentLink).
package struct DocumentLink: Codable, Sendable, Hashable {
  package var range: PositionRange
  package var target: DocumentURI?
  package var tooltip: String?

  package init(range: PositionRange, target: DocumentURI?, tooltip: String?) {
    self.range = range
    self.target = target
    self.tooltip = tooltip
  }
}

/// LSP 3.17, DocumentLinkOptions.
package struct DocumentLinkOptions: Codable, Sendable, Hashable {
  package var resolveProvider: Bool

  package init(resolveProvider: Bool) { self.resolveProvider = resolveProvider }
}
