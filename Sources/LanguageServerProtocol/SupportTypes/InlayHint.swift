/// A text that an editor shows between the words of a document (LSP 3.17, InlayHint).
package struct InlayHint: Codable, Sendable, Hashable {
  package var position: Position
  package var label: String
  package var tooltip: MarkupContent?
  package var paddingLeft: Bool?

  package init(position: Position, label: String, tooltip: MarkupContent?, paddingLeft: Bool?) {
    self.position = position
    self.label = label
    self.tooltip = tooltip
    self.paddingLeft = paddingLeft
  }
}
