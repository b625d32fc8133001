import Foundation
import Testing

@testable import Benchmark

/// Messages that are wrong, huge or endless. Each request has one answer, and the next message is taken as ever.
@Suite("what is sent to a server") struct MessageFaultTests {
  private static func frame(_ body: String) -> String { "Content-Length: \(body.utf8.count)\r\n\r\n" + body }

  /// A server that has said hello.
  private func server() throws -> LanguageClient {
    let client = try LanguageClient()
    try client.initialize(folder: nil)
    return client
  }

  @Test(
    "lengths that are none, or too great",
    arguments: [
      "0", "-1", "+5", "1e3", "0x10", "99999999999999999999999999", "9223372036854775807", "999999999999999999", "５",
      "",
      "5 5",
    ])
  func lengths(length: String) throws {
    let client = try server()
    #expect(client.sendRaw("Content-Length: \(length)\r\n\r\n"))
    try client.barrier()
    #expect(client.errorAnswers == 0, "only what has an id has an answer of its own")
    try client.stop()
    #expect(client.status == 0)
  }

  @Test("a hundred thousand brackets", arguments: ["[", "{\"a\":", "{\"method\":[", "[[]", "{\"params\":{\"x\":"])
  func nesting(bracket: String) throws {
    let client = try server()
    #expect(client.sendRaw(Self.frame(String(repeating: bracket, count: 100_000))))
    let nested = String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000)
    #expect(
      client.sendRaw(Self.frame(#"{"jsonrpc":"2.0","id":5,"method":"textDocument/hover","params":\#(nested)}"#)))
    try client.barrier()
    try client.stop()
    #expect(client.status == 0)
  }

  @Test("ids of every kind have one answer each, and what is no id has one without")
  func ids() throws {
    let client = try server()
    let long = "\"" + String(repeating: "号", count: 30_000) + "\""
    let ids = [
      "0", "-1", "2147483647", "9007199254740993", "1.5", "1e400", "\"\"", "\"\\ud800\"", long, "null", "true", "[]",
      "{}",
    ]
    for id in ids {
      #expect(client.sendRaw(Self.frame(#"{"jsonrpc":"2.0","id":\#(id),"method":"no/such"}"#)))
    }
    var errors = 0
    while errors < ids.count {
      let message = try client.receive().message
      if message.method == nil {
        #expect(message.isError)
        errors += 1
      }
    }
    try client.barrier()
    try client.stop()
    #expect(client.status == 0)
  }

  @Test("bytes that are no UTF-8, in a document and everywhere else")
  func brokenText() throws {
    let client = try server()
    let parts: [[UInt8]] = [[0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE6, 0x8A]]
    for (number, bytes) in parts.enumerated() {
      let head = Array(
        #"{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":"untitled:\#(number)","version":1,"languageId":"x","text":"受理100件，办结80件，办结率90%"#
          .utf8)
      let body = head + bytes + Array("。\"}}}".utf8)
      try client.send(Array("Content-Length: \(body.count)\r\n\r\n".utf8) + body)
      let told = try client.waitForDiagnostics(of: "untitled:\(number)", version: 1, since: .now)
      #expect(told.severities.contains(2), "the document is checked all the same")
    }
    for bytes in parts { try client.send(Array("Content-Length: \(bytes.count)\r\n\r\n".utf8) + bytes) }
    try client.barrier()
    try client.stop()
    #expect(client.status == 0)
  }

  /// How much one document may hold: a line of 10 MB, and a hundred thousand findings.
  @Test("endless documents", .enabled(if: Running.isHeavy, Running.heavyOnly))
  func endless() throws {
    let folder = try ScratchFolder()
    let sentence = "受理投诉250件，办结240件，办结率90%。"
    for (name, text, findings) in [
      ("line.md", String(repeating: "认真研究，逐项抓好整改落实，", count: 245_000), 0),
      ("findings.md", String(repeating: sentence + "\n", count: 100_000), 100_000),
      ("findings-in-one-line.md", String(repeating: sentence, count: 100_000), 100_000),
    ] {
      try folder.write(name, text)
      let client = try server()
      let opened = try client.measure(LanguageClient.didOpen("untitled:a", text: text), of: "untitled:a", version: 1)
      #expect(opened.severities.count { $0 == 2 } == findings)
      let key = Keystroke(line: 0, character: 3, endLine: 0, endCharacter: 3, text: "理")
      let typed = try client.measure(
        LanguageClient.didChange("untitled:a", version: 2, key), of: "untitled:a", version: 2)
      let peak = Running.megabytes("VmHWM", of: client.process.id) ?? 0
      try client.stop()
      let outcome = try Running.hegao("check", "--format", "jsonl", folder(name))
      #expect(outcome.status == (findings > 0 ? 1 : 0))
      print(
        "\(name), \(text.utf8.count / 1_000_000) MB, \(findings) findings: opened \(opened.milliseconds) ms, keystroke "
          + "\(typed.milliseconds) ms, \(peak) MB at most; check \(outcome.seconds) s")
    }
  }

  @Test("a message of 50 MB, and one above the limit", .enabled(if: Running.isHeavy, Running.heavyOnly))
  func large() throws {
    let folder = try ScratchFolder()
    let log = open(try folder.write("log", ""), O_WRONLY | O_CLOEXEC)
    let client = try LanguageClient(complaints: log)
    close(log)
    try client.initialize(folder: nil)
    let text = ReportGenerator.report(bytes: 50_000_000, seed: 3)
    let opened = try client.measure(LanguageClient.didOpen("untitled:a", text: text), of: "untitled:a", version: 1)
    print(
      "50 MB: opened \(opened.milliseconds) ms, \(opened.severities.count) findings, "
        + "\(Running.megabytes("VmHWM", of: client.process.id) ?? 0) MB at most")
    #expect(client.sendRaw(Self.frame(String(repeating: " ", count: (64 << 20) + 1))))
    try client.barrier()
    try client.stop()
    #expect(client.status == 0)
    #expect(try String(contentsOfFile: folder("log"), encoding: .utf8).contains("超过 67 MB"))
  }
}
