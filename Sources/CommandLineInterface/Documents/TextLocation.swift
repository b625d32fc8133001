import TextModel

/// A range as JSON gives it: LSP positions, lines and UTF-16 columns from 0 (LSP 3.17, Range).
struct RangeJSON: Encodable, Equatable {
  struct Position: Encodable, Equatable {
    let line: Int
    let character: Int
  }

  let start: Position
  let end: Position

  init(_ range: TextRange, in text: SourceText) {
    start = RangeJSON.position(of: range.lowerBound, in: text)
    end = RangeJSON.position(of: range.upperBound, in: text)
  }

  private static func position(of offset: TextOffset, in text: SourceText) -> Position {
    let position = text.position(of: offset, encoding: .utf16)
    return Position(line: position.line, character: position.character)
  }
}

extension SourceText {
  /// `12:35`, as a person and most editors count: lines and UTF-16 columns from 1.
  func shownPosition(of offset: TextOffset) -> String {
    let position = position(of: offset, encoding: .utf16)
    return "\(position.line + 1):\(position.character + 1)"
  }
}

/// A range with lines and UTF-16 columns that count from 1; the end is the column behind the last character.
struct OneBasedRange: Equatable {
  let startLine: Int
  let startColumn: Int
  let endLine: Int
  let endColumn: Int

  init(_ range: TextRange, in text: SourceText) {
    let start = text.position(of: range.lowerBound, encoding: .utf16)
    let end = text.position(of: range.upperBound, encoding: .utf16)
    (startLine, startColumn) = (start.line + 1, start.character + 1)
    (endLine, endColumn) = (end.line + 1, end.character + 1)
  }
}
