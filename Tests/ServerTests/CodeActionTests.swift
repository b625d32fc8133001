import Foundation
import LanguageServerProtocol
import Testing

@testable import Server

@Suite("code actions whose edits come later, and such as cannot be taken")
struct CodeActionTests {
  private let uri = "untitled:a"

  private func capabilities(_ action: [String: Any]) -> [String: Any] {
    ["textDocument": ["codeAction": ["codeActionLiteralSupport": [String: Any]()].merging(action) { $1 }]]
  }

  private var resolving: [String: Any] {
    capabilities(["dataSupport": true, "resolveSupport": ["properties": ["edit"]]])
  }

  private func actions(_ client: TestClient, _ uri: String, _ range: [String: Any]) throws -> [[String: Any]] {
    let params: [String: Any] = ["textDocument": ["uri": uri], "range": range, "context": ["diagnostics": [Any]()]]
    return try client.request("textDocument/codeAction", params).list
  }

  private func edits(_ action: [String: Any], _ uri: String) -> [[String: Any]]? {
    ((action["edit"] as? [String: Any])?["changes"] as? [String: [[String: Any]]])?[uri]
  }

  @Test(
    "only a client that keeps data and says that it resolves edits has to",
    arguments: [
      ["dataSupport": true], ["resolveSupport": ["properties": ["edit"]]],
      ["dataSupport": true, "resolveSupport": ["properties": ["command"]]],
    ] as [[String: any Sendable]])
  func notOffered(action: [String: any Sendable]) throws {
    let client = TestClient()
    let offered = try client.initialize(capabilities(action)).result["capabilities"] as? [String: Any]
    let provider = try #require(offered?["codeActionProvider"] as? [String: Any])
    #expect(provider["resolveProvider"] == nil)
    client.open(uri, "错")
    let found = try actions(client, uri, span(0, 0, 0, 1))
    #expect(found.count == 3 && found.allSatisfy { $0["edit"] != nil && $0["data"] == nil })
    #expect(try client.leave() == 0)
  }

  @Test("an action that is chosen gets the edit that it would have had")
  func resolved() throws {
    let client = TestClient()
    let offered = try client.initialize(resolving).result["capabilities"] as? [String: Any]
    #expect((offered?["codeActionProvider"] as? [String: Any])?["resolveProvider"] as? Bool == true)
    client.open(uri, "错，𠮷错")
    let found = try actions(client, uri, span(0, 4, 0, 5))
    #expect(found.map { $0["title"] as? String } == ["改为对", "删去", "修复全部有把握的问题（2处）"])
    #expect(found.allSatisfy { $0["edit"] == nil && $0["data"] != nil })
    let resolved = try found.map { try client.request("codeAction/resolve", $0).result }
    #expect(
      resolved.map { edits($0, uri)?.map { numbers($0["range"]) } } == [
        [[0, 4, 0, 5]], [[0, 4, 0, 5]], [[0, 0, 0, 1], [0, 4, 0, 5]],
      ])
    #expect(resolved.map { edits($0, uri)?.compactMap { $0["newText"] as? String } } == [["对"], [""], ["对", "对"]])
    #expect(resolved.map { $0["title"] as? String } == found.map { $0["title"] as? String })
    let attached = resolved[0]["diagnostics"] as? [[String: Any]]
    #expect(attached?.first?["code"] as? String == "text-mark")
    #expect(try client.leave() == 0)
  }

  @Test("an action about an old text, or from elsewhere, gets no edit")
  func stale() throws {
    let client = TestClient()
    try client.initialize(resolving)
    client.open(uri, "错错")
    let found = try actions(client, uri, span(0, 1, 0, 2))
    // The same words stand at the same place after the edit, and still it is another text.
    client.change(uri, version: 2, [["range": span(0, 0, 0, 1), "text": "对"]])
    for action in found { #expect(try client.request("codeAction/resolve", action).errorCode == -32801) }
    #expect(try client.request("codeAction/resolve", ["title": "甲"]).errorCode == -32602)
    #expect(try client.request("codeAction/resolve", ["title": "甲", "data": ["id": 1]]).errorCode == -32602)
    // A finding that is not there.
    let other: [String: Any] = [
      "title": "甲",
      "data": ["uri": uri, "edits": 1, "repair": ["rule": "text-mark", "start": 0, "end": 3, "fix": 0]],
    ]
    #expect(try client.request("codeAction/resolve", other).errorCode == -32801)
    #expect(try client.leave() == 0)
  }

  @Test("what the editor does not let us do is shown as such, where it can be", arguments: [true, false])
  func disabled(shows: Bool) throws {
    let folder = try TemporaryFolder()
    let client = TestClient(features: FeatureSource())
    try client.initialize(capabilities(["disabledSupport": shows]), folder: folder.path)
    client.open(folder.uri("a.txt"), "一、主要做法\n有序推进。\n三、下步打算\n补齐短板。\n")
    let waiver = try actions(client, folder.uri("a.txt"), span(2, 0, 2, 1)).last {
      ($0["title"] as? String)?.contains("豁免") == true
    }
    if shows {
      #expect(((waiver?["disabled"] as? [String: Any])?["reason"] as? String)?.contains("新建文件") == true)
      #expect(waiver?["edit"] == nil)
    } else {
      #expect(waiver == nil)
    }
    #expect(try client.leave() == 0)
  }
}
