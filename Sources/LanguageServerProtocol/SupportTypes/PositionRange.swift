/// A half-open range of positions (LSP 3.17, Range).
package struct PositionRange: Codable, Sendable, Hashable {
  package var start: Position
  package var end: Position

  package init(start: Position, end: Position) {
    self.start = start
    self.end = end
  }
}
