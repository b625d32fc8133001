import Checks
import Foundation
import Synchronization
import TestSupport
import Testing
import TextModel

@testable import Analysis
@testable import Server

/// A mistake in what is carried over from edit to edit shows itself, and is mended.
@Suite("verification")
struct VerificationTests {
  private static let text = "安澜县2026年供水工作总结\n\n一、改造管网\n2026年，全县更换管网188公里。\n二、推进情况\n整改全部完成。\n"

  /// What the fault below makes of that text.
  private static let stale = "figure-ledger-mismatch"

  /// The rules themselves, but for a fault: where the draft says 坏了, its findings are remembered from a look with a ledger that is not
  /// there, as if nobody had noticed that it is gone.
  private static func faulty() -> FeatureSource {
    let fault = Fault()
    let ledgers = AnalysisHost(["ledger.csv": "指标,数值,单位,期间\n更换管网,186,公里,2026年\n"]).analysis.ledgers
    var source = FeatureSource()
    source.findings = { analysis, key, isCancelled in
      if let context = analysis.context(of: key), let memory = analysis.documents[key]?.memory,
        fault.isIn(memory), context.text.string.contains("坏了")
      {
        memory.clear()
        return Engine.findings(
          in: CheckContext(
            document: key, text: context.text, draft: context.draft, titles: context.titles, ledgers: ledgers,
            configuration: context.configuration, stamps: context.stamps, memory: memory))
      }
      return analysis.findings(of: key, isCancelled: isCancelled)
    }
    return source
  }

  private func codes(_ diagnostics: Any?) -> [String] {
    (diagnostics as? [[String: Any]] ?? []).compactMap { $0["code"] as? String }
  }

  /// Findings of a version among which the stale one is, or is not.
  private func waitForFindings(_ client: TestClient, version: Int, areStale: Bool) throws {
    _ = try client.next {
      $0.method == "textDocument/publishDiagnostics" && $0.params["version"] as? Int == version
        && codes($0.params["diagnostics"]).contains(Self.stale) == areStale
    }
  }

  private func breakDraft(_ client: TestClient) throws {
    try client.initialize()
    client.open("untitled:a", Self.text)
    try waitForFindings(client, version: 1, areStale: false)
    client.change("untitled:a", version: 2, [["range": span(2, 2, 2, 2), "text": "坏了"]])
    try waitForFindings(client, version: 2, areStale: true)
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
    #expect(complaint.contains("多 \(Self.stale) 4:") && !complaint.contains("管网") && !complaint.contains("188"))
    #expect(client.logged.all.contains { $0.contains(Self.stale) })
    try waitForFindings(client, version: 2, areStale: false)
    // It is mended for good.
    save(client)
    client.change("untitled:a", version: 3, [["range": span(0, 0, 0, 0), "text": " "]])
    try waitForFindings(client, version: 3, areStale: false)
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
    #expect(!codes(try client.pull("untitled:a")["items"]).contains(Self.stale))
    client.change("untitled:a", version: 2, [["range": span(2, 2, 2, 2), "text": "坏了"]])
    #expect(codes(try client.pull("untitled:a")["items"]).contains(Self.stale))
    save(client)
    #expect(try complaint(client).contains(Self.stale))
    client.reply(to: try client.next { $0.method == "workspace/diagnostic/refresh" }, NSNull())
    #expect(!codes(try client.pull("untitled:a")["items"]).contains(Self.stale))
    #expect(try client.leave() == 0)
  }

  @Test("where edits are verified, the next edit finds it")
  func edits() throws {
    let client = TestClient(features: Self.faulty()) { $0.verifiesEdits = true }
    try breakDraft(client)
    client.change("untitled:a", version: 3, [["range": span(4, 4, 4, 4), "text": "再"]])
    // Named by the rule, or as what was shown, where a comparison came just behind the fault and remembered what is right.
    #expect(try complaint(client).contains("重新分析不一致"))
    try waitForFindings(client, version: 3, areStale: false)
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
    client.open("untitled:a", "办结率102%。")
    #expect(try client.diagnostics("untitled:a").isEmpty)
    // Behind the answer to a request that waits for the disk, nothing is under way.
    #expect(try client.hover("untitled:a").hasResult)
    save(client)
    #expect(try complaint(client).contains("shown"))
    #expect(try client.diagnostics("untitled:a").count == 1)
    #expect(try client.leave() == 0)
  }

  @Test("what a client asks for is not taken for what it was sent")
  func askedBesides() throws {
    let client = TestClient(features: FeatureSource()) { $0.verifiesEdits = true }
    try client.initialize()
    client.open("untitled:a", "办结率102%。")
    #expect(try client.diagnostics("untitled:a").count == 1)
    // It has not said that it would ask, and so goes on being sent its diagnostics.
    for _ in 0..<20 {
      save(client)
      #expect(try client.request("textDocument/diagnostic", ["textDocument": ["uri": "untitled:a"]]).hasResult)
    }
    #expect(try client.leave() == 0)
    #expect(!client.rest().contains { $0.method == "window/logMessage" })
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
    try waitForFindings(client, version: 9, areStale: false)
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

/// Where the fault is: in the memory that the draft has had from its first look on, and not in that of a fresh analysis.
private final class Fault: Sendable {
  /// Kept, so that no other memory can take its place.
  private let first = Mutex<FindingsMemory?>(nil)

  func isIn(_ memory: FindingsMemory) -> Bool {
    first.withLock { first in
      if first == nil { first = memory }
      return first === memory
    }
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
