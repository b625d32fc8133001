import Analysis
import Checks
import TextModel

/// The comparison of a document as it is kept with a fresh analysis of its text, off the loop.
///
/// Edits carry over what they do not touch. Should that ever go wrong, nobody must rely on it for longer than until the next save.
struct Verification: Sendable {
  let number: Int
  let key: DocumentKey
  let workspace: WorkspaceID
  /// How often the document had been edited.
  let edits: Int
  let source: DiagnosticSource
  let flag = CancellationFlag()
  /// The name of what a fresh analysis gives, where it is known and waits for the diagnostics that are under way.
  var resultId: String?

  func run() -> Event {
    let fresh = source.analysis.readAnew([key])
    let found = source.analysis.discrepancies(from: fresh, in: key) { flag.isCancelled }
    let findings = source.features.findings(fresh, key) { flag.isCancelled }
    let right = NamedDiagnostics(source.converter.diagnostics(findings, of: key, in: fresh, for: Stamp()))
    return .verified(number, flag.isCancelled ? [] : found, resultId: right.resultId)
  }
}
