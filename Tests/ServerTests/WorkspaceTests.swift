import Foundation
import LanguageServerProtocol
import Testing

@testable import Server

@Suite("workspaces")
struct WorkspaceTests {
  /// The names and texts of all documents that the server sees beside a document, in their order.
  private func documents(_ client: TestClient, _ uri: String) throws -> String {
    let contents = try client.hover(uri).result["contents"] as? [String: String]
    let block = contents?["value"]?.components(separatedBy: "\n\n").last ?? ""
    return block.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }.joined(separator: ";")
  }

  private func changed(_ client: TestClient, _ uri: String, _ type: Int) {
    client.notify("workspace/didChangeWatchedFiles", ["changes": [["uri": uri, "type": type]]])
  }

  @Test("the folder is read before the first findings")
  func loads() throws {
    let folder = try TemporaryFolder()
    try folder.write("plan.md", "据")
    try folder.write("下级/b.txt", "乙")
    try folder.write("picture.png", "x")
    let client = TestClient()
    try client.initialize(["textDocument": ["publishDiagnostics": ["relatedInformation": true]]], folder: folder.path)
    client.open(folder.uri("draft.md"), "错")
    let diagnostic = try client.diagnostics(folder.uri("draft.md"), version: 1).first
    let related = (diagnostic?["relatedInformation"] as? [[String: Any]])?.first?["location"] as? [String: Any]
    #expect(related?["uri"] as? String == folder.uri("plan.md"))
    #expect(try documents(client, folder.uri("draft.md")) == "draft.md=错;plan.md=据;b.txt=乙")
    #expect(try documents(client, folder.uri("plan.md")) == "draft.md=错;plan.md=据;b.txt=乙")
    #expect(try client.leave() == 0)
    // Only what is open is published.
    #expect(client.rest().isEmpty)
  }

  @Test("changes on disk, told by a client that watches")
  func watched() throws {
    let folder = try TemporaryFolder()
    try folder.write("plan.md", "据")
    let client = TestClient()
    let watches = ["didChangeWatchedFiles": ["dynamicRegistration": true]]
    try client.initialize(
      ["workspace": watches, "textDocument": ["publishDiagnostics": ["relatedInformation": true]]], folder: folder.path)
    let registration = try client.next { $0.method == "client/registerCapability" }
    let first = (registration.params["registrations"] as? [[String: Any]])?.first
    #expect(first?["method"] as? String == "workspace/didChangeWatchedFiles")
    let watchers = (first?["registerOptions"] as? [String: Any])?["watchers"] as? [[String: String]]
    #expect(watchers?.compactMap { $0["globPattern"] } == ["**/*.{csv,markdown,md,tsv,txt}", "**/hegao*.json"])
    client.send(["jsonrpc": "2.0", "id": registration.json["id"] ?? "", "result": NSNull()])
    let draft = folder.uri("draft.md")
    client.open(draft, "错")
    #expect(try client.diagnostics(draft).first?["relatedInformation"] != nil)
    // The size stays the same and the time may, too: what the client names is read in any case.
    try folder.write("plan.md", "甲")
    changed(client, folder.uri("plan.md"), 2)
    #expect(try documents(client, draft) == "draft.md=错;plan.md=甲")
    #expect(try client.diagnostics(draft).first?["relatedInformation"] == nil)
    try folder.write("另.txt", "乙")
    changed(client, "file://" + folder.path("另.txt"), 1)
    #expect(try documents(client, draft) == "draft.md=错;plan.md=甲;另.txt=乙")
    try folder.remove("plan.md")
    changed(client, folder.uri("plan.md"), 3)
    #expect(try documents(client, draft) == "draft.md=错;另.txt=乙")
    changed(client, "file:///elsewhere/x.md", 1)
    changed(client, "untitled:x", 1)
    #expect(try client.leave() == 0)
  }

  @Test("without watchers a file is read again when a document is opened or saved")
  func unwatched() throws {
    let folder = try TemporaryFolder()
    try folder.write("plan.md", "据")
    let client = TestClient()
    try client.initialize(folder: folder.path)
    let draft = folder.uri("draft.md")
    client.open(draft, "错")
    #expect(try documents(client, draft) == "draft.md=错;plan.md=据")
    try folder.write("plan.md", "新的计划")
    client.notify("textDocument/didSave", ["textDocument": ["uri": draft], "text": NSNull()])
    #expect(try documents(client, draft) == "draft.md=错;plan.md=新的计划")
    try folder.write("plan.md", "更新的计划")
    try folder.write("b.md", "乙")
    client.open(folder.uri("c.md"), "丙")
    #expect(try documents(client, draft) == "b.md=乙;c.md=丙;draft.md=错;plan.md=更新的计划")
    #expect(try client.leave() == 0)
  }

  @Test("an open document wins over the disk, and the disk comes back on close")
  func openWins() throws {
    let folder = try TemporaryFolder()
    try folder.write("plan.md", "据")
    let client = TestClient()
    try client.initialize(folder: folder.path)
    let (draft, plan) = (folder.uri("draft.md"), folder.uri("plan.md"))
    client.open(draft, "错")
    client.open(plan, "改")
    #expect(try documents(client, draft) == "draft.md=错;plan.md=改")
    try folder.write("plan.md", "盘")
    changed(client, plan, 2)
    #expect(try documents(client, draft) == "draft.md=错;plan.md=改")
    client.close(plan)
    #expect(try documents(client, draft) == "draft.md=错;plan.md=盘")
    client.close(draft)
    #expect(try documents(client, plan) == "plan.md=盘")
    #expect(try client.hover(draft).errorCode == -32602)
    #expect(try client.leave() == 0)
  }

  @Test("a file outside the folders has the workspace of its own folder")
  func outside() throws {
    let folder = try TemporaryFolder()
    let other = try TemporaryFolder()
    try folder.write("plan.md", "甲")
    try other.write("plan.md", "乙")
    try other.write("深/draft.md", "盘")
    let client = TestClient()
    try client.initialize(folder: folder.path)
    client.open(other.uri("深/draft.md"), "错")
    #expect(try documents(client, other.uri("深/draft.md")) == "plan.md=乙;draft.md=错")
    #expect(try documents(client, folder.uri("plan.md")) == "plan.md=甲")
    client.open("untitled:x", "丙")
    #expect(try documents(client, "untitled:x") == "plan.md=甲;untitled:x=丙")
    client.close(other.uri("深/draft.md"))
    #expect(try client.hover(other.uri("plan.md")).errorCode == -32602)
    #expect(try client.leave() == 0)
  }

  @Test(
    "the ways to name a folder",
    arguments: ["rootUri", "rootPath", "workspaceFolders", "none"])
  func roots(way: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("plan.md", "据")
    let uri = DocumentURI(path: folder.path).spelling
    let ways: [String: [String: Any]] = [
      "rootUri": ["rootUri": uri], "rootPath": ["rootPath": folder.path + "/"],
      "workspaceFolders": ["workspaceFolders": [["uri": uri + "/", "name": "x"]], "rootUri": "file:///nowhere"],
      "none": [:],
    ]
    let client = TestClient()
    try client.initialize(extra: ways[way] ?? [:])
    client.open(folder.uri("draft.md"), "错")
    #expect(try documents(client, folder.uri("draft.md")) == "draft.md=错;plan.md=据")
    #expect(try client.leave() == 0)
  }

  @Test("folders come and go, and open documents with them")
  func foldersChange() throws {
    let one = try TemporaryFolder()
    let two = try TemporaryFolder()
    try one.write("one.md", "一")
    try two.write("two.md", "二")
    let folder = { (folder: TemporaryFolder) in ["uri": DocumentURI(path: folder.path).spelling, "name": "x"] }
    let client = TestClient()
    try client.initialize(extra: ["workspaceFolders": [folder(one)]])
    client.open(two.uri("draft.md"), "错")
    #expect(try documents(client, two.uri("draft.md")) == "draft.md=错;two.md=二")
    client.notify("workspace/didChangeWorkspaceFolders", ["event": ["added": [folder(two)], "removed": NSNull()]])
    let both = try documents(client, two.uri("draft.md")).split(separator: ";")
    #expect(Set(both) == ["draft.md=错", "one.md=一", "two.md=二"])
    client.notify("workspace/didChangeWorkspaceFolders", ["event": ["added": [], "removed": [folder(one)]]])
    #expect(try documents(client, two.uri("draft.md")) == "draft.md=错;two.md=二")
    client.notify("workspace/didChangeWorkspaceFolders", ["event": ["removed": [folder(two)]]])
    client.change(two.uri("draft.md"), version: 2, [["text": "错错"]])
    #expect(try client.diagnostics(two.uri("draft.md"), version: 2).count == 2)
    #expect(try documents(client, two.uri("draft.md")) == "draft.md=错错;two.md=二")
    #expect(try client.leave() == 0)
  }

  private static let plan = "某市营商环境提升行动计划\n\n一、优化服务\n\n（一）压缩办理时限。\n\n（二）公布办事清单。\n"
  private static let draft = "某区落实情况报告\n\n一、总体情况\n\n落实《某市营商环境提升行动计划》第（九）项。\n"

  private func codes(_ client: TestClient, _ uri: String) throws -> [String] {
    try client.diagnostics(uri).compactMap { $0["code"] as? String }
  }

  @Test("a plan in one folder is cited by a draft in another, and its file moves between them")
  func plansOfOtherFolders() throws {
    let (plans, drafts) = (try TemporaryFolder(), try TemporaryFolder())
    try plans.write("方案.md", Self.plan)
    let folders = [plans, drafts].map { ["uri": DocumentURI(path: $0.path).spelling, "name": "x"] }
    let client = TestClient(features: FeatureSource())
    try client.initialize(
      ["workspace": ["didChangeWatchedFiles": ["dynamicRegistration": true]]], extra: ["workspaceFolders": folders])
    let draft = drafts.uri("稿.md")
    client.open(draft, Self.draft)
    #expect(try codes(client, draft) == ["plan-undefined-measure"])
    let place = place(draft, 4, Self.draft.components(separatedBy: "\n")[4].utf16.count - 12)
    func target() throws -> [String?] {
      try client.request("textDocument/definition", place).list.map { $0["uri"] as? String }
    }
    #expect(try target() == [plans.uri("方案.md")])
    // Renamed on disk: one file is gone and another is there.
    try plans.remove("方案.md")
    try drafts.write("上级/方案（印发）.md", Self.plan)
    client.notify(
      "workspace/didChangeWatchedFiles",
      [
        "changes": [
          ["uri": plans.uri("方案.md"), "type": 3], ["uri": drafts.uri("上级/方案（印发）.md"), "type": 1],
        ]
      ])
    #expect(try target() == [drafts.uri("上级/方案（印发）.md")])
    // The folder in which it was has nothing to do with it any more.
    client.notify("workspace/didChangeWorkspaceFolders", ["event": ["added": [], "removed": [folders[0]]]])
    #expect(try target() == [drafts.uri("上级/方案（印发）.md")])
    #expect(try client.leave() == 0)
  }

  @Test("a document that is renamed while it is open", arguments: ["draft", "plan"])
  func renamedWhileOpen(which: String) throws {
    let folder = try TemporaryFolder()
    let client = TestClient(features: FeatureSource())
    let isPlan = which == "plan"
    try folder.write("plan.md", Self.plan)
    try folder.write("draft.md", Self.draft)
    try client.initialize(
      ["workspace": ["didChangeWatchedFiles": ["dynamicRegistration": true]]], folder: folder.path)
    let (old, new) = (folder.uri("\(which).md"), folder.uri("新 \(which).md"))
    client.open(old, isPlan ? Self.plan : Self.draft)
    #expect(try codes(client, old) == (isPlan ? [] : ["plan-undefined-measure"]))
    // What editors do: close, rename, open under the other name, and tell what their watchers saw.
    client.close(old)
    #expect(try codes(client, old).isEmpty)
    try folder.remove("\(which).md")
    try folder.write("新 \(which).md", isPlan ? Self.plan : Self.draft)
    client.open(new, isPlan ? Self.plan : Self.draft)
    client.notify(
      "workspace/didChangeWatchedFiles", ["changes": [["uri": old, "type": 3], ["uri": new, "type": 1]]])
    #expect(try client.hover(old).errorCode == -32602)
    if isPlan {
      let draft = folder.uri("draft.md")
      let place = place(draft, 4, 6)
      let targets = try client.request("textDocument/definition", place).list
      #expect(targets.map { $0["uri"] as? String } == [new])
    } else {
      #expect(try codes(client, new) == ["plan-undefined-measure"])
    }
    #expect(try client.leave() == 0)
  }

  @Test("a folder that is not there is told to the person, once")
  func missingFolder() throws {
    let folder = try TemporaryFolder()
    let client = TestClient()
    try client.initialize(folder: folder.path("没有"))
    client.open("untitled:a", "错")
    #expect(try client.diagnostics("untitled:a").count == 1)
    let message = try client.next { $0.method == "window/showMessage" }
    #expect((message.params["message"] as? String)?.contains("没有") == true)
    client.notify("textDocument/didSave", ["textDocument": ["uri": "untitled:a"]])
    #expect(try client.hover("untitled:a").hasResult)
    #expect(try client.leave() == 0)
    #expect(client.rest().isEmpty)
  }

  @Test("the home folder and what is above it are no workspace")
  func home() {
    let home = FileManager.default.homeDirectoryForCurrentUser.path
    #expect(Session.walkable(["/", home, home + "/报告", "/nowhere/x"]) == [home + "/报告", "/nowhere/x"])
  }
}
