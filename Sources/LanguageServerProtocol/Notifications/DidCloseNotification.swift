/// `textDocument/didClose`: from here on the disk owns the document's text again.
package enum DidCloseNotification: NotificationMessage {
  package static let method = "textDocument/didClose"
  package typealias Params = TextDocumentParams
}
