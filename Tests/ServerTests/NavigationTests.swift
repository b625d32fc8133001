import Foundation
import LanguageServerProtocol
import Testing

@testable import Server

@Suite("navigation on the wire")
struct NavigationTests {
  private let plan = "某市营商环境提升行动计划\n\n一、优化服务\n\n（一）压缩办理时限。目标：再压缩三成。\n\n（二）公布办事清单。\n"
  private let draft = "某区落实情况报告\n\n一、总体情况\n\n𠮷庆街道落实《某市营商环境提升行动计划》第（二）项，再学《某市营商环境提升行动计划》。\n"

  private func begin() throws -> (TestClient, TemporaryFolder) {
    let folder = try TemporaryFolder()
    try folder.write("plan.md", plan)
    try folder.write("draft.md", draft)
    let client = TestClient(features: FeatureSource())
    try client.initialize(folder: folder.path)
    return (client, folder)
  }

  private func column(_ words: String) -> Int {
    draft.components(separatedBy: "\n")[4].components(separatedBy: words)[0].utf16.count
  }

  @Test("from a measure to its citations in files that are not open, with and without the measure itself")
  func references() throws {
    let (client, folder) = try begin()
    let params = place(folder.uri("plan.md"), 6, 4)
    func found(_ declaration: Bool) throws -> [[String: Any]] {
      try client.request(
        "textDocument/references", params.merging(["context": ["includeDeclaration": declaration]]) { $1 }
      ).list
    }
    let start = column("第（二）项")
    #expect(try found(false).map { $0["uri"] as? String } == [folder.uri("draft.md")])
    #expect(numbers(try found(false).first?["range"]) == [4, start, 4, start + 5])
    #expect(try found(true).map { $0["uri"] as? String } == [folder.uri("draft.md"), folder.uri("plan.md")])
    // A client that says nothing of declarations gets them.
    #expect(try client.request("textDocument/references", params).list.count == 2)
    #expect(try client.leave() == 0)
  }

  @Test("the same title elsewhere, and links to its file")
  func highlightsAndLinks() throws {
    let (client, folder) = try begin()
    let uri = folder.uri("draft.md")
    client.open(uri, draft)
    let start = column("《某市")
    let highlights = try client.request("textDocument/documentHighlight", place(uri, 4, start + 2)).list
    #expect(highlights.map { $0["kind"] as? Int } == [2, 2])
    #expect(numbers(highlights.first?["range"]) == [4, start, 4, start + 14])
    let links = try client.request("textDocument/documentLink", ["textDocument": ["uri": uri]]).list
    #expect(links.map { $0["target"] as? String } == [folder.uri("plan.md"), folder.uri("plan.md")])
    #expect(numbers(links.first?["range"]) == [4, start, 4, start + 14])
    #expect(try client.leave() == 0)
  }

  @Test("an answer for every position, the larger ranges around the smaller")
  func selectionRanges() throws {
    let (client, folder) = try begin()
    let uri = folder.uri("draft.md")
    let ranges = try client.request(
      "textDocument/selectionRange",
      ["textDocument": ["uri": uri], "positions": [["line": 4, "character": 0], ["line": 99, "character": 9]]]
    ).list
    #expect(ranges.count == 2)
    #expect(numbers(ranges[0]["range"]) == [4, 0, 4, column("，再学")])
    var chain: [[Int]] = []
    var range: [String: Any]? = ranges[0]
    while let current = range {
      chain.append(numbers(current["range"]))
      range = current["parent"] as? [String: Any]
    }
    #expect(chain.last == [0, 0, 5, 0])
    #expect(chain.count >= 4)
    client.open("untitled:empty", "")
    let empty = try client.request(
      "textDocument/selectionRange",
      ["textDocument": ["uri": "untitled:empty"], "positions": [["line": 0, "character": 0]]])
    #expect(numbers(empty.list.first?["range"]) == [0, 0, 0, 0])
    #expect(try client.leave() == 0)
  }

  @Test("symbols of all workspaces, of the folders and of a file beside them")
  func workspaceSymbols() throws {
    let (client, folder) = try begin()
    let elsewhere = try TemporaryFolder()
    client.open(elsewhere.uri("other.md"), "另区落实情况报告\n\n一、公布收费目录\n\n已公布。\n")
    let symbols = try client.request("workspace/symbol", ["query": "公布"]).list
    #expect(symbols.map { $0["name"] as? String } == ["（二）公布办事清单", "一、公布收费目录"])
    #expect(symbols.map { $0["kind"] as? Int } == [6, 3])
    let location = symbols.first?["location"] as? [String: Any]
    #expect(location?["uri"] as? String == folder.uri("plan.md"))
    #expect(numbers(location?["range"]) == [6, 0, 6, 9])
    #expect(symbols.first?["containerName"] as? String == "某市营商环境提升行动计划 一、／（二）")
    #expect(try client.request("workspace/symbol", ["query": "没有的"]).list.isEmpty)
    #expect(try client.leave() == 0)
  }
}
