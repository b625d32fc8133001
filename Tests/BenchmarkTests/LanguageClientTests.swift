import Analysis
import Benchmark
import Foundation
import TestSupport
import Testing
import TextModel

/// The benchmark's client against the built server.
@Suite struct LanguageClientTests {
  /// The executable that was built together with this test bundle.
  private static let server: String = {
    let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundleURL ?? Bundle.main.executableURL
    let folder = (bundle ?? URL(filePath: CommandLine.arguments[0])).deletingLastPathComponent()
    return folder.appending(path: "hegao").path
  }()

  /// The findings that are waited for are those of the version, and as many as the text has.
  @Test(arguments: [false, true]) func findingsAreThoseOfTheVersion(isEscaped: Bool) throws {
    let text = ReportGenerator.report(bytes: 15_000, seed: 5)
    let client = try LanguageClient(server: Self.server)
    try client.initialize(folder: nil)
    let uri = "untitled:draft"
    let open = LanguageClient.didOpen(uri, text: text, isEscaped: isEscaped)
    let opened = try client.measure(open, of: uri, version: 1)
    #expect(opened.severities.count == Analysis.findings(in: text).count)
    let place = try #require(DraftLines(text).place(for: .figure, at: 0.5))
    var counts: [Int] = []
    for version in 2...5 {
      let edit = LanguageClient.didChange(uri, version: version, place.keystroke(after: version))
      let reply = try client.measure(edit, of: uri, version: version)
      #expect(reply.milliseconds > 0)
      counts.append(reply.severities.count)
    }
    #expect(counts[0] > opened.severities.count, "a digit more contradicts the rate")
    #expect(counts == [counts[0], opened.severities.count, counts[0], opened.severities.count])
    let answer = try client.request("textDocument/documentSymbol", #"{"textDocument":{"uri":"untitled:draft"}}"#)
    #expect(!answer.answer.isError && answer.milliseconds > 0)
    #expect(throws: BenchmarkError.self) { try client.request("no/such", "{}") }
    try client.closeDocument(uri)
    try client.stop()
  }

  @Test func whatIsNoServerIsAnError() throws {
    #expect(throws: BenchmarkError.self) { try LanguageClient(server: "/nowhere/hegao") }
    let client = try LanguageClient(server: "/bin/echo")
    #expect(throws: BenchmarkError.self) { try client.initialize(folder: nil) }
  }

  @Test(arguments: [false, true]) func stringsAreJSON(isEscaped: Bool) throws {
    let text = "《方案》\"\\\n\t\u{1}\u{7F}𣲗é第（3）项\r\n"
    let json = JSONText.quoted(text, isEscaped: isEscaped)
    #expect(try JSONDecoder().decode(String.self, from: Data(json.utf8)).utf8.elementsEqual(text.utf8))
    #expect(json.utf8.allSatisfy { $0 < 0x80 } == isEscaped)
  }
}
