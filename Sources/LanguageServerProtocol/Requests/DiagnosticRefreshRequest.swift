/// `workspace/diagnostic/refresh`, sent by the server: the diagnostics that the client asked for may no longer hold (LSP 3.17).
package enum DiagnosticRefreshRequest: RequestMessage {
  package static let method = "workspace/diagnostic/refresh"
  package typealias Params = NoValue
  package typealias Result = NoValue
}
