/// `textDocument/didSave`. Its optional text is not asked for and unread.
package enum DidSaveNotification: NotificationMessage {
  package static let method = "textDocument/didSave"
  package typealias Params = TextDocumentParams
}
