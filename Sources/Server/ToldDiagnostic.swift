import Checks
import LanguageServerProtocol

/// A diagnostic with the JSON in which it is told.
final class ToldDiagnostic: Sendable {
  let diagnostic: Diagnostic
  let json: [UInt8]

  init(_ diagnostic: Diagnostic) {
    self.diagnostic = diagnostic
    var writer = JSONWriter()
    diagnostic.write(to: &writer)
    json = writer.bytes
  }

  /// What was made of a finding before, and what else it depended on: after an edit nearly all findings are told again as they were.
  ///
  /// Where a finding begins on the line where it began, all of its places in its document are where they were: they move together, and what
  /// stands in a line that was edited is found anew (``Finding/memo``).
  struct Memo: Sendable {
    let told: ToldDiagnostic
    let circumstances: Circumstances
  }

  struct Circumstances: Sendable, Equatable {
    /// Marks the client, and how it spells the documents.
    var listener: Stamp
    var severity: Severity
    /// Where the finding begins.
    var line: Int
    /// Its place among the findings, where the client hands that back.
    var index: Int?
    /// Mark the texts of other documents in which it names places; nil for one that is not here.
    var otherTexts: [Stamp?]
  }
}
