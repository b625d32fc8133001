import Testing
import TextModel

/// Lines end with LF, CRLF or a lone CR, and with nothing else (LSP 3.17, `EOL`).
@Suite struct LineTests {
  @Test func linesOfTheSamples() {
    for string in SampleTexts.all {
      let text = SourceText(string)
      let reference = ReferenceText(string, encoding: .utf8)
      #expect(text.lineIndex.lineCount == reference.lines.count, "\(string.debugDescription)")
      for (line, ranges) in reference.lines.enumerated() {
        #expect(text.lineRange(line) == ranges.content, "\(string.debugDescription) line \(line)")
        #expect(text.lineRange(line, withTerminator: true) == ranges.whole, "\(string.debugDescription) line \(line)")
        for offset in ranges.whole { #expect(text.lineIndex.line(at: offset) == line) }
      }
      #expect(text.lineIndex.line(at: text.count) == reference.lines.count - 1)
    }
  }

  @Test func aCursorFindsTheSameLines() {
    for string in SampleTexts.all + [String(repeating: "甲\n", count: 40)] {
      let text = SourceText(string)
      var cursor = LineCursor(text)
      let offsets = Array(0...text.count)
      for offset in offsets + offsets.reversed() + offsets.map({ $0 * 7 % (text.count + 1) }) {
        #expect(cursor.line(at: offset) == text.lineIndex.line(at: offset), "\(string.debugDescription) \(offset)")
      }
    }
  }

  @Test(arguments: [
    ("", [0]), ("\n", [0, 1]), ("\r", [0, 1]), ("\r\n", [0, 2]), ("\n\r", [0, 1, 2]), ("\r\r\n", [0, 1, 3]),
    ("a\r\nb\rc\nd", [0, 3, 5, 7]), ("a\u{2028}b\u{85}c\u{0B}d", [0]),
  ])
  func startsOfKnownText(_ string: String, _ starts: [Int]) {
    #expect(SourceText(string).lineIndex.starts == starts)
  }

  @Test func linesOutsideTheTextAreEmptyAtItsEnd() {
    let text = SourceText("甲\n乙")
    for line in [-1, Int.min, 2, Int.max] {
      #expect(text.lineRange(line) == 7..<7)
      #expect(text.lineRange(line, withTerminator: true) == 7..<7)
    }
  }

  @Test func aRangeOfTextIsClamped() {
    let text = SourceText("甲\r\n乙")
    #expect(text.string(in: 0..<3) == "甲")
    #expect(Array(text.string(in: 3..<99).utf8) == Array("\r\n乙".utf8))
    #expect(text.string(in: -5..<3) == "甲")
    #expect(text.string(in: 50..<60) == "")
    #expect(text.string(in: -9 ..< -2) == "")
  }

  @Test func bytesAndStringAreThoseItWasMadeOf() {
    for string in SampleTexts.all {
      #expect(SourceText(string).bytes == Array(string.utf8))
      #expect(Array(SourceText(string).string.utf8) == Array(string.utf8))
      #expect(SourceText(string).firstRepair == nil)
    }
    // Canonically equivalent strings are different texts.
    #expect(SourceText("\u{F967}") != SourceText("\u{4E0D}"))
  }
}
