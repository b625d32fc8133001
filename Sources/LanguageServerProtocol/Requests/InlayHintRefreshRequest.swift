/// `workspace/inlayHint/refresh`, sent by the server: the hints of open documents may no longer hold.
package enum InlayHintRefreshRequest: RequestMessage {
  package static let method = "workspace/inlayHint/refresh"
  package typealias Params = NoValue
  package typealias Result = NoValue
}
