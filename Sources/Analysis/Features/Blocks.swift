import DraftSyntax
import TextModel

/// Some of the blocks of one chunk.
struct ChunkPiece {
  let blocks: Range<Int>
  /// The chunk, where the piece is all of it.
  let wholeChunk: Int?
}

extension Draft {
  /// The blocks that a range touches, chunk by chunk. Of a chunk that the range does not hold there are single blocks.
  func pieces(in range: TextRange) -> [ChunkPiece] {
    let touched = self.blocks(in: range)
    if touched.isEmpty { return [] }
    return (blocks.place(of: touched.lowerBound).chunk...blocks.place(of: touched.upperBound - 1).chunk).map { at in
      let own = blocks.first(ofChunk: at)..<blocks.first(ofChunk: at + 1)
      let isWhole = range.encloses(blocks.offset(ofChunk: at)..<blocks.offset(ofChunk: at + 1))
      return ChunkPiece(blocks: own.clamped(to: touched), wholeChunk: isWhole ? at : nil)
    }
  }

  /// The blocks that a range touches.
  func blocks(in range: TextRange) -> Range<Int> {
    guard !blocks.isEmpty else { return 0..<0 }
    return block(at: range.lowerBound)..<min(block(at: range.upperBound) + 1, blocks.count)
  }
}
