import Foundation
import LanguageServerProtocol
import Testing

@testable import Server

@Suite("inlay hints on the wire")
struct InlayHintTests {
  private static let draft = "𠮷庆片区受理报修418件，办结401件，办结率97.4%。巡查管网250次，其中夜间巡查50次，占20%。\n"
  private let uri = "untitled:a"

  private func labels(_ client: TestClient) throws -> [String] {
    try client.request(
      "textDocument/inlayHint", ["textDocument": ["uri": uri], "range": span(0, 0, 1, 0)]
    ).list.compactMap { $0["label"] as? String }
  }

  @Test("a hint stands behind its figure and explains itself")
  func place() throws {
    let client = TestClient(features: FeatureSource())
    try client.initialize()
    client.open(uri, Self.draft)
    let hints = try client.request(
      "textDocument/inlayHint", ["textDocument": ["uri": uri], "range": span(0, 0, 0, 9999)]
    ).list
    #expect(hints.count == 1)
    let hint = try #require(hints.first)
    #expect(hint["label"] as? String == "= 95.9%")
    #expect(hint["paddingLeft"] as? Bool == true)
    let position = hint["position"] as? [String: Int]
    let column = Self.draft.components(separatedBy: "%")[0].utf16.count + 1
    #expect(position == ["line": 0, "character": column])
    let tooltip = hint["tooltip"] as? [String: String]
    #expect(tooltip?["kind"] == "plaintext")
    #expect(tooltip?["value"] == "401件 ÷ 418件 = 95.93%，不符")
    #expect(try client.leave() == 0)
  }

  @Test("the person chooses which", arguments: [("differing", 1), ("all", 2), ("off", 0), ("some", 1)])
  func modes(mode: String, count: Int) throws {
    let client = TestClient(features: FeatureSource())
    try client.initialize(extra: ["initializationOptions": ["hegao": ["inlayHints": mode]]])
    client.open(uri, Self.draft)
    #expect(try labels(client).count == count)
    client.notify("workspace/didChangeConfiguration", ["settings": ["hegao": ["inlayHints": "all"]]])
    #expect(try labels(client) == ["= 95.9%", "✓"])
    client.notify("workspace/didChangeConfiguration", ["settings": ["hegao": [String: Any]()]])
    #expect(try labels(client).count == count)
    #expect(client.logged.all.filter { $0.contains("inlayHints") }.count == (mode == "some" ? 1 : 0))
    #expect(try client.leave() == 0)
  }

  @Test("hegao.json chooses, the client's settings over it, and the client is told", arguments: [true, false])
  func file(can: Bool) throws {
    let folder = try TemporaryFolder()
    let client = TestClient(features: FeatureSource())
    try client.initialize(["workspace": ["inlayHint": ["refreshSupport": can]]], folder: folder.path)
    let uri = folder.uri("a.md")
    client.open(uri, Self.draft)
    func labels() throws -> [String] {
      try client.request(
        "textDocument/inlayHint", ["textDocument": ["uri": uri], "range": span(0, 0, 1, 0)]
      ).list.compactMap { $0["label"] as? String }
    }
    #expect(try client.diagnostics(uri).count > 0)
    #expect(try labels() == ["= 95.9%"])
    try folder.write("hegao.json", #"{"inlayHints": "all"}"#)
    client.changedOnDisk(folder.uri("hegao.json"), 1)
    if can { _ = try client.next { $0.method == "workspace/inlayHint/refresh" } }
    #expect(try labels() == ["= 95.9%", "✓"])
    client.notify("workspace/didChangeConfiguration", ["settings": ["hegao": ["inlayHints": "off"]]])
    if can { _ = try client.next { $0.method == "workspace/inlayHint/refresh" } }
    #expect(try labels().isEmpty)
    #expect(try client.leave() == 0)
    #expect(client.rest().allSatisfy { $0.method != "workspace/inlayHint/refresh" })
  }

  @Test("a client that can is told to ask anew when another document has changed what holds", arguments: [true, false])
  func refresh(can: Bool) throws {
    let folder = try TemporaryFolder()
    let client = TestClient()
    try client.initialize(
      [
        "workspace": ["inlayHint": ["refreshSupport": can]],
        "textDocument": ["publishDiagnostics": ["relatedInformation": true]],
      ], folder: folder.path)
    client.open(folder.uri("a.md"), "甲错")
    #expect(try client.diagnostics(folder.uri("a.md"), version: 1).count == 1)
    client.open(folder.uri("b.md"), "据")
    // The finding's related place is in the other document now, so it is published anew.
    _ = try client.diagnostics(folder.uri("a.md"), version: 1)
    if can {
      let refresh = try client.next { $0.method == "workspace/inlayHint/refresh" }
      #expect(!refresh.json.keys.contains("params"))
    }
    #expect(try client.leave() == 0)
    #expect(client.rest().allSatisfy { $0.method != "workspace/inlayHint/refresh" })
  }
}
