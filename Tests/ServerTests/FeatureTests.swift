import Foundation
import LanguageServerProtocol
import Testing

@testable import Server

@Suite("features on the wire")
struct FeatureTests {
  private let all: [String: Any] = [
    "textDocument": [
      "hover": ["contentFormat": ["plaintext", "markdown"]], "definition": ["linkSupport": true],
      "documentSymbol": ["hierarchicalDocumentSymbolSupport": true],
      "codeAction": ["codeActionLiteralSupport": ["codeActionKind": ["valueSet": []]], "isPreferredSupport": true],
      "foldingRange": ["rangeLimit": 1], "rename": ["prepareSupport": true],
    ], "workspace": ["workspaceEdit": ["documentChanges": true]],
  ]
  private let uri = "untitled:a"

  private func opened(_ capabilities: [String: Any], _ text: String) throws -> TestClient {
    let client = TestClient()
    try client.initialize(capabilities)
    client.open(uri, text, version: 7)
    return client
  }

  @Test("hover in the form that the client shows", arguments: [true, false])
  func hover(markdown: Bool) throws {
    let client = try opened(markdown ? all : [:], "*甲*")
    let contents = try client.hover(uri).result["contents"] as? [String: String]
    #expect(contents?["kind"] == (markdown ? "markdown" : "plaintext"))
    #expect(contents?["value"] == (markdown ? "0\n\n> untitled:a=\\*甲\\*" : "0\n\n  untitled:a=*甲*"))
    #expect(try client.leave() == 0)
  }

  @Test("definition as links or as locations", arguments: [true, false])
  func definition(links: Bool) throws {
    let client = try opened(links ? all : [:], "甲\n𠮷据")
    let target = try #require(try client.request("textDocument/definition", place(uri, 0, 1)).list.first)
    #expect(target[links ? "targetUri" : "uri"] as? String == uri)
    #expect(numbers(target[links ? "targetSelectionRange" : "range"]) == [1, 2, 1, 3])
    if links { #expect(numbers(target["originSelectionRange"]) == [0, 1, 0, 1]) }
    #expect(try client.leave() == 0)
  }

  @Test("the outline as a tree")
  func tree() throws {
    let client = try opened(all, "甲\n题")
    let symbol = try #require(
      try client.request("textDocument/documentSymbol", ["textDocument": ["uri": uri]]).list.first)
    #expect(symbol["name"] as? String == "一、标题")
    #expect(numbers(symbol["range"]) == [0, 0, 1, 1])
    #expect(numbers(symbol["selectionRange"]) == [1, 0, 1, 1])
    let child = try #require((symbol["children"] as? [[String: Any]])?.first)
    #expect(child["name"] as? String == "…")
    #expect(child["children"] == nil)
    #expect(try client.leave() == 0)
  }

  @Test("the outline as a list")
  func list() throws {
    let client = try opened([:], "甲\n题")
    let symbols = try client.request("textDocument/documentSymbol", ["textDocument": ["uri": uri]]).list
    #expect(symbols.map { $0["name"] as? String } == ["一、标题", "…"])
    #expect(symbols.map { $0["containerName"] as? String } == [nil, "一、标题"])
    let location = symbols.first?["location"] as? [String: Any]
    #expect(location?["uri"] as? String == uri)
    #expect(numbers(location?["range"]) == [0, 0, 1, 1])
    #expect(try client.leave() == 0)
  }

  @Test("folding ranges are of whole lines", arguments: [("甲\n乙\n丙", 2), ("甲\n乙\n", 1), ("甲", nil)])
  func folding(text: String, end: Int?) throws {
    let client = try opened([:], text)
    let ranges = try client.request("textDocument/foldingRange", ["textDocument": ["uri": uri]]).list
    #expect(ranges.first?["endLine"] as? Int == end)
    #expect(try client.leave() == 0)
  }

  private func actions(_ client: TestClient, _ range: [String: Any], _ context: [String: Any]) throws -> [[String: Any]]
  {
    try client.request(
      "textDocument/codeAction",
      ["textDocument": ["uri": uri], "range": range, "context": context.merging(["diagnostics": []]) { $1 }]
    ).list
  }

