import Foundation
import LanguageServerProtocol
import Testing

@testable import Server

@Suite("progress of reading the workspace")
struct ProgressTests {
  private let shows: [String: Any] = ["window": ["workDoneProgress": true]]

  private func folder(_ count: Int) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for number in 0..<count { try folder.write("\(100 + number).md", "文") }
    return folder
  }

  private func begin(
    _ capabilities: [String: Any], _ folder: TemporaryFolder, noteworthy: Int = 10
  ) throws -> TestClient {
    let client = TestClient { $0.progressDocuments = noteworthy }
    try client.initialize(capabilities, folder: folder.path)
    return client
  }

  private func values(_ messages: [Received]) -> [[String: Any]] {
    messages.filter { $0.method == "$/progress" }.compactMap { $0.params["value"] as? [String: Any] }
  }

  /// Waits until the folder is read: a request about a file in it does.
  private func settle(_ client: TestClient, _ folder: TemporaryFolder) throws {
    #expect(try client.hover(folder.uri("100.md")).hasResult)
  }

  @Test("begins once the client has agreed, and ends in any case", arguments: [true, false])
  func told(answersLate: Bool) throws {
    let folder = try folder(40)
    let client = try begin(shows, folder)
    let create = try client.next { $0.method == "window/workDoneProgress/create" }
    let token = try #require(create.params["token"] as? String)
    if answersLate { try settle(client, folder) }
    #expect(values(client.waiting).isEmpty)
    client.reply(to: create, NSNull())
    let end = try client.next {
      $0.method == "$/progress" && ($0.params["value"] as? [String: Any])?["kind"] as? String == "end"
    }
    #expect(end.params["token"] as? String == token)
    let told = values(client.waiting)
    #expect(told.first?["kind"] as? String == "begin" && told.first?["title"] is String)
    #expect(told.dropFirst().allSatisfy { $0["kind"] as? String == "report" })
    let percentages = told.compactMap { $0["percentage"] as? Int }
    #expect(percentages == percentages.sorted() && percentages.allSatisfy { (0...100).contains($0) })
    #expect(percentages.count == told.count)
    // A look that finds nothing to read is none to tell of; one that does gets a token of its own.
    client.notify("workspace/didChangeWatchedFiles", ["changes": [["uri": folder.uri("100.md"), "type": 2]]])
    try settle(client, folder)
    for number in 0..<40 { try folder.write("下/\(number).md", "文") }
    client.changedOnDisk(folder.uri("下/0.md"), 1)
    let second = try client.next { $0.method == "window/workDoneProgress/create" }
    #expect(second.params["token"] as? String != token)
    #expect(try client.leave() == 0)
  }

  @Test(
    "how far a search is, under the token of the request", arguments: ["textDocument/references", "workspace/symbol"])
  func search(method: String) throws {
    let folder = try folder(30)
    let text = "《某市营商环境提升行动计划》"
    for (capabilities, noteworthy, isTold) in [(shows, 10, true), (shows, 40, false)] {
      let client = TestClient(features: FeatureSource()) { $0.progressDocuments = noteworthy }
      let offered = try client.initialize(capabilities, folder: folder.path).result["capabilities"] as? [String: Any]
      for provider in ["referencesProvider", "workspaceSymbolProvider"] {
        #expect(offered?[provider] as? [String: Bool] == ["workDoneProgress": true])
      }
      client.open(folder.uri("100.md"), text)
      let params = place(folder.uri("100.md"), 0, 3).merging(["query": "文", "workDoneToken": 9]) { $1 }
      #expect(try client.request(method, params).hasResult)
      let told = client.waiting.filter { $0.method == "$/progress" && $0.params["token"] as? Int == 9 }
      let kinds = values(told).compactMap { $0["kind"] as? String }
      #expect(isTold ? kinds.first == "begin" && kinds.last == "end" && kinds.count > 2 : kinds.isEmpty)
      #expect(try client.leave() == 0)
    }
    let plain = try TestClient().initialize().result["capabilities"] as? [String: Any]
    #expect(plain?["referencesProvider"] as? Bool == true)
  }

  @Test("nothing for a client that cannot, for little work, after a refusal, or when the person does not want it")
  func silence() throws {
    let folder = try folder(20)
    for (capabilities, noteworthy) in [([:], 10), (shows, 30)] {
      let client = try begin(capabilities, folder, noteworthy: noteworthy)
      try settle(client, folder)
      #expect(try client.leave() == 0)
      #expect(client.rest().isEmpty)
    }
    let refusing = try begin(shows, folder)
    refusing.refuse(try refusing.next { $0.method == "window/workDoneProgress/create" })
    try settle(refusing, folder)
    #expect(try refusing.leave() == 0)
    #expect(refusing.rest().isEmpty)
    let hiding = try begin(shows, folder)
    let create = try hiding.next { $0.method == "window/workDoneProgress/create" }
    hiding.notify("window/workDoneProgress/cancel", ["token": create.params["token"] ?? ""])
    hiding.notify("window/workDoneProgress/cancel", ["token": 5])
    hiding.reply(to: create, NSNull())
    // The folder is read all the same.
    try settle(hiding, folder)
    #expect(try hiding.leave() == 0)
    #expect(hiding.rest().isEmpty)
  }
}
