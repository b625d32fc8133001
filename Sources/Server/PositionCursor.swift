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
    if clamped < lastOffset || clamped > lineEndOffset { goToLine(of: clamped) }
    // The end of the line stands for what lies in its line end.
    let end = max(lastOffset, min(clamped, lineEndOffset))
    lastCharacter += text.units(in: lastOffset..<end, encoding)
    lastOffset = end
    return Position(line: line, character: lastCharacter)
  }

  /// Goes to the start of the line that holds an offset of the text. Lines that follow one another are found from the last one.
  private mutating func goToLine(of offset: TextOffset) {
    line = text.lineIndex.line(at: offset, from: offset < lastOffset ? 0 : line)
    let range = text.lineRange(line)
    (lineEndOffset, lastOffset, lastCharacter) = (range.upperBound, range.lowerBound, 0)
  }

  mutating func range(of range: TextRange) -> PositionRange {
    PositionRange(start: position(of: range.lowerBound), end: position(of: range.upperBound))
  }
}
