/// `textDocument/didChange`: the changes apply in their order, each to the text that the one before left.
package enum DidChangeNotification: NotificationMessage {
  package static let method = "textDocument/didChange"

  /// LSP 3.17, TextDocumentContentChangeEvent. Without a range the text is the whole document's. `rangeLength` is deprecated and unread.
  package struct Change: Codable, Sendable, Hashable {
    package var range: PositionRange?
    package var text: String

    package init(range: PositionRange?, text: String) {
      self.range = range
      self.text = text
    }
  }

  package struct Params: Codable, Sendable, Hashable {
    package var textDocument: VersionedTextDocumentIdentifier
    package var contentChanges: [Change]

    package init(textDocument: VersionedTextDocumentIdentifier, contentChanges: [Change]) {
      self.textDocument = textDocument
      self.contentChanges = contentChanges
    }
  }
}
