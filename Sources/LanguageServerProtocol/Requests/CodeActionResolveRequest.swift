/// `codeAction/resolve` (LSP 3.16): the edit of an action that was offered without it.
package enum CodeActionResolveRequest: RequestMessage {
  package static let method = "codeAction/resolve"
  package typealias Params = CodeAction
  package typealias Result = CodeAction
}
