import TextModel

/// Breaks text into lines of a terminal, as Chinese is set: between any two characters, but no line begins with a
/// closing mark or ends with an opening one, and words and figures are kept whole.
enum TextWrap {
  static func lines(_ text: String, columns: Int) -> [String] {
    let text = text.safeForTerminal
    // Most text is one line, and what does not begin with a blank is then the text as it stands.
    if DisplayWidth.of(text) <= columns { return [text.trimmingTrailingBlanks] }
    let scalars = text.unicodeScalars
    var lines: [String] = []
    // The line as far as its pieces are whole, and the piece behind it, which stays in one line.
    var (line, lineWidth) = (scalars.startIndex, 0)
    var (piece, pieceWidth, blanks) = (line, 0, 0)
    func endPiece(at end: String.Index) {
      if lineWidth > 0, lineWidth + pieceWidth - blanks > columns {
        lines.append(String(text[line..<piece]).trimmingTrailingBlanks)
        (line, lineWidth) = (piece, 0)
      }
      lineWidth += pieceWidth
      (piece, pieceWidth, blanks) = (end, 0, 0)
    }
    var last: Unicode.Scalar?
    for index in scalars.indices {
      let scalar = scalars[index]
      let width = DisplayWidth.of(scalar)
      // What takes no column belongs to what stands before it, and what is joined belongs together.
      if let last, width > 0, last != zeroWidthJoiner, !sticks(last, scalar) { endPiece(at: index) }
      pieceWidth += width
      blanks = scalar == " " ? blanks + 1 : 0
      if width > 0 || scalar == zeroWidthJoiner { last = scalar }
    }
    endPiece(at: scalars.endIndex)
    lines.append(String(text[line...]).trimmingTrailingBlanks)
    return lines
  }

  private static let zeroWidthJoiner: Unicode.Scalar = "\u{200D}"

  private static func sticks(_ before: Unicode.Scalar, _ after: Unicode.Scalar) -> Bool {
    if before == " " { return after == " " }
    if after == " " || isClosing(after) || isOpening(before) { return true }
    return DisplayWidth.of(before) == 1 && DisplayWidth.of(after) == 1
  }

  private static func isOpening(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "（", "《", "〈", "“", "‘", "【", "「": true
    default: false
    }
  }

  private static func isClosing(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "，", "。", "；", "：", "、", "！", "？", "）", "》", "〉", "”", "’", "】", "」", "%", "％": true
    default: false
    }
  }
}

extension String {
  fileprivate var trimmingTrailingBlanks: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
