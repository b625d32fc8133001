import LanguageServerProtocol
import TextModel

/// Turns offsets of one text into positions. Offsets that follow one another on a line are counted on from the last one, so that many
/// findings on one endless line cost no more than the line.
struct PositionCursor {
  let text: SourceText
  let encoding: PositionEncoding
  private var lines: LineCursor
  private var line = 0
  /// Where the line's content ends, without its line end.
  private var lineEndOffset = -1
  private var lastOffset = 0
  private var lastCharacter = 0

  /// What lies farther behind the start of its line is not counted from there: the text knows better how.
  private static let fewBytes = 4_096

  init(_ text: SourceText, _ encoding: PositionEncoding) {
    self.text = text
    self.encoding = encoding
    lines = LineCursor(text)
  }

  mutating func position(of offset: TextOffset) -> Position {
    let clamped = text.scalarStart(at: min(max(0, offset), text.count))
    if clamped < lastOffset || clamped > lineEndOffset { moveToLine(of: clamped) }
    // An offset inside a line end counts as the end of the line.
    let place = min(clamped, lineEndOffset)
    if place > lastOffset {
      lastCharacter += units(in: lastOffset..<place)
      lastOffset = place
    }
    return Position(line: line, character: lastCharacter)
  }

  mutating func range(of range: TextRange) -> PositionRange {
    PositionRange(start: position(of: range.lowerBound), end: position(of: range.upperBound))
  }

  private mutating func moveToLine(of offset: TextOffset) {
    line = lines.line(at: offset)
    let range = text.lineRange(line)
    (lastOffset, lastCharacter, lineEndOffset) = (range.lowerBound, 0, range.upperBound)
    if offset - range.lowerBound > PositionCursor.fewBytes {
      lastCharacter = text.position(of: offset, encoding: encoding).character
      lastOffset = min(offset, range.upperBound)
    }
  }

  /// How many units the scalars take that begin in a range.
  private func units(in range: TextRange) -> Int {
    if encoding == .utf8 { return range.count }
    return text.bytes.withUnsafeBytes { bytes in
      var (scalars, long) = (0, 0)
      var i = range.lowerBound
      // Eight bytes at a time: each is told by its highest bits, which are counted together.
      let highest: UInt64 = 0x8080_8080_8080_8080
      while i + 8 <= range.upperBound {
        let word = bytes.loadUnaligned(fromByteOffset: i, as: UInt64.self)
        scalars += 8 - (word & ~(word << 1) & highest).nonzeroBitCount
        long += (word & word << 1 & word << 2 & word << 3 & highest).nonzeroBitCount
        i += 8
      }
      while i < range.upperBound {
        if bytes[i] & 0xC0 != 0x80 { scalars += 1 }
        if bytes[i] >= 0xF0 { long += 1 }
        i += 1
      }
      // Scalars of four bytes take two units of UTF-16.
      return encoding == .utf16 ? scalars + long : scalars
    }
  }
}
