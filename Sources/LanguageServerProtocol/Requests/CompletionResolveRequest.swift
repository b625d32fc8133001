/// `completionItem/resolve`.
package enum CompletionResolveRequest: RequestMessage {
  package static let method = "completionItem/resolve"
  package typealias Params = CompletionItem
  package typealias Result = CompletionItem
}
