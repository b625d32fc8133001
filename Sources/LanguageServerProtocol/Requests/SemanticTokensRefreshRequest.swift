/// `workspace/semanticTokens/refresh`, sent by the server: the tokens of open documents may no longer hold.
package enum SemanticTokensRefreshRequest: RequestMessage {
  package static let method = "workspace/semanticTokens/refresh"
  package typealias Params = NoValue
  package typealias Result = NoValue
}
