import Foundation
import LanguageServerProtocol
import Testing

@testable import Analysis
@testable import Server

@Suite("errors")
struct ErrorTests {
  /// Sends one content part and expects one error answer; afterwards the server still works.
  private func expectError(_ content: String, id: Int?, code: Int, _ check: (Received) -> Void = { _ in }) throws {
    let client = TestClient()
    try client.initialize()
    client.send(content)
    let answer = try client.next { $0.method == nil }
    #expect(answer.id == id)
    #expect(answer.errorCode == code)
    check(answer)
    client.open("untitled:a", "错")
    #expect(try client.diagnostics("untitled:a").count == 1)
    #expect(try client.leave() == 0)
    #expect(client.rest().allSatisfy { $0.method != nil })
  }

  @Test(
    "no JSON", arguments: ["", "{", "hello", "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"x\",\"params\":{\"a\":tru}}"])
  func noJSON(content: String) throws {
    try expectError(content, id: nil, code: -32700) { #expect($0.json["id"] is NSNull) }
  }

  @Test("batches", arguments: ["[]", "[{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"shutdown\"}]"])
  func batch(content: String) throws {
    try expectError(content, id: nil, code: -32600)
  }

  @Test("no method")
  func noMethod() throws {
    try expectError("{\"jsonrpc\":\"2.0\",\"id\":3}", id: 3, code: -32600)
    try expectError("{\"jsonrpc\":\"2.0\",\"id\":3,\"method\":[]}", id: 3, code: -32600)
  }

  @Test("unknown methods, and all that the registry rejects")
  func unknownMethods() throws {
    let client = TestClient()
    try client.initialize()
    for method in MessageRegistry.rejected.map(\.method) + ["no/such", "", "$/no/such", "textDocument/didOpen"] {
      #expect(try client.request(method).errorCode == -32601, "\(method)")
    }
    #expect(try client.leave() == 0)
  }

  @Test("unknown notifications are ignored")
  func unknownNotifications() throws {
    let client = TestClient()
    try client.initialize()
    for method in MessageRegistry.ignored.map(\.method) + ["no/such", "$/no/such", "textDocument/hover"] {
      client.notify(method)
    }
    #expect(try client.leave() == 0)
    #expect(client.rest().isEmpty)
  }

  @Test(
    "params that do not fit",
    arguments: [
      "null", "[]", "{}", "7", "{\"textDocument\":{}}",
      "{\"textDocument\":{\"uri\":5},\"position\":{\"line\":0,\"character\":0}}",
      "{\"textDocument\":{\"uri\":\"\"},\"position\":{\"line\":0,\"character\":0}}",
      "{\"textDocument\":{\"uri\":\"no uri\"},\"position\":{\"line\":0,\"character\":0}}",
      "{\"textDocument\":{\"uri\":\"file:///a\"},\"position\":{\"line\":\"0\",\"character\":0}}",
      "{\"textDocument\":{\"uri\":\"file:///a\"},\"position\":null}",
    ])
  func invalidParams(params: String) throws {
    let content = "{\"jsonrpc\":\"2.0\",\"id\":4,\"method\":\"textDocument/hover\",\"params\":\(params)}"
    try expectError(content, id: 4, code: -32602) { #expect(!$0.errorMessage.isEmpty) }
  }

  @Test("a document that nobody knows")
  func unknownDocument() throws {
    let client = TestClient()
    try client.initialize()
    #expect(try client.hover("untitled:unknown").errorCode == -32602)
    #expect(try client.hover("file:///nowhere/at/all.md").errorCode == -32602)
    #expect(try client.leave() == 0)
  }

  @Test("a notification with bad params is told in the log and loses nothing else")
  func badNotification() throws {
    let client = TestClient()
    try client.initialize()
    client.open("untitled:a", "错")
    #expect(try client.diagnostics("untitled:a", version: 1).count == 1)
    client.notify("textDocument/didChange", ["textDocument": ["uri": "untitled:a"]])
    client.notify("textDocument/didOpen", ["textDocument": ["uri": "bad", "text": ""]])
    client.notify(
      "textDocument/didChange", ["textDocument": ["uri": "untitled:b", "version": 2], "contentChanges": []])
    for expected in ["contentChanges", "bad", "untitled:b"] {
      let log = try client.next { $0.method == "window/logMessage" }
      #expect((log.params["message"] as? String)?.contains(expected) == true)
    }
    client.change("untitled:a", version: 3, [["text": "错错"]])
    #expect(try client.diagnostics("untitled:a", version: 3).count == 2)
    #expect(try client.leave() == 0)
  }

  @Test("a broken header is answered and the next message taken")
  func brokenHeader() throws {
    let client = TestClient()
    client.send(bytes: Array("Content-Length: many\r\n\r\n{}".utf8))
    let answer = try client.next { $0.method == nil }
    #expect(answer.errorCode == -32700)
    #expect(answer.json["id"] is NSNull)
    try client.initialize()
    #expect(try client.leave() == 0)
  }

  @Test("a message above the limit is refused and passed over")
  func oversized() throws {
    let client = TestClient()
    try client.initialize()
    client.send(String(repeating: " ", count: (64 << 20) + 1))
    #expect(try client.next { $0.method == nil }.errorCode == -32600)
    #expect(try client.leave() == 0)
  }

  @Test("a message of 50 MB is taken")
  func large() throws {
    var features = FeatureSource.marks
    features.findings = { _, _, _ in [] }
    features.hover = { analysis, key, _ in
      HoverContent(range: 0..<0, blocks: [.quotation("\(analysis.text(of: key)?.count ?? 0)")])
    }
    let client = TestClient(features: features)
    try client.initialize()
    // A ledger, since a draft of this length takes a debug build minutes to read.
    let text = String(repeating: "全年共办理建议一百件。\\n", count: 50_000_000 / 35)
    client.send(
      "{\"jsonrpc\":\"2.0\",\"method\":\"textDocument/didOpen\",\"params\":{\"textDocument\":{\"uri\":\"untitled:a.csv\",\"text\":\"\(text)\"}}}"
    )
    let contents = try client.hover("untitled:a.csv").result["contents"] as? [String: String]
    #expect(contents?["value"]?.contains("\(50_000_000 / 35 * 34)") == true)
    #expect(try client.leave() == 0)
  }

  @Test("the input ends in the middle of a frame")
  func truncated() throws {
    let client = TestClient()
    try client.initialize()
    client.send(bytes: Array("Content-Length: 100\r\n\r\n{\"jsonrpc\"".utf8))
    client.closeInput()
    #expect(try client.exitCode() == 1)
    #expect(client.logged.all.contains { $0.contains("10 of 100 bytes") })
  }

  @Test("a handler that fails answers with an internal error")
  func internalError() throws {
    struct Broken: Error {}
    #expect(ResponseFailure(Broken()).code == .internalError)
    #expect(ResponseFailure(ResponseFailure.stale).code == .contentModified)
  }

  @Test("an answer to a request that was never sent is no matter")
  func strayAnswer() throws {
    let client = TestClient()
    try client.initialize()
    client.send("{\"jsonrpc\":\"2.0\",\"id\":77,\"result\":{}}")
    client.send("{\"jsonrpc\":\"2.0\",\"id\":null,\"error\":{\"code\":1,\"message\":\"x\"}}")
    #expect(try client.leave() == 0)
    #expect(client.rest().isEmpty)
  }

  @Test(
    "messages in the client's language",
    arguments: [("zh-CN", "不支持的方法：x"), ("en-GB", "unsupported method: x"), ("fr", "不支持的方法：x")])
  func languages(locale: String, message: String) throws {
    let client = TestClient()
    try client.initialize(extra: ["locale": locale])
    #expect(try client.request("x").errorMessage == message)
    #expect(try client.leave() == 0)
  }
}
