/// `textDocument/publishDiagnostics`, sent by the server: all findings of a document; the ones sent before no longer hold.
package enum PublishDiagnosticsNotification: NotificationMessage {
  package static let method = "textDocument/publishDiagnostics"

  package struct Params: Codable, Sendable, Hashable {
    package var uri: DocumentURI
    /// The version that the ranges are about; absent when the client counts none.
    package var version: Int?
    package var diagnostics: [Diagnostic]

    package init(uri: DocumentURI, version: Int?, diagnostics: [Diagnostic]) {
      self.uri = uri
      self.version = version
      self.diagnostics = diagnostics
    }
  }
}
