import TextModel

/// A line of a draft cut to the width of a terminal around some words, with a line of marks under them.
///
/// A report's paragraph is often a thousand characters long and stands in one line of its file.
package struct Excerpt: Equatable {
  /// The words and as much around them as there is room for; `…` stands for what was cut.
  package let text: String
  /// How many columns the text before the words takes.
  package let indent: Int
  /// How many columns the words take, at least one.
  package let markWidth: Int
  /// Blanks and marks: as many columns as the text before the words, then one mark a column under them.
  package var mark: String { Excerpt.repeated(" ", indent) + Excerpt.repeated("^", markWidth) }
  /// Where the words stand in ``text``.
  package let words: Range<String.Index>
  /// True when only the beginning of the words is shown.
  package let areWordsCut: Bool

  /// One scalar as it is shown, and where it stands in the text with the marks that are drawn over it.
  private struct Cell {
    var scalar: Unicode.Scalar
    var start: TextOffset
    var end: TextOffset
    var width: Int
  }

  /// - Parameters:
  ///   - range: The words; of words in several lines the first line's are shown.
  ///   - columns: How wide ``text`` may become.
  package init(of range: TextRange, in source: SourceText, columns: Int) {
    let range = range.clamped(to: 0..<source.count)
    let line = source.lineRange(source.lineIndex.line(at: range.lowerBound))
    let start = min(max(range.lowerBound, line.lowerBound), line.upperBound)
    let end = max(start, min(range.upperBound, line.upperBound))
    // No scalar is wider than its bytes are many, so what lies further away than this has no place in the excerpt.
    let reach = columns * 8
    let from = Excerpt.start(of: columns, before: start, notBefore: max(line.lowerBound, start - reach), in: source)
    let before = Excerpt.cells(source, from..<start, upTo: .max)
    let marked = Excerpt.cells(source, start..<min(end, start + reach), upTo: columns)
    let after = Excerpt.cells(source, end..<min(line.upperBound, end + reach), upTo: columns)
    let isLeftCut = line.lowerBound < from
    let isRightCut = line.upperBound > end + reach || range.upperBound > line.upperBound

    let left = isLeftCut ? before[...] : before.drop { Excerpt.isBlank($0, in: source) }
    let shownMark = Excerpt.fitting(marked[...], columns - 2)
    let isMarkCut = shownMark.count < marked.count || min(end, start + reach) < end
    areWordsCut = isMarkCut || range.upperBound > line.upperBound
    let rest = columns - Excerpt.width(shownMark)
    let right = isMarkCut ? [] : after
    let leftRoom = max(rest / 2, rest - Excerpt.width(right[...]) - (isRightCut || isMarkCut ? 1 : 0))
    let shownLeft = Excerpt.leading(left, room: leftRoom, isCut: isLeftCut)
    let isLeftShort = isLeftCut || shownLeft.count < left.count
    let rightRoom = rest - Excerpt.width(shownLeft) - (isLeftShort ? 1 : 0)
    let shownRight = Excerpt.trailing(right, room: rightRoom, isCut: isRightCut)
    let isRightShort = isMarkCut || isRightCut || shownRight.count < right.count

    let lead = (isLeftShort ? "…" : "") + Excerpt.joined(shownLeft, in: source)
    let middle = Excerpt.joined(shownMark, in: source)
    let text = lead + middle + Excerpt.joined(shownRight, in: source) + (isRightShort ? "…" : "")
    self.text = text
    let first = text.utf8.index(text.startIndex, offsetBy: lead.utf8.count)
    words = first..<text.utf8.index(first, offsetBy: middle.utf8.count)
    indent = (isLeftShort ? 1 : 0) + Excerpt.width(shownLeft)
    // A place without words, such as a missing bracket, still gets one mark.
    markWidth = max(1, Excerpt.width(shownMark))
  }

  /// So many of one ASCII character.
  package static func repeated(_ character: Unicode.Scalar, _ count: Int) -> String {
    String(unsafeUninitializedCapacity: count) { bytes in
      for i in 0..<count { bytes[i] = UInt8(ascii: character) }
      return count
    }
  }

  /// Where the scalar begins with which more than so many columns are filled up to `end`, or `limit` where there are not so many. Blanks
  /// do not count: those that a line begins with are not shown.
  private static func start(
    of columns: Int, before end: TextOffset, notBefore limit: TextOffset, in source: SourceText
  ) -> TextOffset {
    var start = end
    var width = 0
    while start > limit, width <= columns {
      start = source.scalarStart(at: start - 1)
      let scalar = source.scalar(at: start)
      if !scalar.isBlank { width += DisplayWidth.of(scalar.safeForTerminal) }
    }
    return max(start, limit)
  }

  /// The cells of a range, of which one more is read than there is room for.
  private static func cells(_ source: SourceText, _ range: TextRange, upTo columns: Int) -> [Cell] {
    let aligned = source.scalarStart(at: range.lowerBound)..<source.scalarStart(at: range.upperBound)
    var cells: [Cell] = []
    cells.reserveCapacity(min(aligned.count, FindingTextReporter.columns))
    var total = 0
    var offset = aligned.lowerBound
    while offset < aligned.upperBound {
      let start = offset
      let scalar = source.scalar(at: offset)
      offset += UTF8.width(scalar)
      if scalar == byteOrderMark { continue }
      let shown = scalar.safeForTerminal
      let width = DisplayWidth.of(shown)
      if width > 0, total > columns { break }
      total += width
      if width == 0, !cells.isEmpty {
        cells[cells.count - 1].end = offset
      } else {
        cells.append(Cell(scalar: shown, start: start, end: offset, width: width))
      }
    }
    return cells
  }

  private static let byteOrderMark: Unicode.Scalar = "\u{FEFF}"

  private static func width(_ cells: ArraySlice<Cell>) -> Int { cells.reduce(0) { $0 + $1.width } }

  /// Cells that stand behind each other, as they are shown.
  private static func joined(_ cells: ArraySlice<Cell>, in source: SourceText) -> String {
    guard let first = cells.first, let last = cells.last else { return "" }
    let text = source.string(in: first.start..<last.end).safeForTerminal
    guard text.unicodeScalars.contains(byteOrderMark) else { return text }
    var shown = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where scalar != byteOrderMark { shown.append(scalar) }
    return String(shown)
  }

  private static func isBlank(_ cell: Cell, in source: SourceText) -> Bool {
    cell.scalar.isBlank && joined([cell], in: source).unicodeScalars.allSatisfy(\.isBlank)
  }

  /// The first cells that have room.
  private static func fitting(_ cells: ArraySlice<Cell>, _ room: Int) -> ArraySlice<Cell> {
    var left = room
    return cells.prefix { cell in
      left -= cell.width
      return left >= 0
    }
  }

  private static func trailing(_ cells: [Cell], room: Int, isCut: Bool) -> ArraySlice<Cell> {
    if !isCut, width(cells[...]) <= room { return cells[...] }
    return fitting(cells[...], room - 1)
  }

  /// The last cells that have room, beginning with a clause where one begins not far behind the cut.
  private static func leading(_ cells: ArraySlice<Cell>, room: Int, isCut: Bool) -> ArraySlice<Cell> {
    if !isCut, width(cells) <= room { return cells }
    let count = fitting(ArraySlice(cells.reversed()), room - 1).count
    let tail = cells.suffix(count)
    let head = tail.prefix(count / 3)
    guard let boundary = head.firstIndex(where: { "，。；：、".unicodeScalars.contains($0.scalar) }) else { return tail }
    return tail[(boundary + 1)...]
  }
}

extension Unicode.Scalar {
  /// White space (Unicode 16.0, PropList.txt). There is none from U+0021 to U+0084 and behind U+3000, and to ask the tables is dear.
  fileprivate var isBlank: Bool { (value <= 0x20 || 0x85...0x3000 ~= value) && properties.isWhitespace }
}
