import Foundation
import LanguageServerProtocol
import Testing

@testable import Server

@Suite("diagnostics of one document for a client that asks")
struct PullDiagnosticsTests {
  /// A client that asks; `more` are further members of `textDocument.diagnostic`.
  static func capabilities(_ more: [String: Any] = [:], refreshes: Bool = false) -> [String: Any] {
    [
      "textDocument": ["diagnostic": more, "publishDiagnostics": ["relatedInformation": true]],
      "workspace": ["diagnostics": ["refreshSupport": refreshes]],
    ]
  }

  private func items(_ report: [String: Any]) -> [[String: Any]]? { report["items"] as? [[String: Any]] }

  @Test("a client is either sent findings or asks for them")
  func oneWay() throws {
    let asking = TestClient()
    let offered = try asking.initialize(Self.capabilities()).result["capabilities"] as? [String: Any]
    let provider = try #require(offered?["diagnosticProvider"] as? [String: Any])
    #expect(provider["interFileDependencies"] as? Bool == true && provider["workspaceDiagnostics"] as? Bool == true)
    asking.open("untitled:a", "错")
    #expect(items(try asking.pull("untitled:a"))?.count == 1)
    asking.change("untitled:a", version: 2, [["text": "错错"]])
    #expect(items(try asking.pull("untitled:a"))?.count == 2)
    asking.close("untitled:a")
    #expect(try asking.request("textDocument/diagnostic", asking.pullParams("untitled:a")).errorCode == -32602)
    #expect(try asking.leave() == 0)
    #expect(asking.rest().isEmpty)

    let listening = TestClient()
    let other = try listening.initialize().result["capabilities"] as? [String: Any]
    #expect(other?["diagnosticProvider"] == nil)
    listening.open("untitled:a", "错")
    #expect(try listening.diagnostics("untitled:a").count == 1)
    #expect(try listening.leave() == 0)
  }

  @Test("what the client has is not sent again, and the name of a result is that of what it says")
  func unchanged() throws {
    let client = TestClient()
    try client.initialize(Self.capabilities())
    client.open("untitled:a", "错")
    let first = try client.pull("untitled:a")
    #expect(first["kind"] as? String == "full" && items(first)?.count == 1)
    let id = try #require(first["resultId"] as? String)
    let second = try client.pull("untitled:a", after: id)
    #expect(second["kind"] as? String == "unchanged" && second["resultId"] as? String == id && items(second) == nil)
    // Another text with the same findings at the same places.
    client.change("untitled:a", version: 2, [["text": "错对"]])
    #expect(try client.pull("untitled:a", after: id)["kind"] as? String == "unchanged")
    client.change("untitled:a", version: 3, [["text": "对错"]])
    let moved = try client.pull("untitled:a", after: id)
    #expect(moved["kind"] as? String == "full" && moved["resultId"] as? String != id)
    #expect(numbers(items(moved)?.first?["range"]) == [0, 1, 0, 2])
    client.change("untitled:a", version: 4, [["text": "对"]])
    let empty = try client.pull("untitled:a", after: id)
    #expect(empty["kind"] as? String == "full" && items(empty)?.isEmpty == true)
    client.change("untitled:a", version: 5, [["text": "错"]])
    #expect(try client.pull("untitled:a", after: "unknown")["resultId"] as? String == id)
    #expect(try client.leave() == 0)
  }

  @Test("findings come from the whole folder, of files that are not open too")
  func folder() throws {
    let folder = try TemporaryFolder()
    try folder.write("plan.md", "据")
    try folder.write("报送 稿.md", "错")
    let client = TestClient()
    try client.initialize(Self.capabilities(), folder: folder.path)
    let report = try client.pull(folder.uri("报送 稿.md"))
    let related = items(report)?.first?["relatedInformation"] as? [[String: Any]]
    #expect((related?.first?["location"] as? [String: Any])?["uri"] as? String == folder.uri("plan.md"))
    #expect(try client.leave() == 0)
  }

