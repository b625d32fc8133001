/// `workspace/codeLens/refresh`, sent by the server: the lenses of open documents may no longer hold.
package enum CodeLensRefreshRequest: RequestMessage {
  package static let method = "workspace/codeLens/refresh"
  package typealias Params = NoValue
  package typealias Result = NoValue
}
