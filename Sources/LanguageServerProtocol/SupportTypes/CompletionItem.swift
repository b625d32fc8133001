/// Something that may be written at a place (LSP 3.17, CompletionItem).
package struct CompletionItem: Codable, Sendable, Hashable {
  /// LSP 3.17, CompletionItemKind: the kinds that titles and measures are shown as.
  package enum Kind: Int, Codable, Sendable {
    case method = 2
    case variable = 6
    case snippet = 15
    case file = 17
    case reference = 18
  }

  /// LSP 3.17, InsertTextFormat.
  package enum TextFormat: Int, Codable, Sendable {
    case plain = 1
    /// With places to stop at (LSP 3.17, Snippet Syntax).
    case snippet
  }

  /// What the server needs to know of an item when the client asks for the rest of it.
  package struct Data: Codable, Sendable, Hashable {
    /// The document in which it was offered.
    package var uri: DocumentURI
    /// The path of the plan, where the item is one or is of one.
    package var plan: String?
    /// The place of the measure among the plan's measures.
    package var measure: Int?

    package init(uri: DocumentURI, plan: String?, measure: Int?) {
      self.uri = uri
      self.plan = plan
      self.measure = measure
    }
  }

  package var label: String
  package var kind: Kind?
  package var detail: String?
  package var documentation: MarkupContent?
  package var sortText: String?
  package var filterText: String?
  /// Plain where it is absent.
  package var insertTextFormat: TextFormat?
  package var textEdit: ReplacementEdit?
  package var data: Data?

  package init(label: String, kind: Kind?) {
    self.label = label
    self.kind = kind
  }
}

/// LSP 3.17, CompletionOptions.
package struct CompletionOptions: Codable, Sendable, Hashable {
  package var triggerCharacters: [String]?
  package var resolveProvider: Bool?

  package init() {}
}