  /// A plan that a draft cites, both open and asked about.
  private func planAndDraft(_ capabilities: [String: Any]) throws -> (TestClient, TemporaryFolder, String) {
    let folder = try TemporaryFolder()
    let client = TestClient(features: FeatureSource())
    try client.initialize(capabilities, folder: folder.path)
    client.open(folder.uri("plan.md"), Self.plan)
    client.open(folder.uri("draft.md"), Self.draft)
    #expect(items(try client.pull(folder.uri("plan.md")))?.isEmpty == true)
    let report = try client.pull(folder.uri("draft.md"))
    #expect(items(report)?.isEmpty == true)
    return (client, folder, try #require(report["resultId"] as? String))
  }

  static let plan = "某市营商环境提升行动计划\n\n一、优化服务\n\n（一）压缩办理时限。目标：再压缩三成。\n\n（二）公布办事清单。\n"
  static let draft = "某区落实情况报告\n\n一、总体情况\n\n落实《某市营商环境提升行动计划》第（二）项。\n"

  @Test(
    "an answer about a plan tells of the drafts that it changes, where the client takes that", arguments: [true, false])
  func related(takes: Bool) throws {
    let (client, folder, id) = try planAndDraft(Self.capabilities(["relatedDocumentSupport": takes]))
    client.change(folder.uri("plan.md"), version: 2, [["range": span(6, 0, 7, 0), "text": ""]])
    let report = try client.pull(folder.uri("plan.md"))
    let related = report["relatedDocuments"] as? [String: [String: Any]]
    if takes {
      let draft = try #require(related?[folder.uri("draft.md")])
      #expect(related?.count == 1 && draft["kind"] as? String == "full")
      #expect(items(draft)?.map { $0["code"] as? String } == ["plan-undefined-measure"])
      // It has been told, and is not told once more.
      #expect(try client.pull(folder.uri("plan.md"))["relatedDocuments"] == nil)
      let told = draft["resultId"] as? String
      #expect(try client.pull(folder.uri("draft.md"), after: told)["kind"] as? String == "unchanged")
    } else {
      #expect(related == nil)
      let draft = try client.pull(folder.uri("draft.md"), after: id)
      #expect(items(draft)?.map { $0["code"] as? String } == ["plan-undefined-measure"])
    }
    // A draft is no evidence for others.
    client.change(folder.uri("draft.md"), version: 2, [["text": Self.draft + "三、打算\n"]])
    #expect(try client.pull(folder.uri("draft.md"))["relatedDocuments"] == nil)
    #expect(try client.leave() == 0)
  }

  @Test("a client that can is told to ask anew about other documents", arguments: [true, false])
  func refresh(can: Bool) throws {
    let (client, folder, id) = try planAndDraft(Self.capabilities(refreshes: can))
    let draft = folder.uri("draft.md")
    func refreshed() throws {
      if can { client.reply(to: try client.next { $0.method == "workspace/diagnostic/refresh" }, NSNull()) }
    }
    client.change(folder.uri("plan.md"), version: 2, [["range": span(6, 0, 7, 0), "text": ""]])
    try refreshed()
    let broken = try client.pull(draft, after: id)
    #expect(items(broken)?.count == 1)
    // The settings of the folder change what is found.
    try folder.write("hegao.json", #"{"rules": {"plan-undefined-measure": "off"}}"#)
    client.changedOnDisk(folder.uri("hegao.json"), 1)
    try refreshed()
    #expect(try client.pull(draft)["resultId"] as? String == id)
    try folder.remove("hegao.json")
    client.changedOnDisk(folder.uri("hegao.json"), 3)
    try refreshed()
    #expect(items(try client.pull(draft))?.count == 1)
    // So does a file of waivers.
    try folder.write(
      "hegao.waivers.json",
      #"{"waivers": [{"file": "draft.md", "rule": "plan-undefined-measure", "words": "第（二）项", "reason": "待补"}]}"#)
    client.changedOnDisk(folder.uri("hegao.waivers.json"), 1)
    try refreshed()
    #expect(items(try client.pull(draft))?.isEmpty == true)
    // Nothing is different for anyone after this.
    client.change(folder.uri("plan.md"), version: 3, [["range": span(0, 0, 0, 0), "text": "\n"]])
    #expect(try client.pull(folder.uri("plan.md"))["kind"] as? String == "full")
    #expect(try client.leave() == 0)
    #expect(client.rest().allSatisfy { $0.method != "workspace/diagnostic/refresh" })
  }

  @Test("a new ledger is a reason to ask anew")
  func ledger() throws {
    let folder = try TemporaryFolder()
    let client = TestClient(features: FeatureSource())
    try client.initialize(Self.capabilities(refreshes: true), folder: folder.path)
    client.open(folder.uri("a.md"), "清河区2025年工作总结\n2025年，全区调解物业纠纷346起。\n")
    let before = items(try client.pull(folder.uri("a.md")))?.compactMap { $0["code"] as? String } ?? []
    #expect(!before.contains("figure-ledger-mismatch"))
    try folder.write("台账.csv", "指标,数值,单位,期间,来源\n调解物业纠纷,364,起,2025年,区住建局\n")
    client.changedOnDisk(folder.uri("台账.csv"), 1)
    _ = try client.next { $0.method == "workspace/diagnostic/refresh" }
    let after = items(try client.pull(folder.uri("a.md")))?.compactMap { $0["code"] as? String } ?? []
    #expect(after.contains("figure-ledger-mismatch"))
    #expect(try client.leave() == 0)
  }

  /// Features whose findings say that they have begun, and wait until they may go on or are no longer wanted.
  private struct Gate: Sendable {
    let begun = DispatchSemaphore(value: 0)
    let mayGo = DispatchSemaphore(value: 0)
    let wasCancelled = DispatchSemaphore(value: 0)

    var features: FeatureSource {
      var features = FeatureSource.marks
      let findings = features.findings
      features.findings = { [begun, mayGo, wasCancelled] analysis, key, isCancelled in
        if analysis.text(of: key)?.string == "错" {
          begun.signal()
          mayGo.wait()
          if isCancelled() { wasCancelled.signal() }
        }
        return findings(analysis, key, isCancelled)
      }
      return features
    }
  }

  @Test("an edit ends the request at once, and the client is to ask once more")
  func outdated() throws {
    let gate = Gate()
    let client = TestClient(features: gate.features)
    try client.initialize(Self.capabilities())
    client.open("untitled:a", "错")
    let id = client.ask("textDocument/diagnostic", client.pullParams("untitled:a"))
    gate.begun.wait()
    client.change("untitled:a", version: 2, [["text": "错错"]])
    let answer = try client.answer(to: id)
    #expect(answer.errorCode == -32802)
    #expect(answer.errorData?["retriggerRequest"] as? Bool == true)
    gate.mayGo.signal()
    gate.wasCancelled.wait()
    #expect(items(try client.pull("untitled:a"))?.count == 2)
    #expect(try client.leave() == 0)
  }

  @Test("a request that is cancelled, and one that the server's end overtakes", arguments: [true, false])
  func ended(cancels: Bool) throws {
    let gate = Gate()
    let client = TestClient(features: gate.features) { $0.farewellMilliseconds = 20 }
    try client.initialize(Self.capabilities())
    client.open("untitled:a", "错")
    let id = client.ask("textDocument/diagnostic", client.pullParams("untitled:a"))
    gate.begun.wait()
    if cancels {
      client.notify("$/cancelRequest", ["id": id])
      #expect(try client.answer(to: id).errorCode == -32800)
      gate.mayGo.signal()
      gate.wasCancelled.wait()
      // What was broken off has left nothing behind. The second computation is one of the whole, and goes on at once.
      gate.mayGo.signal()
      gate.mayGo.signal()
      #expect(items(try client.pull("untitled:a"))?.count == 1)
      #expect(try client.leave() == 0)
    } else {
      let shutdown = client.ask("shutdown")
      let answer = try client.answer(to: id)
      #expect(answer.errorCode == -32802)
      #expect(answer.errorData?["retriggerRequest"] as? Bool == false)
      #expect(try client.answer(to: shutdown).hasResult)
      gate.mayGo.signal()
      client.notify("exit")
      #expect(try client.exitCode() == 0)
    }
  }

  @Test("words that could go are marked for clients that show that", arguments: [true, false])
  func tags(takes: Bool) throws {
    let client = TestClient(features: FeatureSource())
    let publish: [String: Any] = takes ? ["tagSupport": ["valueSet": [1, 2]]] : ["tagSupport": ["valueSet": [2]]]
    try client.initialize(["textDocument": ["diagnostic": [String: Any](), "publishDiagnostics": publish]])
    client.open("untitled:a", "出台《安澜县渡口管理办法》（以下简称《办法》），共巡查渡口20处，整改率120%。\n")
    let found = items(try client.pull("untitled:a")) ?? []
    let tagged = found.filter { $0["tags"] != nil }
    #expect(found.contains { $0["code"] as? String == "plan-alias-unused" } && found.count > 1)
    #expect(tagged.map { $0["code"] as? String } == (takes ? ["plan-alias-unused"] : []))
    #expect(tagged.allSatisfy { $0["tags"] as? [Int] == [1] })
    #expect(try client.leave() == 0)
  }
}
