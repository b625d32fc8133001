import Foundation
import LanguageServerProtocol
import Testing

@testable import Server

@Suite("settings and waivers over the protocol")
struct SettingsTests {
  private static let gap = "一、主要做法\n有序推进。\n三、下步打算\n补齐短板。\n"

  private static func codes(_ diagnostics: [[String: Any]]) -> [String] {
    diagnostics.compactMap { $0["code"] as? String }
  }

  @Test("hegao.json on disk, then open and broken, then mended")
  func file() throws {
    let folder = try TemporaryFolder()
    try folder.write("hegao.json", #"{"rules": {"outline-gap": "off"}}"#)
    let client = TestClient(features: FeatureSource())
    try client.initialize(folder: folder.path)
    client.open(folder.uri("a.md"), Self.gap)
    #expect(try client.diagnostics(folder.uri("a.md")).isEmpty)
    client.open(folder.uri("hegao.json"), #"{"rules": {"outline-gap": "off"}, "#)
    let broken = try client.diagnostics(folder.uri("hegao.json"))
    #expect(Self.codes(broken) == ["config-invalid"])
    client.change(folder.uri("hegao.json"), version: 2, [["text": #"{"rules": {"outline-gap": "error"}}"#]])
    #expect(try client.diagnostics(folder.uri("hegao.json"), version: 2).isEmpty)
    let found = try client.diagnostics(folder.uri("a.md"))
    #expect(Self.codes(found) == ["outline-gap"] && found.first?["severity"] as? Int == 1)
    // Closed without saving: what the disk says counts again.
    client.close(folder.uri("hegao.json"))
    #expect(try client.diagnostics(folder.uri("a.md")).isEmpty)
    try folder.write("hegao.json", "{}")
    client.notify(
      "workspace/didChangeWatchedFiles", ["changes": [["uri": folder.uri("hegao.json"), "type": 2]]])
    #expect(try Self.codes(client.diagnostics(folder.uri("a.md"))) == ["outline-gap"])
    #expect(try client.leave() == 0)
  }

  @Test(
    "a wrong value of one key is pointed out, and the last good settings stay",
    arguments: ["half written", "wrong value"])
  func lastGood(what: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("hegao.json", #"{"rules": {"outline-gap": "hint"}}"#)
    let client = TestClient(features: FeatureSource())
    try client.initialize(folder: folder.path)
    client.open(folder.uri("a.md"), Self.gap)
    #expect(try client.diagnostics(folder.uri("a.md")).first?["severity"] as? Int == 4)
    let faulty =
      what == "half written"
      ? "{\n  \"rules\": {\"outline-gap\": \"off\"\n"
      : "{\"rules\": {\"outline-gap\": \"off\"},\n  \"inlayHints\": \"每个\"}"
    client.open(folder.uri("hegao.json"), faulty)
    let offence = try client.diagnostics(folder.uri("hegao.json"))
    #expect(Self.codes(offence) == ["config-invalid"])
    #expect(numbers(offence.first?["range"]).first == 1)
    if what == "wrong value" { #expect(numbers(offence.first?["range"]) == [1, 16, 1, 20]) }
    // The draft is checked as before: an edit has its findings sent anew.
    client.change(folder.uri("a.md"), version: 2, [["text": Self.gap + "\n"]])
    #expect(try client.diagnostics(folder.uri("a.md"), version: 2).first?["severity"] as? Int == 4)
    let good = "{\"rules\": {\"outline-gap\": \"error\"}, \"inlayHints\": \"all\"}"
    client.change(folder.uri("hegao.json"), version: 2, [["text": good]])
    #expect(try client.diagnostics(folder.uri("hegao.json"), version: 2).isEmpty)
    #expect(try client.diagnostics(folder.uri("a.md")).first?["severity"] as? Int == 1)
    #expect(try client.leave() == 0)
  }

  @Test("the client's settings go over the file, and fall back when they are gone")
  func client() throws {
    let folder = try TemporaryFolder()
    try folder.write("hegao.json", #"{"rules": {"outline-gap": "hint"}, "language": "en"}"#)
    let client = TestClient(features: FeatureSource())
    try client.initialize(
      folder: folder.path, extra: ["initializationOptions": ["hegao": ["rules": ["outline-gap": "error"]]]])
    client.open(folder.uri("a.md"), Self.gap)
    let first = try client.diagnostics(folder.uri("a.md"))
    #expect(first.first?["severity"] as? Int == 1)
    #expect((first.first?["message"] as? String)?.contains("missing") == true)
    let change: ([String: Any]) -> Void = { client.notify("workspace/didChangeConfiguration", ["settings": $0]) }
    change(["hegao": ["rules": ["outline-gap": "warning"], "language": "zh-CN", "path": "hegao", "rounding": NSNull()]])
    let second = try client.diagnostics(folder.uri("a.md"))
    #expect(second.first?["severity"] as? Int == 2)
    #expect((second.first?["message"] as? String)?.contains("序号") == true)
    // Settings of other servers change nothing; a section without the rule goes back to what was said first.
    change(["files": ["autoSave": "on"]])
    change(["hegao": [String: Any]()])
    #expect(try client.diagnostics(folder.uri("a.md")).first?["severity"] as? Int == 1)
    change(["hegao": ["rulez": 1]])
    let log = try client.next { $0.method == "window/logMessage" }
    #expect((log.params["message"] as? String)?.contains("rulez") == true)
    #expect(try client.leave() == 0)
  }

  @Test("the quick fix that waives: a comment in Markdown, a new file for plain text")
  func waive() throws {
    let folder = try TemporaryFolder()
    let client = TestClient(features: FeatureSource())
    try client.initialize(
      [
        "workspace": ["workspaceEdit": ["documentChanges": true, "resourceOperations": ["create"]]],
        "textDocument": ["codeAction": ["codeActionLiteralSupport": ["codeActionKind": ["valueSet": ["quickfix"]]]]],
      ], folder: folder.path)
    for name in ["a.md", "a.txt"] { client.open(folder.uri(name), Self.gap) }
    let changes: (String) throws -> [[String: Any]] = { name in
      let answer = try client.request(
        "textDocument/codeAction",
        ["textDocument": ["uri": folder.uri(name)], "range": span(2, 0, 2, 1), "context": ["diagnostics": [Any]()]])
      let action = try #require(answer.list.last)
      #expect(action["title"] as? String == "写明理由，豁免这一处" && action["kind"] as? String == "quickfix")
      return (action["edit"] as? [String: Any])?["documentChanges"] as? [[String: Any]] ?? []
    }
    let comment = try #require(try changes("a.md").first?["edits"] as? [[String: Any]]).first
    #expect(numbers(comment?["range"]) == [2, 0, 2, 0])
    #expect(comment?["newText"] as? String == "<!-- hegao: allow outline-gap 理由：____ -->\n")
    let record = try changes("a.txt")
    #expect(record.first?["kind"] as? String == "create" && record.count == 2)
    #expect(record.first?["uri"] as? String == folder.uri("hegao.waivers.json"))
    let text = (record.last?["edits"] as? [[String: Any]])?.first?["newText"] as? String
    #expect(text?.contains("\"rule\": \"outline-gap\"") == true)
    // Once the file is there with a reason, the finding is gone.
    try folder.write("hegao.waivers.json", try #require(text).replacing("____", with: "单独报送"))
    client.notify(
      "workspace/didChangeWatchedFiles", ["changes": [["uri": folder.uri("hegao.waivers.json"), "type": 1]]])
    #expect(try Self.codes(client.diagnostics(folder.uri("a.txt"))) == ["outline-gap"])
    #expect(try client.diagnostics(folder.uri("a.txt")).isEmpty)
    #expect(try client.leave() == 0)
  }
}
