/// Lines that an editor may fold away (LSP 3.17, FoldingRange).
package struct FoldingRange: Codable, Sendable, Hashable {
  package var startLine: Int
  /// The last folded line; greater than ``startLine``.
  package var endLine: Int
  package var kind: String?

  package init(startLine: Int, endLine: Int, kind: String? = nil) {
    self.startLine = startLine
    self.endLine = endLine
    self.kind = kind
  }
}
