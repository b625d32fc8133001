import Foundation
import LanguageServerProtocol
import TestSupport
import Testing

@testable import Server

@Suite("the coverage of a plan on the wire")
struct PlanCoverageTests {
  private func begin(
    _ documents: [String: String], _ capabilities: [String: Any] = [:]
  ) throws -> (TestClient, TemporaryFolder) {
    let folder = try TemporaryFolder()
    for (name, text) in documents { try folder.write(name, text) }
    let client = TestClient(features: FeatureSource())
    try client.initialize(capabilities, folder: folder.path)
    return (client, folder)
  }

  private let both = ["draft.md": CoverageWorkspace.draft, "plan.md": CoverageWorkspace.plan]

  private func run(_ client: TestClient, _ arguments: Any?, command: String = "hegao.planCoverage") throws -> Received {
    var params: [String: Any] = ["command": command]
    params["arguments"] = arguments
    return try client.request("workspace/executeCommand", params)
  }

  /// The measures of an answer in the order of the plan.
  private func flat(_ measures: Any?) -> [[String: Any]] {
    (measures as? [[String: Any]] ?? []).flatMap { [$0] + flat($0["children"]) }
  }

  @Test("the command answers with URIs and places, for the draft that is named and for the only one")
  func command() throws {
    let (client, folder) = try begin(both)
    let (plan, draft) = (folder.uri("plan.md"), folder.uri("draft.md"))
    for arguments in [[plan, draft], [plan]] {
      let result = try run(client, arguments).result
      #expect((result["plan"] as? [String: Any])?["path"] as? String == plan)
      #expect((result["drafts"] as? [[String: Any]])?.map { $0["path"] as? String } == [draft])
      #expect(result["counts"] as? [String: Int] == ["measures": 11, "cited": 1, "likely": 4, "missing": 6])
      let measures = flat(result["measures"])
      let meters = try #require(measures.first { $0["title"] as? String == "安装远传水表" })
      #expect(meters["state"] as? String == "likely" && meters["path"] as? String == "二、／（二）／3.／（5）")
      let answer = try #require((meters["answers"] as? [[String: Any]])?.first)
      let place = try #require(answer["place"] as? [String: Any])
      #expect(place["path"] as? String == draft)
      #expect(numbers(place["range"]) == [10, 0, 10, 38])
      #expect((answer["percent"] as? Int).map { (70...100).contains($0) } == true)
    }
    #expect(try client.leave() == 0)
  }

  @Test("columns are in the units that were agreed on")
  func units() throws {
    let (client, folder) = try begin(both, ["general": ["positionEncodings": ["utf-8"]]])
    let measures = flat(try run(client, [folder.uri("plan.md")]).result["measures"])
    let meters = try #require(measures.first { $0["title"] as? String == "安装远传水表" })
    let place = (meters["answers"] as? [[String: Any]])?.first?["place"] as? [String: Any]
    #expect(numbers(place?["range"]) == [10, 0, 10, 38 * 3])
    #expect(try client.leave() == 0)
  }

  @Test("wrong arguments get -32602, each with its reason")
  func wrongArguments() throws {
    let other = "临江市绿化简报\n\n一、情况\n栽植香樟。\n"
    let (client, folder) = try begin(both.merging(["other.md": other]) { $1 })
    let (plan, draft) = (folder.uri("plan.md"), folder.uri("draft.md"))
    let faults: [(arguments: Any?, reason: String)] = [
      (nil, "缺少方案"), ([], "缺少方案"), ([7], "URI"), (["plan.md"], "URI"), ([plan, NSNull()], "URI"),
      ([folder.uri("gone.md")], "没有打开"), ([plan, folder.uri("gone.md")], "没有打开"), ([draft, draft], "不是方案"),
      ([plan], "请写明"),
    ]
    for (arguments, reason) in faults {
      let answer = try run(client, arguments)
      #expect(answer.errorCode == -32602 && answer.errorMessage.contains(reason), "\(answer.errorMessage)")
    }
    #expect(try run(client, [plan], command: "hegao.other").errorCode == -32602)
    #expect(try client.request("workspace/executeCommand", ["arguments": [plan]]).errorCode == -32602)
    // The draft that is open is the one that is meant.
    client.open(draft, CoverageWorkspace.draft)
    #expect((try run(client, [plan]).result["drafts"] as? [Any])?.count == 1)
    #expect(try client.leave() == 0)
  }

  @Test("lenses say where a measure is likely answered and what is not found", arguments: [true, false])
  func lenses(can: Bool) throws {
    let commands: [String: Any] = can ? ["commands": ["commands": ["hegao.showReferences"]]] : [:]
    let (client, folder) = try begin(both, ["experimental": commands])
    let (plan, draft) = (folder.uri("plan.md"), folder.uri("draft.md"))
    client.open(plan, CoverageWorkspace.plan)
    let lenses = try client.request("textDocument/codeLens", ["textDocument": ["uri": plan]]).list
    let shown = lenses.compactMap { $0["command"] as? [String: Any] }
    let titles = shown.compactMap { $0["title"] as? String }
    // One at the title, one a measure that says what is to be done.
    #expect(titles.count == 12)
    #expect(titles.first == "draft.md：共11项，已引用1项，可能对应4项，未见6项")
    #expect(titles.count { $0 == "draft.md中未见" } == 6 && titles.count { $0 == "被引用1次" } == 1)
    #expect(shown.first?["command"] as? String == "hegao.planCoverage")
    #expect(shown.first?["arguments"] as? [String] == [plan, draft])
    #expect(numbers(lenses.first?["range"]).prefix(2) == [0, 0])
    let meters = try #require(shown.first { ($0["title"] as? String)?.hasPrefix("可能对应 draft.md 第11行（") == true })
    #expect(meters["command"] as? String == (can ? "hegao.showReferences" : ""))
    let places = (meters["arguments"] as? [Any])?.last as? [[String: Any]]
    #expect(places?.map { $0["uri"] as? String } == (can ? [draft] : nil))
    #expect(try client.leave() == 0)
  }

  @Test("a draft that has nothing to do with the plan gets no line a measure, and several that are closed none at all")
  func quietLenses() throws {
    let other = "临江市绿化简报\n\n一、情况\n栽植香樟。\n"
    let (client, folder) = try begin(["a.md": other, "plan.md": CoverageWorkspace.plan])
    func titles() throws -> [String] {
      try client.request("textDocument/codeLens", ["textDocument": ["uri": folder.uri("plan.md")]]).list.compactMap {
        ($0["command"] as? [String: Any])?["title"] as? String
      }
    }
    #expect(try titles() == ["a.md：共11项，已引用0项，可能对应0项，未见11项"])
    try folder.write("b.md", other)
    client.notify("workspace/didChangeWatchedFiles", ["changes": [["uri": folder.uri("b.md"), "type": 1]]])
    #expect(try titles() == [])
    #expect(try client.leave() == 0)
  }
}
