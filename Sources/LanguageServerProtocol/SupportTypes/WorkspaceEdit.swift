/// Edits of one version of one document (LSP 3.17, TextDocumentEdit).
package struct TextDocumentEdit: Codable, Sendable, Hashable {
  package var textDocument: VersionedTextDocumentIdentifier
  package var edits: [ReplacementEdit]

  package init(textDocument: VersionedTextDocumentIdentifier, edits: [ReplacementEdit]) {
    self.textDocument = textDocument
    self.edits = edits
  }
}

/// Makes an empty document (LSP 3.17, CreateFile); one that is there already is left as it is.
package struct CreateFile: Codable, Sendable, Hashable {
  package struct Options: Codable, Sendable, Hashable {
    package var ignoreIfExists: Bool

    package init(ignoreIfExists: Bool) { self.ignoreIfExists = ignoreIfExists }
  }

  package var kind = "create"
  package var uri: DocumentURI
  package var options: Options?

  package init(uri: DocumentURI, options: Options? = Options(ignoreIfExists: true)) {
    self.uri = uri
    self.options = options
  }
}

/// One step of a workspace edit: the edits of a document, or its making.
package enum DocumentChange: Codable, Sendable, Hashable {
  case edit(TextDocumentEdit)
  case create(CreateFile)

  package init(from decoder: any Decoder) throws {
    if let edit = try? TextDocumentEdit(from: decoder) {
      self = .edit(edit)
    } else {
      self = .create(try CreateFile(from: decoder))
    }
  }

  package func encode(to encoder: any Encoder) throws {
    switch self {
    case .edit(let edit): try edit.encode(to: encoder)
    case .create(let file): try file.encode(to: encoder)
    }
  }
}

/// Edits of several documents (LSP 3.17, WorkspaceEdit); one of the two members is filled.
package struct WorkspaceEdit: Codable, Sendable, Hashable {
  /// By URI, for clients without `documentChanges`.
  package var changes: [String: [ReplacementEdit]]?
  package var documentChanges: [DocumentChange]?

  package init(changes: [String: [ReplacementEdit]]? = nil, documentChanges: [DocumentChange]? = nil) {
    self.changes = changes
    self.documentChanges = documentChanges
  }
}
