/// The replacement of a range by new text (LSP 3.17, TextEdit).
package struct ReplacementEdit: Codable, Sendable, Hashable {
  package var range: PositionRange
  package var newText: String

  package init(range: PositionRange, newText: String) {
    self.range = range
    self.newText = newText
  }
}
