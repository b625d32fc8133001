import Foundation
import LanguageServerProtocol
import Testing

@testable import Server

@Suite("diagnostics")
struct DiagnosticsTests {
  @Test("each edit is followed by the findings of its version, in the order of the text")
  func versions() throws {
    let client = TestClient()
    try client.initialize()
    client.open("untitled:a", "错对错", version: 3)
    let first = try client.diagnostics("untitled:a", version: 3)
    #expect(first.map { numbers($0["range"]) } == [[0, 0, 0, 1], [0, 2, 0, 3]])
    #expect(first.first?["severity"] as? Int == 2)
    #expect(first.first?["code"] as? String == "text-mark")
    #expect(first.first?["source"] as? String == "hegao")
    #expect(first.first?["message"] as? String == "有错")
    #expect(
      first.first?["codeDescription"] == nil && first.first?["relatedInformation"] == nil && first.first?["data"] == nil
    )
    client.change("untitled:a", version: 4, [["text": "对"]])
    #expect(try client.diagnostics("untitled:a", version: 4).isEmpty)
    #expect(try client.leave() == 0)
  }

  @Test("closing clears")
  func close() throws {
    let client = TestClient()
    try client.initialize()
    client.open("untitled:a", "错")
    #expect(try client.diagnostics("untitled:a").count == 1)
    client.close("untitled:a")
    #expect(try client.diagnostics("untitled:a").isEmpty)
    #expect(try client.hover("untitled:a").errorCode == -32602)
    client.close("untitled:a")
    #expect(try client.leave() == 0)
    #expect(client.rest().isEmpty)
  }

  @Test("related places and data only for clients that take them")
  func capabilities() throws {
    let client = TestClient()
    try client.initialize(["textDocument": ["publishDiagnostics": ["relatedInformation": true, "dataSupport": true]]])
    client.open("untitled:plan", "\n𠮷据")
    client.open("untitled:a", "对错")
    let diagnostic = try #require(try client.diagnostics("untitled:a").first)
    let related = try #require((diagnostic["relatedInformation"] as? [[String: Any]])?.first)
    #expect(related["message"] as? String == "依据")
    let location = related["location"] as? [String: Any]
    #expect(location?["uri"] as? String == "untitled:plan")
    #expect(numbers(location?["range"]) == [1, 2, 1, 3])
    let data = diagnostic["data"] as? [String: Any]
    #expect(data?["finding"] as? Int == 0)
    #expect(data?["fixes"] as? [Int] == [0, 1])
    #expect(try client.leave() == 0)
  }

  @Test("an edit of one document renews the findings of another only where they differ")
  func neighbours() throws {
    let client = TestClient()
    try client.initialize(["textDocument": ["publishDiagnostics": ["relatedInformation": true]]])
    client.open("untitled:a", "错")
    #expect(try client.diagnostics("untitled:a").first?["relatedInformation"] == nil)
    client.open("untitled:plan", "据")
    #expect(try client.diagnostics("untitled:plan").isEmpty)
    #expect(try client.diagnostics("untitled:a").first?["relatedInformation"] != nil)
    client.change("untitled:plan", version: 2, [["text": "据。"]])
    #expect(try client.diagnostics("untitled:plan", version: 2).isEmpty)
    #expect(try client.leave() == 0)
    #expect(client.rest().isEmpty)
  }

  @Test("a new language of the settings renews the messages")
  func settings() throws {
    let client = TestClient()
    try client.initialize(extra: ["locale": "zh-CN", "initializationOptions": ["language": "en"]])
    client.open("untitled:a", "错")
    #expect(try client.diagnostics("untitled:a").first?["message"] as? String == "wrong")
    client.notify("workspace/didChangeConfiguration", ["settings": ["hegao": ["language": "zh-CN"]]])
    #expect(try client.diagnostics("untitled:a").first?["message"] as? String == "有错")
    client.notify("workspace/didChangeConfiguration", ["settings": NSNull()])
    client.notify("workspace/didChangeConfiguration")
    #expect(try client.leave() == 0)
    #expect(client.rest().isEmpty)
  }
}
