import DraftSyntax
import TextModel

/// Which blocks of two versions of a document are the same objects: as many as possible at the beginning and at the end.
struct BlockDifference: Sendable {
  /// The blocks of the old version that are no more.
  let old: Range<Int>
  /// Those that stand in their place.
  let new: Range<Int>

  init(from old: BlockList, to new: BlockList) {
    let shorter = min(old.count, new.count)
    // Whole chunks first: versions of a document share nearly all of them.
    let atStart = BlockDifference.common(old.chunks, new.chunks)
    var start = min(old.first(ofChunk: atStart), shorter)
    while start < shorter, old[start] === new[start] { start += 1 }
    let atEnd = BlockDifference.common(old.chunks.reversed(), new.chunks.reversed())
    var common = min(new.count - new.first(ofChunk: new.chunks.count - atEnd), shorter - start)
    while common < shorter - start, old[old.count - 1 - common] === new[new.count - 1 - common] { common += 1 }
    self.old = start..<old.count - common
    self.new = start..<new.count - common
  }

  /// How many chunks are the same in both before the first that is not.
  private static func common(_ old: some Collection<BlockList.Chunk>, _ new: some Collection<BlockList.Chunk>) -> Int {
    zip(old, new).prefix { $0 === $1 }.count
  }

  var isEmpty: Bool { old.isEmpty && new.isEmpty }

  /// True when the blocks behind keep their numbers.
  var keepsNumbers: Bool { old.count == new.count }

  /// The number that a block of the new version had in the old one; nil for a new block.
  func old(of index: Int) -> Int? {
    index < new.lowerBound ? index : index >= new.upperBound ? index - new.upperBound + old.upperBound : nil
  }
}

/// Moves findings from one version of a document to the next.
struct FindingCarrier {
  /// The bytes of the old version whose blocks are no more.
  private let gone: TextRange
  private let delta: Int

  init(_ difference: BlockDifference, from old: BlockLook, to new: BlockLook) {
    gone = old.blocks.start(of: difference.old.lowerBound)..<old.blocks.start(of: difference.old.upperBound)
    delta = new.blocks.length - old.blocks.length
  }

  /// The findings where they stand now, with new ones in the place of those that speak of what is no more. They come in the order of the
  /// text.
  func replacing(in findings: [Finding], with new: [Finding]) -> [Finding] {
    let behind = findings.partitioningIndex { $0.range.lowerBound >= gone.upperBound }
    return findings[..<behind].compactMap { $0.moved(around: gone, by: delta) } + new
      + findings[behind...].compactMap { $0.moved(around: gone, by: delta) }
  }

  /// The findings where they stand now; nil when one of them speaks of what is no more.
  func carried(_ findings: [Finding]) -> [Finding]? {
    var carried: [Finding] = []
    carried.reserveCapacity(findings.count)
    for finding in findings {
      guard let moved = finding.moved(around: gone, by: delta) else { return nil }
      carried.append(moved)
    }
    return carried
  }
}
