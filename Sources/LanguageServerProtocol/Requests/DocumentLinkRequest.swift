/// `textDocument/documentLink`.
package enum DocumentLinkRequest: RequestMessage {
  package static let method = "textDocument/documentLink"
  package typealias Params = TextDocumentParams
  package typealias Result = [DocumentLink]
}
