import LanguageServerProtocol
import TextModel

/// The computation of the findings of several documents on one snapshot, off the loop.
struct DiagnosticsPass: Sendable {
  let number: Int
  /// The documents in the order in which they are looked at.
  let keys: [DocumentKey]
  let source: DiagnosticSource
  let flag: CancellationFlag

  /// Delivers the findings of one document after the other; stops between two when they are no longer wanted.
  func run(deliver: (Event) -> Void) -> Event {
    for key in keys {
      guard !flag.isCancelled, let diagnostics = source.diagnostics(of: key, flag) else { break }
      guard let uri = source.converter.spellings[key] else { continue }
      if source.converter.client.asksForDiagnostics {
        deliver(.findings(pass: number, key, resultId: diagnostics.resultId, notification: nil))
        continue
      }
      let version = source.converter.versions[key]
      let body = diagnostics.notification(uri, version: version)
      let id = DiagnosticsPass.name(of: diagnostics.resultId, version: version)
      deliver(.findings(pass: number, key, resultId: id, notification: body))
    }
    return .passEnded(pass: number)
  }

  /// What is remembered of diagnostics that were sent. The same findings are sent anew for another version: an editor may drop what is
  /// about the one before.
  static func name(of resultId: String, version: Int?) -> String { "\(version.map(String.init) ?? "")/\(resultId)" }
}
