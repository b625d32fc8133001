/// `textDocument/documentHighlight`.
package enum DocumentHighlightRequest: RequestMessage {
  package static let method = "textDocument/documentHighlight"
  package typealias Params = TextDocumentPositionParams
  package typealias Result = [DocumentHighlight]
}
