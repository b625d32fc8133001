import TextModel

/// What of a block shapes the outline, in short. The marks of a document stand side by side in memory: after an edit of the outline all of
/// them are gone through several times, and to look up every block would take longer than all else. For the same reason nothing in them is
/// counted when they are copied.
struct OutlineMark: Sendable {
  /// The block; counted from the start of its chunk while it is kept there.
  @NarrowInt private(set) var block: Int
  /// Where the block begins, in bytes of the document; of the chunk while it is kept there.
  private(set) var start: TextOffset
  /// Of the marker at its start.
  let family: MarkerFamily?
  @NarrowInt private(set) var number: Int
  /// The marker, in bytes of the block.
  @NarrowRange private(set) var range: TextRange
  @NarrowInt private(set) var markdownDepth: Int
  let sectionTime: SectionTime?
  let isShortLine: Bool
  let beginsWithBareShi: Bool
  let hasPoints: Bool
  let hasAnnouncements: Bool
  /// True when something is wrong with the numbers of points that stand in mid-line, whatever stands before the block.
  let hasInnerProblems: Bool

  init?(_ block: Block, _ index: Int, at start: TextOffset) {
    guard block.shapesOutline else { return nil }
    (self.block, self.start) = (index, start)
    family = block.marker?.family
    number = block.marker?.number ?? 0
    range = block.marker?.range ?? 0..<0
    markdownDepth = block.markdownDepth
    sectionTime = block.sectionTime
    isShortLine = block.isShortLine
    beginsWithBareShi = block.beginsWithBareShi
    hasPoints = !block.points.isEmpty
    hasAnnouncements = !block.announcements.isEmpty
    hasInnerProblems = !Numbering.problemsInside(block).isEmpty
  }

  /// The mark of a chunk as one of the document.
  func moved(behind blocks: Int, _ bytes: Int) -> OutlineMark {
    var mark = self
    mark.block += blocks
    mark.start += bytes
    return mark
  }

  /// True for a heading with `#`, or with a marker that is not one of a point.
  var isMarkedHeading: Bool { family.map { $0 != .point } ?? (markdownDepth > 0) }
}

/// The marks of a document in order, with their blocks' numbers in it.
struct OutlineMarks: Sequence {
  fileprivate let blocks: BlockList

  func makeIterator() -> Iterator { Iterator(blocks) }

  struct Iterator: IteratorProtocol {
    private let blocks: BlockList
    private var chunk = -1
    private var marks: [OutlineMark] = []
    private var place = 0

    fileprivate init(_ blocks: BlockList) { self.blocks = blocks }

    mutating func next() -> OutlineMark? {
      while place == marks.count {
        chunk += 1
        guard chunk < blocks.chunks.count else {
          chunk -= 1
          return nil
        }
        (marks, place) = (blocks.chunks[chunk].outlineMarks.value, 0)
      }
      defer { place += 1 }
      return marks[place].moved(behind: blocks.first(ofChunk: chunk), blocks.offset(ofChunk: chunk))
    }
  }
}

extension BlockList {
  var outlineMarks: OutlineMarks { OutlineMarks(blocks: self) }
}
