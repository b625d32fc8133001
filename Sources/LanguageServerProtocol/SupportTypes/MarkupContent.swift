/// How a text is to be shown (LSP 3.17, MarkupKind).
package enum MarkupKind: String, Codable, Sendable {
  case plaintext, markdown
}

/// A text and how it is to be shown (LSP 3.17, MarkupContent).
package struct MarkupContent: Codable, Sendable, Hashable {
  package var kind: MarkupKind
  package var value: String

  package init(kind: MarkupKind, value: String) {
    self.kind = kind
    self.value = value
  }
}
