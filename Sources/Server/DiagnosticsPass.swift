import Analysis
import JSONRPC
import LanguageServerProtocol
import TextModel

/// The computation of the findings of several documents on one snapshot, off the loop.
struct DiagnosticsPass: Sendable {
  let number: Int
  /// The documents in the order in which they are looked at.
  let keys: [DocumentKey]
  let analysis: Analysis
  let converter: ToLSP
  let features: FeatureSource
  let flag: CancellationFlag

  /// Delivers the findings of one document after the other; stops between two when they are no longer wanted.
  func run(deliver: (Event) -> Void) -> Event {
    for key in keys {
      if flag.isCancelled { break }
      guard let uri = converter.spellings[key] else { continue }
      let findings = features.findings(analysis, key) { [flag] in flag.isCancelled }
      if flag.isCancelled { break }
      let params = PublishDiagnosticsNotification.Params(
        uri: uri, version: converter.versions[key],
        diagnostics: converter.diagnostics(findings, of: key, in: analysis))
      if let body = try? MessageEncoder.notification(PublishDiagnosticsNotification.self, params) {
        deliver(.findings(pass: number, key, notification: body))
      }
    }
    return .passEnded(pass: number)
  }
}
