import LanguageServerProtocol

/// The diagnostics of a document and the name of this result (LSP 3.17, `resultId`).
///
/// The name follows from what is told and from nothing else: equal diagnostics have equal names, whenever and wherever they were computed.
struct NamedDiagnostics: Sendable {
  let items: [Diagnostic]
  let resultId: String

  init(_ items: [Diagnostic]) {
    self.items = items
    var json = JSONWriter()
    json.array(items) { $1.write(to: &$0) }
    // FNV-1a; the number of diagnostics besides, so that no chance takes the last one off the screen.
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in json.bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    resultId = "\(items.count)-" + String(hash, radix: 16)
  }

  /// What is answered to a client that has the result of this name.
  func report(after previous: String?) -> DiagnosticReport {
    previous == resultId ? .unchanged(resultId: resultId) : .full(resultId: resultId, items: items)
  }
}
