/// What comes with ``ErrorCode/serverCancelled`` as an answer about diagnostics (LSP 3.17, DiagnosticServerCancellationData).
package struct DiagnosticServerCancellationData: Codable, Sendable, Hashable {
  /// Whether it is of use to ask once more.
  package var retriggerRequest: Bool

  package init(retriggerRequest: Bool) { self.retriggerRequest = retriggerRequest }
}
