/// `textDocument/inlayHint`.
package enum InlayHintRequest: RequestMessage {
  package static let method = "textDocument/inlayHint"
  package typealias Params = TextDocumentRangeParams
  package typealias Result = [InlayHint]
}
