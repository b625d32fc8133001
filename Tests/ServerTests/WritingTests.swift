import Foundation
import LanguageServerProtocol
import Testing

@testable import Server

@Suite("completion, renaming and lenses on the wire")
struct WritingTests {
  private let plan = "某市营商环境提升行动计划\n\n一、优化服务\n\n（一）压缩办理时限。再压缩三成。\n\n（二）公布办事清单。每季度更新。\n"
  private let draft = "𠮷庆街道落实《某市营商环境提升行动计划》（以下简称《计划》）第（二）项。\n落实《计划》第（\n"

  private func begin(_ capabilities: [String: Any] = [:]) throws -> (TestClient, TemporaryFolder) {
    let folder = try TemporaryFolder()
    try folder.write("plan.md", plan)
    let client = TestClient(features: FeatureSource())
    try client.initialize(capabilities, folder: folder.path)
    client.open(folder.uri("draft.md"), draft)
    return (client, folder)
  }

  private func items(_ answer: Received) -> [[String: Any]] { answer.result["items"] as? [[String: Any]] ?? [] }

  @Test("measures are offered, and told at length when asked for", arguments: [true, false])
  func completion(markdown: Bool) throws {
    let (client, folder) = try begin([
      "textDocument": ["completion": ["completionItem": ["documentationFormat": markdown ? ["markdown"] : []]]]
    ])
    let offered = items(try client.request("textDocument/completion", place(folder.uri("draft.md"), 1, 8)))
    #expect(offered.map { $0["label"] as? String } == ["第一部分", "第（一）项", "第（二）项"])
    let item = try #require(offered.last)
    #expect(item["detail"] as? String == "公布办事清单")
    #expect(item["documentation"] == nil)
    let edit = try #require(item["textEdit"] as? [String: Any])
    #expect(numbers(edit["range"]) == [1, 6, 1, 8])
    #expect(
      offered.compactMap { $0["sortText"] as? String } == offered.compactMap { $0["sortText"] as? String }.sorted())
    let resolved = try client.request("completionItem/resolve", item).result
    let documentation = try #require(resolved["documentation"] as? [String: String])
    #expect(documentation["kind"] == (markdown ? "markdown" : "plaintext"))
    #expect(documentation["value"]?.contains("公布办事清单。每季度更新。") == true)
    #expect(resolved["label"] as? String == "第（二）项")
    // An item that is not ours is no item of any document here.
    #expect(try client.request("completionItem/resolve", ["label": "甲"]).errorCode == -32602)
    #expect(try client.leave() == 0)
  }

  @Test("a short name is offered with a place to change it, where the client can", arguments: [true, false])
  func shortName(snippets: Bool) throws {
    let (client, folder) = try begin([
      "textDocument": ["completion": ["completionItem": ["snippetSupport": snippets]]]
    ])
    let uri = folder.uri("draft.md")
    client.change(uri, version: 2, [["text": "𠮷庆街道落实《某市营商环境提升行动计划》（）。"]])
    let item = try #require(items(try client.request("textDocument/completion", place(uri, 0, 22))).first)
    #expect(item["label"] as? String == "（以下简称《行动计划》）")
    #expect(item["insertTextFormat"] as? Int == (snippets ? 2 : nil))
    let edit = try #require(item["textEdit"] as? [String: Any])
    #expect(edit["newText"] as? String == (snippets ? "（以下简称《${1:行动计划}》）" : "（以下简称《行动计划》）"))
    #expect(numbers(edit["range"]) == [0, 21, 0, 23])
    #expect(try client.request("completionItem/resolve", item).result["label"] as? String == "（以下简称《行动计划》）")
    #expect(try client.leave() == 0)
  }

  @Test("titles are offered with their brackets once")
  func titles() throws {
    let (client, folder) = try begin()
    let uri = folder.uri("draft.md")
    client.change(uri, version: 2, [["range": span(1, 2, 1, 8), "text": "《》"]])
    let offered = items(try client.request("textDocument/completion", place(uri, 1, 3)))
    #expect(offered.map { $0["label"] as? String } == ["《计划》", "《某市营商环境提升行动计划》"])
    #expect(offered.map { $0["detail"] as? String } == ["《某市营商环境提升行动计划》", "plan.md"])
    #expect(offered.map { numbers(($0["textEdit"] as? [String: Any])?["range"]) } == [[1, 2, 1, 4], [1, 2, 1, 4]])
    #expect(try client.leave() == 0)
  }

  @Test("a short name is renamed where it stands, and nothing else is")
  func rename() throws {
    let (client, folder) = try begin(["textDocument": ["rename": ["prepareSupport": true]]])
    let uri = folder.uri("draft.md")
    let target = try client.request("textDocument/prepareRename", place(uri, 1, 3)).result
    #expect(numbers(target["range"]) == [1, 3, 1, 5])
    #expect(target["placeholder"] as? String == "计划")
    let none = try client.request("textDocument/prepareRename", place(uri, 0, 1))
    #expect(none.json["result"] is NSNull)
    let edit = try client.request("textDocument/rename", place(uri, 1, 3).merging(["newName": "提升计划"]) { $1 }).result
    let edits = try #require((edit["changes"] as? [String: [[String: Any]]])?[uri])
    let definition = draft.components(separatedBy: "（以下简称《")[0].utf16.count + 6
    #expect(edits.map { numbers($0["range"]) } == [[0, definition, 0, definition + 2], [1, 3, 1, 5]])
    #expect(edits.allSatisfy { $0["newText"] as? String == "提升计划" })
    let refused = try client.request("textDocument/rename", place(uri, 1, 3).merging(["newName": "甲。"]) { $1 })
    #expect(refused.errorCode == -32803)
    #expect(refused.errorMessage.contains("标点"))
    #expect(try client.leave() == 0)
  }

  @Test("lenses count, and lead to the citations where the client can", arguments: [true, false])
  func lenses(can: Bool) throws {
    let commands: [String: Any] = can ? ["commands": ["commands": ["hegao.showReferences"]]] : [:]
    let (client, folder) = try begin([
      "experimental": commands, "workspace": ["codeLens": ["refreshSupport": true]],
    ])
    let uri = folder.uri("plan.md")
    client.open(uri, plan)
    func lenses() throws -> [[String: Any]] {
      try client.request("textDocument/codeLens", ["textDocument": ["uri": uri]]).list
    }
    let commandsShown = try lenses().compactMap { $0["command"] as? [String: Any] }
    #expect(
      commandsShown.map { $0["title"] as? String } == [
        "draft.md：共2项，已引用1项，可能对应0项，未见1项", "draft.md中未见", "被引用1次",
      ])
    #expect(
      commandsShown.map { $0["command"] as? String } == ["hegao.planCoverage", "", can ? "hegao.showReferences" : ""])
    #expect(numbers(try lenses().last?["range"]).first == 6)
    let arguments = commandsShown.last?["arguments"] as? [Any]
    #expect(arguments?.count == (can ? 3 : nil))
    if can {
      let places = arguments?[2] as? [[String: Any]]
      #expect(places?.map { $0["uri"] as? String } == [folder.uri("draft.md")])
      #expect(arguments?[0] as? String == uri)
    }
    // The draft cites once more, and the client learns that lenses have changed.
    client.change(folder.uri("draft.md"), version: 2, [["range": span(1, 8, 1, 8), "text": "二）项。"]])
    _ = try client.next { $0.method == "workspace/codeLens/refresh" }
    #expect(try (lenses().last?["command"] as? [String: Any])?["title"] as? String == "被引用2次")
    #expect(try client.leave() == 0)
  }
}
