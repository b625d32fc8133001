/// `textDocument/didOpen`: from here on the client owns the document's text.
package enum DidOpenNotification: NotificationMessage {
  package static let method = "textDocument/didOpen"

  package struct Params: Codable, Sendable, Hashable {
    package var textDocument: TextDocumentItem

    package init(textDocument: TextDocumentItem) { self.textDocument = textDocument }
  }
}
