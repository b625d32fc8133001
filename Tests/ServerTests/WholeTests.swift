import Foundation
import LanguageServerProtocol
import Testing
import TextModel

@testable import Analysis
@testable import Server

/// The server with the analysis itself behind it.
@Suite("server and analysis")
struct WholeTests {
  private let plan = "某市营商环境提升行动计划\n\n一、优化服务\n\n（一）压缩办理时限。目标：再压缩三成。\n\n（二）公布办事清单。\n"
  private let draft = "某区落实情况报告\n\n一、总体情况\n\n𠮷庆街道共受理来信200件，办结180件，办结率95%。落实《某市营商环境提升行动计划》第（二）项。\n\n三、下一步打算\n\n继续努力。\n"

  @Test("what is published is what the analysis finds, at the words that it means")
  func findings() throws {
    let folder = try TemporaryFolder()
    try folder.write("plan.md", plan)
    var host = AnalysisHost()
    host.setDocument(DocumentKey(folder.path("plan.md")), text: SourceText(plan))
    host.setDocument(DocumentKey(folder.path("draft.md")), text: SourceText(draft))
    let expected = ToLSP.inTextOrder(host.analysis.findings(of: DocumentKey(folder.path("draft.md"))))
    let client = TestClient(features: FeatureSource())
    try client.initialize(folder: folder.path)
    client.open(folder.uri("draft.md"), draft)
    let published = try client.diagnostics(folder.uri("draft.md"), version: 1)
    #expect(published.compactMap { $0["code"] as? String } == expected.map(\.rule))
    #expect(published.compactMap { $0["message"] as? String } == expected.map(\.message.chinese))
    let lines = draft.components(separatedBy: "\n").map { Array($0.utf16) }
    for (diagnostic, finding) in zip(published, expected) {
      let range = numbers(diagnostic["range"])
      let words = String(decoding: lines[range[0]][range[1]..<range[3]], as: UTF16.self)
      #expect(words == SourceText(draft).string(in: finding.range))
    }
    #expect(expected.map(\.rule).contains("percent-mismatch"))
    #expect(expected.map(\.rule).contains("outline-gap"))
    #expect(try client.leave() == 0)
  }

  @Test("outline, hover and definition into a plan that is not open, and its change on disk")
  func features() throws {
    let folder = try TemporaryFolder()
    try folder.write("plan.md", plan)
    let uri = folder.uri("draft.md")
    let client = TestClient(features: FeatureSource())
    try client.initialize(folder: folder.path)
    client.open(uri, draft)
    let symbols = try client.request("textDocument/documentSymbol", ["textDocument": ["uri": uri]]).list
    #expect(symbols.contains { ($0["name"] as? String)?.hasPrefix("一、") == true })
    let column = draft.components(separatedBy: "\n")[4].components(separatedBy: "第（二）项")[0].utf16.count + 1
    let hover = try client.hover(uri, 4, column).result["contents"] as? [String: String]
    #expect(hover?["value"]?.contains("公布办事清单") == true)
    let target = try #require(try client.request("textDocument/definition", place(uri, 4, column)).list.first)
    #expect(target["uri"] as? String == folder.uri("plan.md"))
    #expect(numbers(target["range"]).first == 6)
    try folder.write("plan.md", plan.replacingOccurrences(of: "公布办事清单", with: "公开收费目录"))
    client.notify(
      "workspace/didChangeWatchedFiles", ["changes": [["uri": folder.uri("plan.md"), "type": 2]]])
    let renewed = try client.hover(uri, 4, column).result["contents"] as? [String: String]
    #expect(renewed?["value"]?.contains("公开收费目录") == true)
    try folder.write("plan.md", "")
    client.notify(
      "workspace/didChangeWatchedFiles", ["changes": [["uri": folder.uri("plan.md"), "type": 2]]])
    #expect(try client.request("textDocument/definition", place(uri, 4, column)).list.isEmpty)
    #expect(try client.leave() == 0)
  }
}
