import TextModel

/// One document as it is read: its blocks and its outline. Always produced, whatever the bytes.
package struct Draft: Sendable {
  /// The blocks in order; their lengths add up to the document's.
  package let blocks: [Block]
  /// Where each block begins, in bytes of the document.
  package let starts: [TextOffset]
  /// The document's own title, joined from its lines; empty where none was found.
  package let title: String
  package let titleKey: TitleKey
  /// The blocks of the title.
  package let titleBlocks: Range<Int>
  /// The year that the document reports on or plans for, by its title, else by its first date; 0 when it names none.
  package let year: Int
  package let outline: [OutlineNode]

  package init(_ text: SourceText) {
    var blocks: [Block] = []
    var starts: [TextOffset] = []
    var line = 0
    let lines = text.lineIndex.starts
    while line < lines.count {
      let end = BlockSplitter.endLine(of: line, in: text)
      let range = lines[line]..<(end < lines.count ? lines[end] : text.count)
      if !range.isEmpty || line == 0 {
        starts.append(range.lowerBound)
        blocks.append(BlockParser.parse(text.bytes[range]))
      }
      line = end
    }
    self.init(blocks: blocks, starts: starts, text: text)
  }

  private init(blocks: [Block], starts: [TextOffset], text: SourceText) {
    self.blocks = blocks
    self.starts = starts
    let header = HeaderReader(blocks: blocks, starts: starts, text: text)
    title = header.title
    titleKey = TitleKey(header.title)
    titleBlocks = header.blocks
    year = header.year
    outline = OutlineBuilder.outline(blocks: blocks, starts: starts, header: header, text: text)
  }

  /// The block that holds an offset.
  package func block(at offset: TextOffset) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// A range of a block in bytes of the document.
  package func absolute(_ range: TextRange, in block: Int) -> TextRange { range.shifted(by: starts[block]) }
}
