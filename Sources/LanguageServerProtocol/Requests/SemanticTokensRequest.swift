/// `textDocument/semanticTokens/full`.
package enum SemanticTokensRequest: RequestMessage {
  package static let method = "textDocument/semanticTokens/full"
  package typealias Params = TextDocumentParams
  package typealias Result = SemanticTokens
}
