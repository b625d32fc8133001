import TextModel

/// Divides a text into blocks from some line on.
struct BlockScan {
  /// Where a block stands.
  struct Place: Sendable {
    /// In bytes of the document.
    var range: TextRange
    var linesLookedAhead: Int
  }

  private let text: SourceText
  private var line: Int

  /// Begins at the line that starts at an offset.
  init(_ text: SourceText, from offset: TextOffset = 0) {
    self.text = text
    line = offset == 0 ? 0 : text.lineIndex.line(at: offset)
  }

  /// Where the next block stands; nil at the end of the text.
  mutating func next() -> Place? {
    let lines = text.lineIndex.starts
    while line < lines.count {
      let next = BlockSplitter.endLine(of: line, in: text)
      let range = lines[line]..<(next.line < lines.count ? lines[next.line] : text.count)
      let isFirst = line == 0
      line = next.line
      // Behind the last line end there is no block, unless the text is empty.
      if !range.isEmpty || isFirst { return Place(range: range, linesLookedAhead: next.linesAhead) }
    }
    return nil
  }
}

extension Block {
  /// Reads the block that stands at a place.
  static func read(at place: BlockScan.Place, in text: SourceText) -> Block {
    if place.linesLookedAhead == 1, emptyLines.indices.contains(place.range.count - 1),
      text.bytes[place.range].allSatisfy({ $0 == 0x0A || $0 == 0x0D })
    {
      return emptyLines[place.range.count - 1]
    }
    return Block(BlockParser.parse(text.bytes[place.range]), linesLookedAhead: place.linesLookedAhead)
  }
}

extension BlockList {
  /// Reads all blocks of a text.
  init(_ text: SourceText, dividing division: any WorkDivision) {
    var scan = BlockScan(text)
    var places: [BlockScan.Place] = []
    while let place = scan.next() { places.append(place) }
    self.init(
      chunks: division.results(dividing: places, BlockList.chunkSize) { Chunk($0.map { Block.read(at: $0, in: text) }) }
    )
  }
}
