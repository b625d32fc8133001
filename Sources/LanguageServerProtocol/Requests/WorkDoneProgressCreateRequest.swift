/// `window/workDoneProgress/create`, sent by the server: the client is to show the progress that will be told under a token (LSP 3.15).
package enum WorkDoneProgressCreateRequest: RequestMessage {
  package static let method = "window/workDoneProgress/create"
  package typealias Params = ProgressTokenParams
  package typealias Result = NoValue
}
