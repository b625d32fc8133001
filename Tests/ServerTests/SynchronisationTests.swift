import Foundation
import LanguageServerProtocol
import Testing

@testable import Server

@Suite("synchronisation")
struct SynchronisationTests {
  /// The whole text as the server has it, by way of the hover of the marks.
  private func text(_ client: TestClient, _ uri: String) throws -> String {
    let contents = try client.hover(uri).result["contents"] as? [String: String]
    let lines = contents?["value"]?.components(separatedBy: "\n\n").last?.components(separatedBy: "\n") ?? []
    return lines.map { $0.trimmingCharacters(in: .whitespaces) }.joined(separator: "\n")
  }

  @Test("several changes in one notification, each on the text that the one before left")
  func severalChanges() throws {
    let client = TestClient()
    try client.initialize()
    client.open("untitled:a", "甲\n乙\n")
    client.change(
      "untitled:a", version: 2,
      [
        ["range": span(0, 1, 0, 1), "text": "丙丙\n"], ["range": span(0, 1, 1, 0), "text": ""],
        ["range": span(1, 0, 1, 1), "rangeLength": 1, "text": "错"],
      ])
    #expect(try text(client, "untitled:a") == "untitled:a=甲\n错\n")
    #expect(numbers(try client.diagnostics("untitled:a", version: 2).first?["range"]) == [1, 0, 1, 1])
    #expect(try client.leave() == 0)
  }

  @Test("a whole text in place of a change, before and after changes of ranges")
  func wholeText() throws {
    let client = TestClient()
    try client.initialize()
    client.open("untitled:a", "旧")
    client.change(
      "untitled:a", version: 2,
      [
        ["range": span(0, 0, 0, 0), "text": "x"], ["text": "新文"], ["range": NSNull(), "text": "新"],
        ["range": span(0, 1, 0, 1), "text": "的"],
      ])
    #expect(try text(client, "untitled:a") == "untitled:a=新的")
    #expect(try client.leave() == 0)
  }

  @Test(
    "positions outside the text are brought into it",
    arguments: [
      ([9, 9, 9, 9], "甲乙\n丙!"), ([0, 99, 0, 99], "甲乙!\n丙"), ([0, 2, 0, 0], "!\n丙"), ([1, 1, 0, 0], "!"),
      ([5, 0, 0, 1], "甲!"),
      ([0, -5, 0, 0], "!甲乙\n丙"), ([-3, 0, -3, 0], "!甲乙\n丙"),
    ])
  func clamped(range: [Int], expected: String) throws {
    let client = TestClient()
    try client.initialize()
    client.open("untitled:a", "甲乙\n丙")
    client.change("untitled:a", version: 2, [["range": span(range[0], range[1], range[2], range[3]), "text": "!"]])
    #expect(try text(client, "untitled:a") == "untitled:a=" + expected)
    #expect(try client.leave() == 0)
  }

  @Test(
    "positions in the negotiated encoding, with an astral character before the words",
    arguments: [
      (["utf-16", "utf-8", "utf-32"], "utf-8", 4, 7), (["utf-16", "utf-32"], "utf-32", 1, 2),
      (["utf-16"], "utf-16", 2, 3),
      (nil, "utf-16", 2, 3), (["utf-7"], "utf-16", 2, 3),
    ] as [([String]?, String, Int, Int)])
  func encodings(offered: [String]?, chosen: String, start: Int, end: Int) throws {
    let client = TestClient()
    let capabilities: [String: Any] = offered.map { ["general": ["positionEncodings": $0]] } ?? [:]
    let answer = try client.initialize(capabilities)
    #expect((answer.result["capabilities"] as? [String: Any])?["positionEncoding"] as? String == chosen)
    client.open("untitled:a", "𠮷错，3.2%。")
    #expect(numbers(try client.diagnostics("untitled:a").first?["range"]) == [0, start, 0, end])
    // The hover of the marks tells the offset in bytes, and covers three of them.
    let hover = try client.hover("untitled:a", 0, start).result
    #expect((hover["contents"] as? [String: String])?["value"]?.hasPrefix("4\n") == true)
    #expect(numbers(hover["range"]) == [0, start, 0, end])
    client.change("untitled:a", version: 2, [["range": span(0, start, 0, end), "text": "𠮷𠮷错"]])
    #expect(numbers(try client.diagnostics("untitled:a", version: 2).first?["range"])[1] == start * 3)
    #expect(try client.leave() == 0)
  }

  @Test("line ends of every kind are lines")
  func lineEnds() throws {
    let client = TestClient()
    try client.initialize()
    client.open("untitled:a", "甲\r\n乙\r错\n\r\n错")
    let ranges = try client.diagnostics("untitled:a").map { numbers($0["range"]) }
    #expect(ranges == [[2, 0, 2, 1], [4, 0, 4, 1]])
    #expect(try client.leave() == 0)
  }

  @Test("the URI comes back as the client spelt it, and its spellings are one document")
  func spelling() throws {
    let folder = try TemporaryFolder()
    let raw = "file://" + folder.path("稿 a.md")
    let client = TestClient()
    try client.initialize(folder: folder.path)
    client.open(raw, "错")
    #expect(try client.diagnostics(raw).count == 1)
    let escaped = DocumentURI(path: folder.path("稿 a.md")).spelling
    #expect(try client.hover(escaped).hasResult)
    client.change(escaped, version: 2, [["text": ""]])
    #expect(try client.diagnostics(raw, version: 2).isEmpty)
    #expect(try client.leave() == 0)
  }

  @Test("a document without version or language")
  func bareDocument() throws {
    let client = TestClient()
    try client.initialize()
    client.notify("textDocument/didOpen", ["textDocument": ["uri": "untitled:a", "languageId": NSNull(), "text": "错"]])
    #expect(try client.diagnostics("untitled:a").count == 1)
    client.notify(
      "textDocument/didChange",
      ["textDocument": ["uri": "untitled:a", "version": NSNull()], "contentChanges": [["text": ""]]])
    #expect(try client.diagnostics("untitled:a").isEmpty)
    #expect(try client.leave() == 0)
  }

  @Test("a document opened twice has its second text")
  func openedTwice() throws {
    let client = TestClient()
    try client.initialize()
    client.open("untitled:a", "错")
    client.open("untitled:a", "错错", version: 5)
    #expect(try client.diagnostics("untitled:a", version: 5).count == 2)
    #expect(try client.leave() == 0)
  }
}
