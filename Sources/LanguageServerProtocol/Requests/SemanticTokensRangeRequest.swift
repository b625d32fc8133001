/// `textDocument/semanticTokens/range`.
package enum SemanticTokensRangeRequest: RequestMessage {
  package static let method = "textDocument/semanticTokens/range"
  package typealias Params = TextDocumentRangeParams
  package typealias Result = SemanticTokens
}
