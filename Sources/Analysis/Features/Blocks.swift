import DraftSyntax
import TextModel

extension Draft {
  /// The blocks that a range touches.
  func blocks(in range: TextRange) -> Range<Int> {
    guard !blocks.isEmpty else { return 0..<0 }
    return block(at: range.lowerBound)..<min(block(at: range.upperBound) + 1, blocks.count)
  }
}
