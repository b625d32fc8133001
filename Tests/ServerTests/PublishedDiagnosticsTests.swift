import Foundation
import JSONRPC
import LanguageServerProtocol
import Testing

@testable import Server

/// Diagnostics are written once and sent as they are: the message is what the encoder of all messages makes of it.
@Suite("published diagnostics") struct PublishedDiagnosticsTests {
  private static func diagnostic(_ message: String, line: Int) -> Diagnostic {
    let range = PositionRange(start: Position(line: line, character: 0), end: Position(line: line, character: 3))
    return Diagnostic(range: range, severity: .warning, code: "percent-mismatch", source: "hegao", message: message)
  }

  private static let lists: [[Diagnostic]] = [
    [], [diagnostic("办结率\"93.4%\"\n不符", line: 0)], (0..<40).map { diagnostic("第\($0)处", line: $0) },
  ]

  @Test("the message is the encoder's", arguments: lists, [nil, 0, 3, Int.max])
  func message(items: [Diagnostic], version: Int?) throws {
    let uri = try #require(DocumentURI("untitled:%E6%96%B0"))
    let params = PublishDiagnosticsNotification.Params(uri: uri, version: version, diagnostics: items)
    let expected = try MessageEncoder.notification(PublishDiagnosticsNotification.self, params)
    let sent = NamedDiagnostics(items.map(ToldDiagnostic.init)).notification(uri, version: version)
    #expect(String(decoding: sent, as: UTF8.self) == String(decoding: expected, as: UTF8.self))
  }

  @Test("equal diagnostics have equal names, others have others")
  func names() {
    let names = Self.lists.map { NamedDiagnostics($0.map(ToldDiagnostic.init)).resultId }
    #expect(names == Self.lists.map { NamedDiagnostics($0.map(ToldDiagnostic.init)).resultId })
    #expect(Set(names).count == names.count)
    // A character anywhere in a long message changes the name.
    let near = (0..<50).map { place in
      let message = String(repeating: "据", count: place) + String(repeating: "句", count: 50 - place)
      return NamedDiagnostics([ToldDiagnostic(Self.diagnostic(message, line: 0))]).resultId
    }
    #expect(Set(near).count == near.count)
  }
}
