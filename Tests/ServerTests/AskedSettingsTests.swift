import Foundation
import LanguageServerProtocol
import Testing

@testable import Server

@Suite("settings that the server asks for")
struct AskedSettingsTests {
  private static let gap = "一、主要做法\n有序推进。\n三、下步打算\n补齐短板。\n"
  private let asks: [String: Any] = ["workspace": ["configuration": true]]

  private func question(_ client: TestClient) throws -> Received {
    try client.next { $0.method == "workspace/configuration" }
  }

  private func severities(_ diagnostics: [[String: Any]]) -> [Int] { diagnostics.compactMap { $0["severity"] as? Int } }

  private func rule(_ severity: String) -> [String: Any] { ["rules": ["outline-gap": severity]] }

  @Test("asked after initialized and after each change; over what was said before, and over the file")
  func asked() throws {
    let folder = try TemporaryFolder()
    try folder.write("hegao.json", #"{"rules": {"outline-gap": "hint"}, "language": "en"}"#)
    let client = TestClient(features: FeatureSource())
    try client.initialize(asks, folder: folder.path, extra: ["initializationOptions": rule("information")])
    let first = try question(client)
    let items = first.params["items"] as? [[String: String]]
    #expect(items?.map { $0["section"] } == ["hegao", "hegao"])
    #expect(items?.map { $0["scopeUri"] } == [nil, DocumentURI(path: folder.path).spelling])
    let uri = folder.uri("a.md")
    client.open(uri, Self.gap)
    #expect(try severities(client.diagnostics(uri)) == [3])
    client.reply(to: first, [rule("error"), rule("error")])
    let diagnostics = try client.diagnostics(uri)
    #expect(severities(diagnostics) == [1])
    #expect((diagnostics.first?["message"] as? String)?.contains("missing") == true)
    // What a client says with null settings is only that there is something to ask for.
    client.notify("workspace/didChangeConfiguration", ["settings": NSNull()])
    client.reply(to: try question(client), [rule("warning"), rule("warning")])
    #expect(try severities(client.diagnostics(uri)) == [2])
    // What it knows nothing of is left to what was said first.
    client.notify("workspace/didChangeConfiguration")
    client.reply(to: try question(client), [NSNull(), NSNull()])
    #expect(try severities(client.diagnostics(uri)) == [3])
    // The same again is no news.
    client.notify("workspace/didChangeConfiguration", ["settings": [String: Any]()])
    client.reply(to: try question(client), [["path": "hegao", "rules": NSNull()]])
    #expect(try client.hover(uri).hasResult)
    #expect(try client.leave() == 0)
    #expect(client.rest().isEmpty)
  }

  @Test("only the last question counts, and a refusal changes nothing")
  func order() throws {
    let client = TestClient(features: FeatureSource())
    try client.initialize(asks)
    let first = try question(client)
    client.notify("workspace/didChangeConfiguration", ["settings": NSNull()])
    let second = try question(client)
    #expect((second.params["items"] as? [Any])?.count == 1)
    client.open("untitled:a", Self.gap)
    #expect(try severities(client.diagnostics("untitled:a")) == [2])
    client.reply(to: second, [rule("error")])
    #expect(try severities(client.diagnostics("untitled:a")) == [1])
    client.reply(to: first, [rule("hint")])
    for answer in ["refused", "no list"] {
      client.notify("workspace/didChangeConfiguration", ["settings": NSNull()])
      let next = try question(client)
      if answer == "refused" { client.refuse(next) } else { client.reply(to: next, rule("hint")) }
    }
    client.notify("workspace/didChangeConfiguration", ["settings": NSNull()])
    client.reply(to: try question(client), [["inlayHints": "some"]])
    // A mistake is told with the name of the setting, and the rest counts: the rule is back at what it is by itself.
    let log = try client.next { $0.method == "window/logMessage" }
    #expect((log.params["message"] as? String)?.contains("hegao.inlayHints") == true)
    #expect(try severities(client.diagnostics("untitled:a")) == [2])
    #expect(try client.leave() == 0)
    #expect(client.rest().isEmpty)
  }

  @Test("each folder has its own, and a new folder is asked about")
  func folders() throws {
    let one = try TemporaryFolder()
    let two = try TemporaryFolder()
    let client = TestClient(features: FeatureSource())
    let folder = { (folder: TemporaryFolder) in ["uri": "file://" + folder.path + "/", "name": "x"] }
    try client.initialize(asks, extra: ["workspaceFolders": [folder(one)]])
    #expect((try question(client).params["items"] as? [Any])?.count == 2)
    client.notify("workspace/didChangeWorkspaceFolders", ["event": ["added": [folder(two)], "removed": []]])
    let next = try question(client)
    let scopes = (next.params["items"] as? [[String: String]])?.map { $0["scopeUri"] }
    #expect(scopes == [nil, "file://" + one.path + "/", "file://" + two.path + "/"])
    client.reply(to: next, [rule("information"), rule("information"), rule("error")])
    for (place, severity) in [(one, 3), (two, 1)] {
      client.open(place.uri("a.md"), Self.gap)
      // The request waits for nothing but what came before it.
      #expect(try client.hover(place.uri("a.md")).hasResult)
      var found = try client.diagnostics(place.uri("a.md"))
      if severities(found) != [severity] { found = try client.diagnostics(place.uri("a.md")) }
      #expect(severities(found) == [severity])
    }
    // Outside the folders what holds everywhere counts.
    client.open("untitled:a", Self.gap)
    #expect(try client.leave() == 0)
  }

  @Test("changes are registered for, beside the files that are watched, and nobody is asked who cannot answer")
  func registration() throws {
    let dynamic = ["dynamicRegistration": true]
    let both = TestClient()
    try both.initialize(["workspace": ["didChangeConfiguration": dynamic, "didChangeWatchedFiles": dynamic]])
    let registrations = try both.next { $0.method == "client/registerCapability" }.params["registrations"]
    let list = try #require(registrations as? [[String: Any]])
    #expect(
      list.map { $0["method"] as? String } == ["workspace/didChangeWatchedFiles", "workspace/didChangeConfiguration"])
    #expect(Set(list.compactMap { $0["id"] as? String }).count == 2)
    #expect(list.last?["registerOptions"] as? [String: String] == ["section": "hegao"])
    both.notify("workspace/didChangeConfiguration", ["settings": NSNull()])
    #expect(try both.leave() == 0)
    #expect(both.rest().isEmpty)
  }
}