  @Test("repairs of the findings in the range, and of all")
  func quickFixes() throws {
    let client = try opened(all, "错，𠮷错")
    let found = try actions(client, span(0, 4, 0, 4), [:])
    #expect(found.map { $0["title"] as? String } == ["改为对", "删去", "修复全部有把握的问题（2处）"])
    #expect(found.map { $0["kind"] as? String } == ["quickfix", "quickfix", "source.fixAll.hegao"])
    #expect(found.map { $0["isPreferred"] as? Bool } == [true, nil, nil])
    let published = try client.diagnostics(uri, version: 7)
    let attached = try #require((found.first?["diagnostics"] as? [[String: Any]])?.first)
    #expect(NSDictionary(dictionary: attached) == NSDictionary(dictionary: published[1]))
    let edit = (found.first?["edit"] as? [String: Any])?["documentChanges"] as? [[String: Any]]
    let document = edit?.first?["textDocument"] as? [String: Any]
    #expect(document?["uri"] as? String == uri && document?["version"] as? Int == 7)
    let replacement = (edit?.first?["edits"] as? [[String: Any]])?.first
    #expect(replacement?["newText"] as? String == "对")
    #expect(numbers(replacement?["range"]) == [0, 4, 0, 5])
    #expect(try client.leave() == 0)
  }

  @Test("kinds that the client asks for")
  func kinds() throws {
    let client = try opened([:], "错，错")
    let whole = span(0, 0, 0, 3)
    #expect(try actions(client, whole, ["only": ["source"]]).count == 1)
    #expect(try actions(client, whole, ["only": ["source.fixAll.hegao"], "triggerKind": 2]).count == 1)
    #expect(try actions(client, whole, ["only": ["quickfix"]]).count == 4)
    #expect(try actions(client, whole, ["only": ["refactor"]]).isEmpty)
    #expect(try actions(client, whole, ["triggerKind": 2]).count == 4)
    #expect(try actions(client, whole, ["only": NSNull()]).count == 5)
    let all = try #require(try actions(client, whole, ["only": ["source.fixAll"]]).first)
    let changes = (all["edit"] as? [String: Any])?["changes"] as? [String: [[String: Any]]]
    #expect(changes?[uri]?.map { numbers($0["range"]) } == [[0, 0, 0, 1], [0, 2, 0, 3]])
    #expect(try client.leave() == 0)
  }

  @Test("what is advertised is what is handled, and what the registry says", arguments: ["full", "empty"])
  func advertised(client kind: String) throws {
    let profile = kind == "full" ? try fullProfile() : ClientProfile()
    let json = try JSONSerialization.jsonObject(with: JSONEncoder().encode(HandlerTable.capabilities(for: profile)))
    let capabilities = try #require(json as? [String: Any])
    let incoming = MessageRegistry.supported.filter { $0.direction == .clientToServer }
    for message in incoming {
      let isHandled = HandlerTable.requests[message.method] != nil || HandlerTable.notifications[message.method] != nil
      #expect(isHandled || message.method == "exit", "\(message.method)")
      guard let path = message.capability else { continue }
      let value = path.split(separator: ".").reduce(capabilities as Any?) { ($0 as? [String: Any])?[String($1)] }
      #expect((value == nil) == (kind == "empty" && !message.needs.isEmpty), "\(path)")
    }
    let handled = Set(HandlerTable.requests.keys).union(HandlerTable.notifications.keys)
    #expect(handled.subtracting(incoming.map(\.method)).isEmpty)
    let known = Set(incoming.compactMap { $0.capability?.split(separator: ".").first.map(String.init) })
    #expect(Set(capabilities.keys).subtracting(known) == ["positionEncoding"])
  }

  private func fullProfile() throws -> ClientProfile {
    var capabilities = all
    var document = capabilities["textDocument"] as? [String: Any] ?? [:]
    document["diagnostic"] = [String: Any]()
    document["codeAction"] = [
      "codeActionLiteralSupport": [String: Any](), "dataSupport": true, "resolveSupport": ["properties": ["edit"]],
    ]
    capabilities["textDocument"] = document
    let data = try JSONSerialization.data(withJSONObject: ["capabilities": capabilities])
    return ClientProfile(try JSONDecoder().decode(InitializeRequest.Params.self, from: data))
  }
}
