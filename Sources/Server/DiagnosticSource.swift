import Analysis
import Checks
import LanguageServerProtocol
import TextModel

/// Computes the diagnostics of the documents of a workspace as it was at one moment.
struct DiagnosticSource: Sendable {
  let analysis: Analysis
  let converter: ToLSP
  let features: FeatureSource
  let state: WorkspaceState
  let memory: DiagnosticMemory

  /// Marks the client and how it spells the documents, for ``ToLSP/diagnostics(_:of:in:for:)``.
  var listener: Stamp { memory.listener(converter.client, converter.spellings) }

  /// The diagnostics of a document; nil when they are no longer wanted.
  func diagnostics(of key: DocumentKey, _ flag: CancellationFlag) -> NamedDiagnostics? {
    if let known = memory.diagnostics(of: key, in: state) { return known }
    let findings = features.findings(analysis, key) { flag.isCancelled }
    if flag.isCancelled { return nil }
    let diagnostics = NamedDiagnostics(converter.diagnostics(findings, of: key, in: analysis, for: listener))
    memory.remember(diagnostics, of: key, in: state)
    return diagnostics
  }
}
