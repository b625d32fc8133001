import JSONRPC
import Testing

@Suite("frames")
struct FrameReaderTests {
  @Test("a stream cut at any two places gives the same frames")
  func everySplit() {
    let stream = Array(
      (frame("{\"a\":\"报告\"}") + frame("") + "content-type: x\r\n" + frame("{}") + "junk\r\n" + frame("𠮷")).utf8)
    let expected = frames(of: [stream[...]])
    #expect(
      expected == [
        body("{\"a\":\"报告\"}"), body(""), body("{}"), .malformedHeader("a line that is no header field: \"junk\""),
        body("𠮷"), .end(inside: nil),
      ])
    for first in 0...stream.count {
      for second in stride(from: first, through: stream.count, by: 7) {
        let pieces = [stream[..<first], stream[first..<second], stream[second...]]
        #expect(frames(of: pieces) == expected, "cut at \(first) and \(second)")
      }
    }
  }

  @Test("a stream that comes byte by byte")
  func byteByByte() {
    let stream = Array((frame("{\"id\":1}") + frame("{\"id\":2}")).utf8)
    #expect(
      frames(of: stream.indices.map { stream[$0...$0] }) == [body("{\"id\":1}"), body("{\"id\":2}"), .end(inside: nil)])
  }

  @Test(
    "headers of every form that clients send",
    arguments: [
      "Content-Length: 2\r\n\r\n{}", "content-length:2\r\n\r\n{}", "CONTENT-LENGTH:   2  \r\n\r\n{}",
      "Content-Length: 2\n\n{}",
      "Content-Type: application/vscode-jsonrpc; charset=utf-8\r\nContent-Length: 2\r\n\r\n{}",
      "Content-Length: 2\r\nContent-Type: x\r\n\r\n{}", "Content-Length: 2\r\nContent-Length: 2\r\n\r\n{}",
      "\r\n\r\nContent-Length: 2\r\n\r\n{}", "Content-Length: 2\r\nno header field\r\n\r\n{}",
    ])
  func tolerated(stream: String) {
    #expect(frames(of: stream) == [body("{}"), .end(inside: nil)])
  }

  @Test(
    "a broken header is told once and the next message is found",
    arguments: [
      "Content-Length: two\r\n\r\n{}", "Content-Length: -2\r\n\r\n{}", "Content-Length:\r\n\r\n{}",
      "Content-Length: 99999999999999999999\r\n\r\n{}", "Content-Length: 999999999999999\r\n\r\n{}",
      "Content-Type: x\r\n\r\n{}", "{\"jsonrpc\":\"2.0\"}\n", "hello", "\u{0}\u{1}\u{2}\r\n",
      "Content-Length 2\r\n\r\n{}", "Content-Lengthy: 2\r\n\r\n{}",
    ])
  func resynchronises(junk: String) {
    let result = frames(of: junk + frame("{\"id\":1}") + frame("{\"id\":2}"))
    #expect(result.count == 4)
    if case .malformedHeader = result[0] {} else { Issue.record("\(result[0])") }
    #expect(Array(result[1...]) == [body("{\"id\":1}"), body("{\"id\":2}"), .end(inside: nil)])
  }

  @Test("two lengths that differ are a broken header")
  func conflictingLengths() {
    let result = frames(of: "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}" + frame("{\"id\":1}"))
    #expect(result.first == .malformedHeader("two different Content-Length"))
    #expect(result.dropLast().last == body("{\"id\":1}"))
  }

  @Test("a header without end is given up")
  func endlessHeader() {
    var limits = FrameLimits()
    limits.headerBytes = 100
    let junk = String(repeating: "x", count: 300)
    #expect(
      frames(of: junk + frame("{}"), limits: limits)
        == [.malformedHeader("a header of more than 100 bytes"), body("{}"), .end(inside: nil)])
  }

  @Test("a message above the limit is passed over")
  func oversized() {
    var limits = FrameLimits()
    limits.bodyBytes = 10
    let stream =
      frame("12345678901") + frame("1234567890") + frame(String(repeating: "x", count: 200_000)) + frame("{}")
    #expect(
      frames(of: stream, limits: limits)
        == [.oversized(length: 11), body("1234567890"), .oversized(length: 200_000), body("{}"), .end(inside: nil)])
  }

  @Test("a stream that ends in the middle says where")
  func truncated() {
    #expect(frames(of: "Content-Length: 10\r\n\r\n{}") == [.end(inside: "a message, after 2 of 10 bytes")])
    #expect(frames(of: "Content-Len") == [.end(inside: "the middle of a header")])
    var limits = FrameLimits()
    limits.bodyBytes = 1
    let result = frames(of: "Content-Length: 10\r\n\r\n{}", limits: limits)
    #expect(result == [.oversized(length: 10), .end(inside: "a message above the limit")])
  }

  @Test("a failing read ends the stream")
  func readError() {
    var reader = FrameReader { _ in -1 }
    #expect(reader.next() == .end(inside: "a read error"))
  }
}
