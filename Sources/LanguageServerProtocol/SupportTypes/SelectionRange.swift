/// A range that a person may want to select, and the larger one around it (LSP 3.17, SelectionRange).
package final class SelectionRange: Codable, Sendable {
  package let range: PositionRange
  package let parent: SelectionRange?

  package init(range: PositionRange, parent: SelectionRange?) {
    self.range = range
    self.parent = parent
  }
}
