/// The text of one document: valid UTF-8 bytes and where its lines begin.
///
/// All offsets are UTF-8 bytes. Whatever bytes it is made from, it holds valid UTF-8: broken sequences are replaced by
/// U+FFFD and ``firstRepair`` says where the first one stood.
package struct SourceText: Sendable, Equatable {
  package private(set) var bytes: [UInt8]
  package private(set) var lineIndex: LineIndex
  /// Where the first broken UTF-8 sequence was replaced, or nil when the bytes were sound. Edits carry it along; it is
  /// nil again once its replacement is edited away.
  package private(set) var firstRepair: TextOffset?

  /// The text of a string.
  package init(_ string: String) {
    bytes = Array(string.utf8)
    lineIndex = LineIndex(bytes)
  }

  /// The text of a file's bytes. Broken UTF-8 is replaced by U+FFFD, one for each maximal broken part.
  package init(decoding raw: [UInt8]) {
    let isSound = raw.withUnsafeBufferPointer { UTF8Validation.isValid($0) }
    bytes = isSound ? raw : Array(String(decoding: raw, as: UTF8.self).utf8)
    lineIndex = LineIndex(bytes)
    // A part cut off after EF or EF BF agrees with the first bytes of U+FFFD; the repair begins where that scalar does.
    if !isSound { firstRepair = scalarStart(at: zip(raw, bytes).prefix { $0 == $1 }.count) }
  }

  package var count: Int { bytes.count }

  /// The same text with its lines counted again from its bytes.
  package var recounted: SourceText {
    var text = self
    text.lineIndex = LineIndex(bytes)
    return text
  }

  package var string: String { String(decoding: bytes, as: UTF8.self) }

  /// The text of a range. The range is clamped to the document.
  package func string(in range: TextRange) -> String {
    String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }

  /// Replaces a range by new text, and says what was changed. The range is clamped to the document and to whole scalars.
  @discardableResult
  package mutating func apply(_ edit: TextEdit) -> TextDamage {
    let clamped = edit.range.clamped(to: 0..<bytes.count)
    let range = scalarStart(at: clamped.lowerBound)..<scalarStart(at: clamped.upperBound)
    var replacement = edit.replacement
    replacement.withUTF8 { bytes.replaceSubrange(range, with: $0) }
    lineIndex.update(replacing: range, inserted: replacement.utf8.count, bytes: bytes)
    // An edit before the repair moves it; one that takes its replacement away takes the repair with it.
    if let repair = firstRepair, range.lowerBound <= repair {
      firstRepair = range.upperBound <= repair ? repair + replacement.utf8.count - range.count : nil
    }
    return TextDamage(replacing: range, byteCount: replacement.utf8.count)
  }

  /// The bytes of a line, with or without its line end. A line past the end is empty.
  package func lineRange(_ line: Int, withTerminator: Bool = false) -> TextRange {
    guard line >= 0, line < lineIndex.lineCount else { return bytes.count..<bytes.count }
    let start = lineIndex.starts[line]
    var end = line + 1 < lineIndex.lineCount ? lineIndex.starts[line + 1] : bytes.count
    if !withTerminator {
      if end > start, bytes[end - 1] == 0x0A { end -= 1 }
      if end > start, bytes[end - 1] == 0x0D { end -= 1 }
    }
    return start..<end
  }

  /// The position of an offset. An offset inside a scalar counts as the scalar's start; one inside a line end, or past
  /// the document, as the end of that line.
  ///
  /// - Parameter before: A line at which or behind which it stands; the nearer it is the sooner the position is found.
  package func position(of offset: TextOffset, encoding: PositionEncoding, from before: Int = 0) -> TextPosition {
    let clamped = scalarStart(at: min(max(0, offset), bytes.count))
    let line = lineIndex.line(at: clamped, from: before)
    let range = lineRange(line)
    let end = min(clamped, range.upperBound)
    return TextPosition(
      line: line, character: units(in: range.lowerBound..<max(end, range.lowerBound), encoding))
  }

  /// How many units the scalars take that begin in a range of the document.
  package func units(in range: TextRange, _ encoding: PositionEncoding) -> Int {
    if encoding == .utf8 { return range.count }
    if range.count >= LongLines.shortestBytes { return LongLines.units(in: range, of: bytes, encoding) }
    return encoding.units(in: range, of: bytes)
  }

  /// The offset of a position. A column past the line's end is its end, a line past the last one the document's end
  /// (LSP 3.17, Position); a column inside a scalar is the scalar's start; negative numbers count as zero.
  package func offset(of position: TextPosition, encoding: PositionEncoding) -> TextOffset {
    if position.line < 0 { return 0 }
    if position.line >= lineIndex.lineCount { return bytes.count }
    let range = lineRange(position.line)
    if encoding == .utf8 {
      let column = min(max(0, position.character), range.count)
      return scalarStart(at: range.lowerBound + column)
    }
    var units = 0
    var offset = range.lowerBound
    while offset < range.upperBound {
      let width = encoding.units(lead: bytes[offset])
      if units + width > position.character { break }
      units += width
      offset += SourceText.scalarLength(lead: bytes[offset])
    }
    return offset
  }

  /// The range between two positions; swapped ends are put in order.
  package func range(from start: TextPosition, to end: TextPosition, encoding: PositionEncoding) -> TextRange {
    let a = offset(of: start, encoding: encoding)
    let b = offset(of: end, encoding: encoding)
    return min(a, b)..<max(a, b)
  }

  /// The scalar that begins at `offset`, which is the start of one.
  package func scalar(at offset: TextOffset) -> Unicode.Scalar {
    let length = SourceText.scalarLength(lead: bytes[offset])
    guard length > 1 else { return Unicode.Scalar(bytes[offset]) }
    var value = UInt32(bytes[offset] & 0x7F >> length)
    for i in 1..<length { value = value << 6 | UInt32(bytes[offset + i] & 0x3F) }
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }

  /// The start of the scalar that holds `offset`.
  package func scalarStart(at offset: TextOffset) -> TextOffset {
    var i = offset
    while i > 0, i < bytes.count, bytes[i] & 0xC0 == 0x80 { i -= 1 }
    return i
  }

  /// How many bytes a scalar takes whose UTF-8 form begins with `lead`.
  @inline(__always)
  package static func scalarLength(lead: UInt8) -> Int {
    lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
  }
}
