import Foundation
import Synchronization
import Testing
import TextModel

@testable import Analysis
@testable import Server

/// A mistake in what is carried over from edit to edit shows itself, and is mended.
@Suite("verification")
struct VerificationTests {
  private static let text = "安澜县工作总结\n\n一、办理情况\n办结率102%。\n二、推进情况\n整改全部完成。\n"

  /// The rules themselves, but for a fault: when the draft says 坏了 for the first time, a paragraph gets the report of another.
  private static func faulty() -> FeatureSource {
    let isBroken = SharedFlag()
    var source = FeatureSource()
    source.findings = { analysis, key, isCancelled in
      if analysis.text(of: key)?.string.contains("坏了") == true, isBroken.set() {
        let document = analysis.documents[key]
        let blocks = document?.draft.blocks ?? []
        blocks.last { $0.kind == .text }?.memo = blocks.first { $0.figures.count == 1 }?.memo
        document?.memory.clear()
      }
      return analysis.findings(of: key, isCancelled: isCancelled)
    }
    return source
  }

  private func breakDraft(_ client: TestClient, _ capabilities: [String: Any] = [:]) throws {
    try client.initialize(capabilities)
    client.open("untitled:a", Self.text)
    #expect(try client.diagnostics("untitled:a").count == 1)
    client.change("untitled:a", version: 2, [["range": span(2, 6, 2, 6), "text": "坏了"]])
    #expect(try client.diagnostics("untitled:a", version: 2).count == 2)
  }

  /// The error in the log.
  private func complaint(_ client: TestClient) throws -> String {
    let message = try client.next { $0.method == "window/logMessage" && $0.params["type"] as? Int == 1 }
    return message.params["message"] as? String ?? ""
  }

  private func save(_ client: TestClient, _ text: Any? = nil) {
    var params: [String: Any] = ["textDocument": ["uri": "untitled:a"]]
    params["text"] = text
    client.notify("textDocument/didSave", params)
  }

  @Test("a stale finding is found when the draft is saved, told, and taken back")
  func stale() throws {
    let client = TestClient(features: Self.faulty())
    try breakDraft(client)
    save(client)
    let complaint = try complaint(client)
    #expect(complaint.contains("percent-over-bound 6:4") && !complaint.contains("整改"))
    #expect(client.logged.all.contains { $0.contains("percent-over-bound 6:4") })
    #expect(try client.diagnostics("untitled:a", version: 2).count == 1)
    // It is mended for good.
    save(client)
    client.change("untitled:a", version: 3, [["range": span(0, 0, 0, 0), "text": " "]])
    #expect(try client.diagnostics("untitled:a", version: 3).count == 1)
    #expect(try client.leave() == 0)
    #expect(!client.rest().contains { $0.method == "window/logMessage" })
  }

  @Test("a client that asks for diagnostics is told to ask anew")
  func asked() throws {
    let client = TestClient(features: Self.faulty())
    try client.initialize([
      "textDocument": ["diagnostic": ["relatedDocumentSupport": true]],
      "workspace": ["diagnostics": ["refreshSupport": true]],
    ])
    client.open("untitled:a", Self.text)
    #expect((try client.pull("untitled:a")["items"] as? [Any])?.count == 1)
    client.change("untitled:a", version: 2, [["range": span(2, 6, 2, 6), "text": "坏了"]])
    #expect((try client.pull("untitled:a")["items"] as? [Any])?.count == 2)
    save(client)
    #expect(try complaint(client).contains("percent-over-bound 6:4"))
    client.reply(to: try client.next { $0.method == "workspace/diagnostic/refresh" }, NSNull())
    #expect((try client.pull("untitled:a")["items"] as? [Any])?.count == 1)
    #expect(try client.leave() == 0)
  }

  @Test("where edits are verified, the next edit finds it")
  func edits() throws {
    let client = TestClient(features: Self.faulty()) { $0.verifiesEdits = true }
    try breakDraft(client)
    client.change("untitled:a", version: 3, [["range": span(0, 0, 0, 0), "text": "（代拟）"]])
    #expect(try complaint(client).contains("percent-over-bound 6:4"))
    _ = try client.next {
      $0.method == "textDocument/publishDiagnostics" && $0.params["version"] as? Int == 3
        && ($0.params["diagnostics"] as? [Any])?.count == 1
    }
    #expect(try client.leave() == 0)
  }

  @Test("diagnostics that are not those of the findings are sent anew")
  func shown() throws {
    let hasBeenAsked = SharedFlag()
    var source = FeatureSource()
    // The first answer is lost.
    source.findings = { hasBeenAsked.set() ? [] : $0.findings(of: $1, isCancelled: $2) }
    let client = TestClient(features: source)
    try client.initialize()
    client.open("untitled:a", Self.text)
    #expect(try client.diagnostics("untitled:a").isEmpty)
    // Behind the answer to a request that waits for the disk, nothing is under way.
    #expect(try client.hover("untitled:a").hasResult)
    save(client)
    #expect(try complaint(client).contains("shown"))
    #expect(try client.diagnostics("untitled:a").count == 1)
    #expect(try client.leave() == 0)
  }

  @Test("where all is well nothing is said", arguments: [true, false])
  func quiet(_ verifiesEdits: Bool) throws {
    let client = TestClient(features: FeatureSource()) { $0.verifiesEdits = verifiesEdits }
    try client.initialize()
    client.open("untitled:a", Self.text)
    for version in 2..<9 {
      client.change("untitled:a", version: version, [["range": span(version % 6, 0, version % 6, 1), "text": "二、"]])
      if version % 3 == 0 { save(client) }
    }
    client.change("untitled:a", version: 9, [["text": Self.text]])
    save(client, Self.text)
    save(client, "\u{FEFF}" + Self.text.replacing("\n", with: "\r\n") + "\r\n")
    save(client, 7)
    #expect(try client.diagnostics("untitled:a", version: 9).count == 1)
    #expect(try client.leave() == 0)
    #expect(!client.rest().contains { $0.method == "window/logMessage" })
    #expect(client.logged.all.isEmpty)
  }

  @Test("a saved text that the changes did not lead to is told and taken")
  func savedText() throws {
    let client = TestClient()
    try client.initialize()
    client.open("untitled:a", "错")
    #expect(try client.diagnostics("untitled:a").count == 1)
    save(client, "错错错")
    #expect(try complaint(client).contains("保存的内容"))
    #expect(try client.diagnostics("untitled:a").count == 3)
    save(client, "错错错")
    client.notify("textDocument/didSave", ["textDocument": ["uri": "untitled:b"], "text": "错"])
    #expect(try client.hover("untitled:a").hasResult)
    #expect(try client.leave() == 0)
    #expect(!client.rest().contains { $0.method == "window/logMessage" })
  }
}

/// Set once, by whichever thread comes first.
private final class SharedFlag: Sendable {
  private let isSet = Mutex(false)

  /// True for the first caller.
  func set() -> Bool {
    isSet.withLock { isSet in
      defer { isSet = true }
      return !isSet
    }
  }
}
