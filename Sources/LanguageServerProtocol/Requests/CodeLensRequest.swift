/// `textDocument/codeLens`.
package enum CodeLensRequest: RequestMessage {
  package static let method = "textDocument/codeLens"
  package typealias Params = TextDocumentParams
  package typealias Result = [CodeLens]
}
