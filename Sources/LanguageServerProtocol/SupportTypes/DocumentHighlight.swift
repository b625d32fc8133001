/// A place that an editor marks because it belongs to what is under the cursor (LSP 3.17, DocumentHighlight).
package struct DocumentHighlight: Codable, Sendable, Hashable {
  /// LSP 3.17, DocumentHighlightKind.
  package enum Kind: Int, Codable, Sendable {
    case text = 1
    case read, write
  }

  package var range: PositionRange
  package var kind: Kind

  package init(range: PositionRange, kind: Kind) {
    self.range = range
    self.kind = kind
  }
}
