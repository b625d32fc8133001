import TextModel

/// Lines and columns the slow and plain way: a walk over the scalars of a string. What ``SourceText`` is held against.
struct ReferenceText {
  /// One scalar, or the end of the text.
  struct Stop {
    var offset: Int
    var position: TextPosition
    /// True between the CR and the LF of one line end.
    var isInsideLineEnd: Bool
  }

  /// Every scalar's start and the end of the text, in order.
  private(set) var stops: [Stop] = []
  /// The bytes of each line without and with its line end.
  private(set) var lines: [(content: Range<Int>, whole: Range<Int>)] = []

  init(_ string: String, encoding: PositionEncoding) {
    let scalars = Array(string.unicodeScalars)
    var (offset, line, character, lineStart) = (0, 0, 0, 0)
    for (i, scalar) in scalars.enumerated() {
      let isInside = scalar == "\n" && i > 0 && scalars[i - 1] == "\r"
      let position = TextPosition(line: line, character: isInside ? character - 1 : character)
      stops.append(Stop(offset: offset, position: position, isInsideLineEnd: isInside))
      let contentEnd = isInside ? offset - 1 : offset
      offset += String(scalar).utf8.count
      character += ReferenceText.units(of: scalar, encoding: encoding)
      let joinsNext = scalar == "\r" && i + 1 < scalars.count && scalars[i + 1] == "\n"
      if scalar == "\n" || (scalar == "\r" && !joinsNext) {
        lines.append((lineStart..<contentEnd, lineStart..<offset))
        (line, character, lineStart) = (line + 1, 0, offset)
      }
    }
    stops.append(Stop(offset: offset, position: TextPosition(line: line, character: character), isInsideLineEnd: false))
    lines.append((lineStart..<offset, lineStart..<offset))
  }

  /// How many units of an encoding a scalar takes, by the standard library's own encoders.
  static func units(of scalar: Unicode.Scalar, encoding: PositionEncoding) -> Int {
    switch encoding {
    case .utf8: String(scalar).utf8.count
    case .utf16: String(scalar).utf16.count
    case .utf32: 1
    }
  }
}
