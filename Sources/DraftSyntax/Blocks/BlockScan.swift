import TextModel

/// Divides a text into blocks from some line on, and reads them one by one.
struct BlockScan {
  private(set) var blocks: [Block]
  /// Where each block begins, in bytes of the document.
  private(set) var starts: [TextOffset]
  private let text: SourceText
  private var line: Int

  /// Begins at the text's first line.
  init(_ text: SourceText) {
    self.text = text
    (blocks, starts, line) = ([], [], 0)
  }

  /// Begins behind the first blocks of a draft, which the text begins with too.
  init(_ text: SourceText, keeping count: Int, of remains: Draft.Remains) {
    self.text = text
    blocks = Array(remains.blocks[..<count])
    starts = Array(remains.starts[..<count])
    line = count < remains.starts.count ? text.lineIndex.line(at: remains.starts[count]) : 0
  }

  /// Reads one more block and says where it ends; nil at the end of the text.
  mutating func next() -> TextOffset? {
    let lines = text.lineIndex.starts
    while line < lines.count {
      let next = BlockSplitter.endLine(of: line, in: text)
      let range = lines[line]..<(next.line < lines.count ? lines[next.line] : text.count)
      let isFirst = line == 0
      line = next.line
      // Behind the last line end there is no block, unless the text is empty.
      guard !range.isEmpty || isFirst else { continue }
      starts.append(range.lowerBound)
      blocks.append(Block(BlockParser.parse(text.bytes[range]), linesLookedAhead: next.linesAhead))
      return range.upperBound
    }
    return nil
  }
}
