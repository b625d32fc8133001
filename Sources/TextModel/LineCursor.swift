/// Finds the lines of offsets that mostly follow each other, each from the one before.
package struct LineCursor: Sendable {
  private let index: LineIndex
  private var line = 0

  package init(_ text: SourceText) { index = text.lineIndex }

  /// The line that holds an offset; one at the very end belongs to the last line.
  package mutating func line(at offset: TextOffset) -> Int {
    line = index.line(at: offset, from: index.starts[line] <= offset ? line : 0)
    return line
  }
}
