import TextModel

/// The blocks of a draft in their order. They are kept in chunks, and what an edit leaves alone is shared with the version before it, so
/// that a new version costs what the edit touches and not what the document holds.
package struct BlockList: Sendable, Equatable {
  /// Some blocks that follow one another.
  package final class Chunk: Sendable {
    package let blocks: [Block]
    /// Where each of them begins, in bytes of the chunk.
    package let starts: [TextOffset]
    /// Bytes of all of them.
    package let length: Int
    /// Of those that shape the outline. Found when the outline is first asked about.
    let outlineMarks: Lazily<[OutlineMark]>

    init(_ blocks: some Sequence<Block>) {
      let blocks = Array(blocks)
      self.blocks = blocks
      var (starts, length) = ([TextOffset](), 0)
      starts.reserveCapacity(blocks.count)
      for block in blocks {
        starts.append(length)
        length += block.length
      }
      (self.starts, self.length) = (starts, length)
      outlineMarks = Lazily { [starts] in blocks.indices.compactMap { OutlineMark(blocks[$0], $0, at: starts[$0]) } }
    }
  }

  package let chunks: [Chunk]
  /// For each chunk the number of its first block, and the number of all blocks in the end.
  private let firsts: [Int]
  /// For each chunk where it begins, and where the last one ends, in bytes of the document.
  private let offsets: [TextOffset]

  /// So many blocks make a chunk, where an edit leaves it as it was made. For each edit the blocks of one chunk are gone through, and all
  /// chunks: of ten megabytes there are some 700.
  static let chunkSize = 64

  package init(_ blocks: [Block] = []) { self.init(chunks: BlockList.chunks(of: blocks[...])) }

  init(chunks: [Chunk]) {
    self.chunks = chunks
    var (firsts, offsets) = ([0], [0])
    firsts.reserveCapacity(chunks.count + 1)
    offsets.reserveCapacity(chunks.count + 1)
    for (at, chunk) in chunks.enumerated() {
      firsts.append(firsts[at] + chunk.blocks.count)
      offsets.append(offsets[at] + chunk.length)
    }
    (self.firsts, self.offsets) = (firsts, offsets)
  }

  /// Chunks of about the same size.
  private static func chunks(of blocks: ArraySlice<Block>) -> [Chunk] {
    let count = (blocks.count + chunkSize - 1) / chunkSize
    return (0..<count).map { at in
      let (from, to) = (blocks.count * at / count, blocks.count * (at + 1) / count)
      return Chunk(blocks[blocks.startIndex + from..<blocks.startIndex + to])
    }
  }

  /// The list with other blocks in the place of some.
  func replacing(_ range: Range<Int>, with new: [Block]) -> BlockList {
    var touched = chunk(of: range.lowerBound)..<chunk(of: range.upperBound) + 1
    touched = touched.clamped(to: chunks.indices)
    // A chunk that has become small is joined with one beside it.
    if touched.upperBound < chunks.count, count(in: touched) - range.count + new.count < BlockList.chunkSize / 4 {
      touched = touched.lowerBound..<touched.upperBound + 1
    }
    let (first, end) = (firsts[touched.lowerBound], firsts[touched.upperBound])
    var blocks: [Block] = []
    blocks.reserveCapacity(end - first - range.count + new.count)
    for chunk in chunks[touched] where !chunk.blocks.isEmpty { blocks += chunk.blocks }
    blocks.replaceSubrange(range.lowerBound - first..<range.upperBound - first, with: new)
    let isOne = !blocks.isEmpty && blocks.count <= BlockList.chunkSize * 2
    let made = isOne ? [Chunk(blocks)] : BlockList.chunks(of: blocks[...])
    return BlockList(chunks: chunks[..<touched.lowerBound] + made + chunks[touched.upperBound...])
  }

  private func count(in chunks: Range<Int>) -> Int { firsts[chunks.upperBound] - firsts[chunks.lowerBound] }

  /// The chunk that holds a block; the last one for the number behind the last block.
  private func chunk(of index: Int) -> Int {
    firsts.count <= 2 ? 0 : Swift.max(0, Swift.min(firsts.partitioningIndex { $0 > index } - 1, chunks.count - 1))
  }

  /// Bytes of the document.
  package var length: Int { offsets[chunks.count] }

  /// The number of the first block of a chunk; of all blocks behind the last chunk.
  package func first(ofChunk chunk: Int) -> Int { firsts[chunk] }

  /// Where a chunk begins, in bytes of the document.
  package func offset(ofChunk chunk: Int) -> TextOffset { offsets[chunk] }

  /// The chunk that a block stands in, and its place there.
  package func place(of index: Int) -> (chunk: Int, index: Int) {
    let chunk = chunk(of: index)
    return (chunk, index - firsts[chunk])
  }

  /// Where a block begins, in bytes of the document; where the document ends, for the number behind the last block.
  package func start(of index: Int) -> TextOffset {
    guard index < count else { return length }
    let place = place(of: index)
    return offsets[place.chunk] + chunks[place.chunk].starts[place.index]
  }

  /// The first block that begins at an offset or behind it; the number of blocks where none does.
  func index(from offset: TextOffset) -> Int {
    guard offset <= length, !chunks.isEmpty else { return count }
    let chunk = Swift.max(0, offsets.partitioningIndex { $0 >= offset } - 1)
    guard chunk < chunks.count else { return count }
    return firsts[chunk] + chunks[chunk].starts.partitioningIndex { $0 + offsets[chunk] >= offset }
  }

  package static func == (a: BlockList, b: BlockList) -> Bool { a.count == b.count && a.elementsEqual(b) }
}

extension BlockList: RandomAccessCollection {
  package var startIndex: Int { 0 }
  package var endIndex: Int { firsts[chunks.count] }

  package subscript(index: Int) -> Block {
    let place = place(of: index)
    return chunks[place.chunk].blocks[place.index]
  }

  /// Goes from chunk to chunk, so that no block has to be looked for.
  package struct Iterator: IteratorProtocol {
    fileprivate let chunks: [Chunk]
    private var chunk = 0
    private var index = 0

    fileprivate init(_ chunks: [Chunk]) { self.chunks = chunks }

    package mutating func next() -> Block? {
      while chunk < chunks.count {
        let blocks = chunks[chunk].blocks
        if index < blocks.count {
          defer { index += 1 }
          return blocks[index]
        }
        (chunk, index) = (chunk + 1, 0)
      }
      return nil
    }
  }

  package func makeIterator() -> Iterator { Iterator(chunks) }
}

/// Where the blocks of a draft begin, in bytes of the document.
package struct BlockStarts: RandomAccessCollection, Sendable {
  let blocks: BlockList

  package var startIndex: Int { 0 }
  package var endIndex: Int { blocks.endIndex }
  package subscript(index: Int) -> TextOffset { blocks.start(of: index) }
}
