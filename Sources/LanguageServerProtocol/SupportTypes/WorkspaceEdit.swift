/// Edits of one version of one document (LSP 3.17, TextDocumentEdit).
package struct TextDocumentEdit: Codable, Sendable, Hashable {
  package var textDocument: VersionedTextDocumentIdentifier
  package var edits: [ReplacementEdit]

  package init(textDocument: VersionedTextDocumentIdentifier, edits: [ReplacementEdit]) {
    self.textDocument = textDocument
    self.edits = edits
  }
}

/// Edits of several documents (LSP 3.17, WorkspaceEdit); one of the two members is filled.
package struct WorkspaceEdit: Codable, Sendable, Hashable {
  /// By URI, for clients without `documentChanges`.
  package var changes: [String: [ReplacementEdit]]?
  package var documentChanges: [TextDocumentEdit]?

  package init(changes: [String: [ReplacementEdit]]? = nil, documentChanges: [TextDocumentEdit]? = nil) {
    self.changes = changes
    self.documentChanges = documentChanges
  }
}
