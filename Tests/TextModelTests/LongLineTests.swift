import Testing
import TextModel

/// Columns in a line that is so long that they are not counted from its start.
@Suite struct LongLineTests {
  @Test(arguments: PositionEncoding.allCases)
  func areThoseThatCountingGives(_ encoding: PositionEncoding) {
    var random = SplitMix64(seed: 0x10_0E)
    var text = SourceText("甲\n" + String(repeating: "办结率𣲗90.5%，é", count: 12_000) + "\n乙")
    for round in 0..<3 {
      let line = text.lineRange(1)
      // In any order, and of two texts by turns, as findings of two documents are.
      let other = SourceText(String(repeating: "𣲗a", count: 40_000))
      for _ in 0..<12 {
        let offset = text.scalarStart(at: line.upperBound - Int.random(in: 0..<line.count / 2, using: &random))
        let expected = text.bytes[line.lowerBound..<offset].reduce(0) { count, byte in
          count
            + (byte & 0xC0 == 0x80
              ? encoding == .utf8 ? 1 : 0 : encoding == .utf16 && byte >= 0xF0 ? 2 : 1)
        }
        #expect(text.position(of: offset, encoding: encoding) == TextPosition(line: 1, character: expected))
        #expect(text.offset(of: TextPosition(line: 1, character: expected), encoding: encoding) == offset)
        let half = other.position(of: 100_000, encoding: encoding).character
        #expect(half == [PositionEncoding.utf8: 100_000, .utf16: 60_000, .utf32: 40_000][encoding])
      }
      // The text that was counted is edited: what was counted is another text then.
      text.apply(TextEdit(range: line.lowerBound..<line.lowerBound, replacement: "第\(round)次𣲗"))
    }
  }
}
