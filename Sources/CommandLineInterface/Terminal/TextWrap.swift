import TextModel

/// Breaks text into lines of a terminal, as Chinese is set: between any two characters, but no line begins with a
/// closing mark or ends with an opening one, and words and figures are kept whole.
enum TextWrap {
  static func lines(_ text: String, columns: Int) -> [String] {
    let text = text.safeForTerminal
    // Most text is one line, and what does not begin with a blank is then the text as it stands.
    if DisplayWidth.of(text) <= columns { return [text.trimmingTrailingBlanks] }
    var lines: [String] = []
    var line = ""
    var width = 0
    for piece in pieces(of: text) {
      let pieceWidth = DisplayWidth.of(piece)
      if width > 0, width + DisplayWidth.of(piece.trimmingTrailingBlanks) > columns {
        lines.append(line.trimmingTrailingBlanks)
        (line, width) = ("", 0)
      }
      if line.isEmpty, piece == " ", !lines.isEmpty { continue }
      line += piece
      width += pieceWidth
    }
    lines.append(line.trimmingTrailingBlanks)
    return lines
  }

  /// The parts that stay in one line.
  private static func pieces(of text: String) -> [String] {
    var pieces: [String] = []
    var last: Character?
    for character in text {
      if let before = last, sticks(before, character), !pieces.isEmpty {
        pieces[pieces.count - 1].append(character)
      } else {
        pieces.append(String(character))
      }
      last = character
    }
    return pieces
  }

  private static func sticks(_ before: Character, _ after: Character) -> Bool {
    if before == " " { return after == " " }
    if after == " " || closing.contains(after) || opening.contains(before) { return true }
    return isNarrow(before) && isNarrow(after)
  }

  private static let opening = Set("（《〈“‘【「")

  private static let closing = Set("，。；：、！？）》〉”’】」%％")

  private static func isNarrow(_ character: Character) -> Bool {
    character.unicodeScalars.first.map { DisplayWidth.of($0) == 1 } ?? true
  }
}

extension String {
  fileprivate var trimmingTrailingBlanks: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
