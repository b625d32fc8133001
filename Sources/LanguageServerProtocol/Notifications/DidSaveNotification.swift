/// `textDocument/didSave`. Its text is not asked for, but read where a client sends it.
package enum DidSaveNotification: NotificationMessage {
  package static let method = "textDocument/didSave"

  package struct Params: Codable, Sendable, Hashable {
    package var textDocument: TextDocumentIdentifier
    /// The text as it was saved.
    package var text: String?

    package init(textDocument: TextDocumentIdentifier, text: String?) {
      self.textDocument = textDocument
      self.text = text
    }

    package init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      textDocument = try container.decode(TextDocumentIdentifier.self, forKey: .textDocument)
      // Nobody asked for it: one of another shape is no reason to miss that the document was saved.
      text = container.lenient(.text)
    }
  }
}
