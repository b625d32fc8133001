/// LSP 3.17, DiagnosticOptions.
package struct DiagnosticOptions: Codable, Sendable, Hashable {
  /// Tells these diagnostics from those that another provider of the same server gives.
  package var identifier: String
  /// An edit of one document may change the diagnostics of another.
  package var interFileDependencies: Bool
  /// `workspace/diagnostic` is answered.
  package var workspaceDiagnostics: Bool
  /// Requests may carry a token under which their progress is told.
  package var workDoneProgress: Bool?

  package init(identifier: String, interFileDependencies: Bool, workspaceDiagnostics: Bool) {
    self.identifier = identifier
    self.interFileDependencies = interFileDependencies
    self.workspaceDiagnostics = workspaceDiagnostics
  }
}
