import TextModel

/// Divides a document into blocks: its lines, save that a title or a comment broken across lines stays in one block.
enum BlockSplitter {
  /// A title is looked for at most this many bytes into the next line.
  static let farthestClose = 180

  /// No end depends on more lines behind the block.
  static let mostLinesAhead = CommentReader.mostLines + 1

  /// The line behind the block that begins at the start of `line`, and how many lines from there on were looked at to find it.
  static func endLine(of line: Int, in text: SourceText) -> (line: Int, linesAhead: Int) {
    var (next, hasComment) = CommentReader.endLine(of: line, in: text)
    // Three lines at most: what is open longer is not a title.
    while next < text.lineIndex.lineCount, next - line < 3, isOpen(text, line, next), closes(text, next) {
      let end = CommentReader.endLine(of: next, in: text)
      next = end.line
      hasComment = hasComment || end.hasComment
    }
    // The start of the next line tells a CR from a CRLF, and may close a title. A comment may end far below.
    return (next, hasComment ? mostLinesAhead : 1)
  }

  /// True when the lines from `first` up to `end` leave a 《 open.
  private static func isOpen(_ text: SourceText, _ first: Int, _ end: Int) -> Bool {
    let range = text.lineRange(first).lowerBound..<text.lineRange(end - 1).upperBound
    guard range.count >= 3 else { return false }
    var i = range.upperBound - 3
    while i >= range.lowerBound {
      if text.bytes[i] == 0xE3, text.bytes[i + 1] == 0x80 {
        switch text.bytes[i + 2] {
        case 0x8A: return range.upperBound - i <= farthestClose
        case 0x8B, 0x82: return false
        default: break
        }
      }
      i -= 1
    }
    return false
  }

  /// True when the line has a 》 before any 《 and 。.
  private static func closes(_ text: SourceText, _ line: Int) -> Bool {
    let range = text.lineRange(line)
    var i = range.lowerBound
    let end = min(range.upperBound, range.lowerBound + farthestClose)
    while i + 2 < end {
      if text.bytes[i] == 0xE3, text.bytes[i + 1] == 0x80 {
        switch text.bytes[i + 2] {
        case 0x8B: return true
        case 0x8A, 0x82: return false
        default: break
        }
      }
      i += 1
    }
    return false
  }
}
