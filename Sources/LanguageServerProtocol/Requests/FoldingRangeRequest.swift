/// `textDocument/foldingRange`.
package enum FoldingRangeRequest: RequestMessage {
  package static let method = "textDocument/foldingRange"
  package typealias Params = TextDocumentParams
  package typealias Result = [FoldingRange]
}
