import LanguageServerProtocol
import TextModel

/// Turns offsets of one text into positions. Offsets that follow one another on a line are counted on from the last one, so that many
/// findings on one endless line cost no more than the line.
struct PositionCursor {
  let text: SourceText
  let encoding: PositionEncoding
  private var line = 0
  /// Where the line's content ends, without its line end.
  private var lineEndOffset = -1
  private var lastOffset = 0
  private var lastCharacter = 0

  init(_ text: SourceText, _ encoding: PositionEncoding) {
    self.text = text
    self.encoding = encoding
  }

  mutating func position(of offset: TextOffset) -> Position {
    let clamped = text.scalarStart(at: min(max(0, offset), text.count))
    if clamped < lastOffset || clamped > lineEndOffset {
      let position = text.position(of: clamped, encoding: encoding, from: clamped < lastOffset ? 0 : line)
      let range = text.lineRange(position.line)
      line = position.line
      lineEndOffset = range.upperBound
      lastOffset = min(clamped, range.upperBound)
      lastCharacter = position.character
    } else {
      lastCharacter += encoding.units(in: lastOffset..<clamped, of: text.bytes)
      lastOffset = clamped
    }
    return Position(line: line, character: lastCharacter)
  }

  /// The line that holds an offset. Lines that follow one another are found from the last one.
  mutating func line(of offset: TextOffset) -> Int {
    let line = text.lineIndex.line(at: min(max(0, offset), text.count), from: offset < lastOffset ? 0 : line)
    if line != self.line {
      let range = text.lineRange(line)
      (self.line, lineEndOffset, lastOffset, lastCharacter) = (line, range.upperBound, range.lowerBound, 0)
    }
    return line
  }

  mutating func range(of range: TextRange) -> PositionRange {
    PositionRange(start: position(of: range.lowerBound), end: position(of: range.upperBound))
  }
}
