import TextModel

/// A text that is edited in the plainest way: its bytes and nothing else, every question answered by reading them from the start. What
/// ``SourceText`` does by its index must agree with it.
struct PlainText {
  private(set) var bytes: [UInt8]

  init(_ string: String) { bytes = Array(string.utf8) }

  var string: String { String(decoding: bytes, as: UTF8.self) }

  /// The lines without their ends (LSP 3.17, `PositionEncodingKind` and `eol`: LF, CRLF, CR).
  var lines: [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    var i = 0
    while i < bytes.count {
      if bytes[i] == 0x0A || bytes[i] == 0x0D {
        lines.append(start..<i)
        if bytes[i] == 0x0D, i + 1 < bytes.count, bytes[i + 1] == 0x0A { i += 1 }
        start = i + 1
      }
      i += 1
    }
    return lines + [start..<bytes.count]
  }

  private static func width(_ scalar: Unicode.Scalar, _ encoding: PositionEncoding) -> Int {
    switch encoding {
    case .utf8: String(scalar).utf8.count
    case .utf16: scalar.value > 0xFFFF ? 2 : 1
    case .utf32: 1
    }
  }

  func offset(_ position: TextPosition, _ encoding: PositionEncoding) -> Int {
    let lines = lines
    if position.line < 0 { return 0 }
    guard position.line < lines.count else { return bytes.count }
    var (offset, units) = (lines[position.line].lowerBound, 0)
    for scalar in String(decoding: bytes[lines[position.line]], as: UTF8.self).unicodeScalars {
      units += PlainText.width(scalar, encoding)
      if units > position.character { break }
      offset += String(scalar).utf8.count
    }
    return offset
  }

  /// The position of an offset. One inside a scalar or a line end gets a column that no client should send.
  func position(_ offset: Int, _ encoding: PositionEncoding) -> TextPosition {
    let lines = lines
    let line = (lines.firstIndex { $0.lowerBound > offset } ?? lines.count) - 1
    if encoding == .utf8 { return TextPosition(line: line, character: offset - lines[line].lowerBound) }
    var (at, units) = (lines[line].lowerBound, 0)
    for scalar in String(decoding: bytes[lines[line]], as: UTF8.self).unicodeScalars {
      let next = at + String(scalar).utf8.count
      if next > offset {
        // Between the surrogates of a pair there is a column in UTF-16.
        return TextPosition(line: line, character: units + (offset > at && scalar.value > 0xFFFF ? 1 : 0))
      }
      (at, units) = (next, units + PlainText.width(scalar, encoding))
    }
    // Behind the CR of a CRLF.
    return TextPosition(line: line, character: units + offset - at)
  }

  mutating func apply(_ change: EditStep.Change, _ encoding: PositionEncoding) {
    guard let place = change.place else {
      bytes = Array(change.text.utf8)
      return
    }
    let ends = [
      offset(TextPosition(line: place[0], character: place[1]), encoding),
      offset(TextPosition(line: place[2], character: place[3]), encoding),
    ].sorted()
    bytes.replaceSubrange(ends[0]..<ends[1], with: Array(change.text.utf8))
  }
}
