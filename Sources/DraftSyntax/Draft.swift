import TextModel

/// One document as it is read: its blocks and its outline. Always produced, whatever the bytes.
package struct Draft: Sendable {
  /// The blocks in order; their lengths add up to the document's.
  package let blocks: BlockList
  /// The blocks in which documents are named, or a title's bracket is lost: by their numbers, in order.
  package let namingBlocks: [Int]
  /// Those of them that define short names.
  package let definingBlocks: [Int]
  /// The blocks in which an author lets a finding pass: by their numbers, in order.
  package let waivingBlocks: [Int]
  let header: HeaderReader
  private let lazyOutline: Lazily<[OutlineNode]>
  private let lazySectionTimes: Lazily<SectionTimes>

  /// - Parameter division: How the reading of many blocks is divided among threads.
  package init(_ text: SourceText, dividing division: any WorkDivision = OneThread()) {
    let blocks = BlockList(text, dividing: division)
    var (naming, defining, waiving) = ([Int](), [Int](), [Int]())
    for (index, block) in blocks.enumerated() {
      if block.namesDocuments { naming.append(index) }
      if block.definesNames { defining.append(index) }
      if !block.waivers.isEmpty { waiving.append(index) }
    }
    self.init(
      blocks: blocks, namingBlocks: naming, definingBlocks: defining, waivingBlocks: waiving, header: nil,
      sectionTimes: nil, text: text)
  }

  private init(
    blocks: BlockList, namingBlocks: [Int], definingBlocks: [Int], waivingBlocks: [Int], header: HeaderReader?,
    sectionTimes: Lazily<SectionTimes>?, text: SourceText
  ) {
    let header = header ?? HeaderReader(blocks: blocks, text: text)
    self.blocks = blocks
    self.namingBlocks = namingBlocks
    self.definingBlocks = definingBlocks
    self.waivingBlocks = waivingBlocks
    self.header = header
    lazyOutline = Lazily { OutlineBuilder.outline(blocks: blocks, header: header, text: text) }
    lazySectionTimes = sectionTimes ?? Lazily { SectionTimes(blocks, header) }
  }

  /// Where each block begins, in bytes of the document.
  package var starts: BlockStarts { BlockStarts(blocks: blocks) }

  /// The document's own title, joined from its lines; empty where none was found.
  package var title: String { header.title }

  package var titleKey: TitleKey { header.titleKey }

  /// The blocks of the title.
  package var titleBlocks: Range<Int> { header.blocks }

  /// The year that the document reports on or plans for, by its title, else by its first date; 0 when it names none.
  package var year: Int { header.year }

  /// The title, the headings and the points as a tree. Made when it is first asked for.
  package var outline: [OutlineNode] { lazyOutline.value }

  /// What the headings say of the time of each block. Made when it is first asked for.
  package var sectionTimes: SectionTimes { lazySectionTimes.value }

  /// The block that holds an offset.
  package func block(at offset: TextOffset) -> Int { max(0, blocks.index(from: offset + 1) - 1) }

  /// A range of a block in bytes of the document.
  package func absolute(_ range: TextRange, in block: Int) -> TextRange { range.shifted(by: starts[block]) }
}

extension Draft {
  /// What of a draft is carried over into the next one. It holds no text, so that the text can be edited in place meanwhile.
  package struct Remains: Sendable {
    let blocks: BlockList
    let namingBlocks: [Int]
    let definingBlocks: [Int]
    let waivingBlocks: [Int]
    let header: HeaderReader
    let sectionTimes: Lazily<SectionTimes>
  }

  package var remains: Remains {
    Remains(
      blocks: blocks, namingBlocks: namingBlocks, definingBlocks: definingBlocks, waivingBlocks: waivingBlocks,
      header: header, sectionTimes: lazySectionTimes)
  }

  /// The draft of an edited text: the same as a fresh one, with every block kept whose bytes, and whose lines behind it as far as they
  /// matter, are as they were.
  ///
  /// - Parameters:
  ///   - remains: Those of the draft before the edits.
  ///   - text: The text after them.
  ///   - damage: What they changed.
  package init(_ remains: Remains, text: SourceText, damage: TextDamage) {
    let first = Draft.firstAffected(remains, damage)
    var scan = BlockScan(text, from: remains.blocks.start(of: first))
    let delta = text.count - remains.blocks.length
    var rest = remains.blocks.endIndex
    var read: [Block] = []
    while let place = scan.next() {
      read.append(Block.read(at: place, in: text))
      let end = place.range.upperBound
      guard end >= damage.newEnd, let old = remains.blocks.index(ofStart: end - delta) else { continue }
      rest = old
      break
    }
    let (old, new) = (first..<rest, first..<first + read.count)
    let blocks = remains.blocks.replacing(old, with: read)
    func renumbered(_ numbers: [Int], _ belongs: (Block) -> Bool) -> [Int] {
      let (before, behind) = (
        numbers.partitioningIndex { $0 >= old.lowerBound }, numbers.partitioningIndex { $0 >= old.upperBound }
      )
      return numbers[..<before] + new.filter { belongs(read[$0 - first]) }
        + numbers[behind...].map { $0 + new.count - old.count }
    }
    let gone = Array(remains.blocks[old])
    // The header is read from the first blocks alone. What stands before the edits was read again only to see where it ends.
    let untouched = zip(gone, read).enumerated().prefix {
      remains.blocks.start(of: first + $0 + 1) <= damage.start && $1.0 == $1.1
    }.count
    let isHeaderKept =
      first + untouched >= HeaderReader.mostLines
      || Block.haveSameHeader(Array(gone.dropFirst(untouched)), Array(read.dropFirst(untouched)))
    let isOutlineKept = isHeaderKept && Block.haveSameOutline(gone, read)
    let times: Lazily<SectionTimes>? =
      if !isOutlineKept {
        nil
      } else if old.count == new.count {
        remains.sectionTimes
      } else {
        remains.sectionTimes.value.moved(from: old, to: new).map { Lazily(made: $0) }
      }
    self.init(
      blocks: blocks, namingBlocks: renumbered(remains.namingBlocks) { $0.namesDocuments },
      definingBlocks: renumbered(remains.definingBlocks) { $0.definesNames },
      waivingBlocks: renumbered(remains.waivingBlocks) { !$0.waivers.isEmpty },
      header: isHeaderKept ? remains.header : nil, sectionTimes: times, text: text)
  }

  /// The first block whose bytes, or whose end, the edits may have changed.
  private static func firstAffected(_ remains: Remains, _ damage: TextDamage) -> Int {
    let touched = max(0, remains.blocks.index(from: damage.start + 1) - 1)
    var first = touched
    // A block is a line or more, so one that is farther away in blocks is farther away in lines too.
    for index in stride(from: touched - 1, through: max(0, touched - BlockSplitter.mostLinesAhead), by: -1)
    where remains.blocks[index].linesLookedAhead >= touched - index {
      first = index
    }
    return first
  }
}

extension BlockList {
  /// The block that begins at an offset; the number of blocks for the document's end.
  fileprivate func index(ofStart offset: TextOffset) -> Int? {
    if offset == length { return count }
    let index = index(from: offset)
    return start(of: index) == offset ? index : nil
  }
}

extension Array {
  /// The first index whose element fulfils a condition that all elements behind it fulfil too; the count where none does.
  package func partitioningIndex(where isBehind: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
