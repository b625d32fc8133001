import TextModel

/// What of a block shapes the outline, in short. The marks of a document stand side by side in memory: after an edit of the outline all of
/// them are gone through several times, and to look up every block would take longer than all else.
struct OutlineMark: Sendable {
  /// The block; counted from the start of its chunk while it is kept there.
  @NarrowInt var block: Int
  /// Of the marker at its start.
  var family: MarkerFamily?
  @NarrowInt var number: Int
  /// The marker, in bytes of the block.
  @NarrowRange var range: TextRange
  @NarrowInt var markdownDepth: Int
  var sectionTime: SectionTime?
  var isShortLine: Bool
  var beginsWithBareShi: Bool
  var hasPoints: Bool
  var hasAnnouncements: Bool
  /// What is wrong with the numbers of points that stand in mid-line, whatever stands before the block; in bytes of the block.
  var innerProblems: [NumberingProblem]

  init?(_ block: Block, _ index: Int) {
    guard block.shapesOutline else { return nil }
    self.block = index
    family = block.marker?.family
    number = block.marker?.number ?? 0
    range = block.marker?.range ?? 0..<0
    markdownDepth = block.markdownDepth
    sectionTime = block.sectionTime
    isShortLine = block.isShortLine
    beginsWithBareShi = block.beginsWithBareShi
    hasPoints = !block.points.isEmpty
    hasAnnouncements = !block.announcements.isEmpty
    innerProblems = Numbering.problemsInside(block)
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
      var mark = marks[place]
      mark.block += blocks.first(ofChunk: chunk)
      return mark
    }
  }
}

extension BlockList {
  var outlineMarks: OutlineMarks { OutlineMarks(blocks: self) }
}
