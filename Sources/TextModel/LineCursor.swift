/// Finds the lines of offsets that mostly follow each other, without a search through the document for each.
package struct LineCursor: Sendable {
  private let index: LineIndex
  private var line = 0

  /// So many lines are looked at one by one before the search begins.
  private static let stride = 8

  package init(_ text: SourceText) { index = text.lineIndex }

  /// The line that holds an offset; one at the very end belongs to the last line.
  package mutating func line(at offset: TextOffset) -> Int {
    line = near(offset) ?? index.line(at: offset)
    return line
  }

  private func near(_ offset: TextOffset) -> Int? {
    let starts = index.starts
    guard starts[line] <= offset else { return nil }
    return (line..<min(line + LineCursor.stride, starts.count)).first {
      $0 + 1 == starts.count || offset < starts[$0 + 1]
    }
  }
}
