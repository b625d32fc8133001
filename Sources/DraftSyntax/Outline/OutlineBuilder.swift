import TextModel

/// Makes the outline tree from the markers of the blocks.
enum OutlineBuilder {
  /// Bytes of a real paragraph: what stands before it may be its heading.
  static let shortestParagraph = 90

  static func outline(blocks: BlockList, header: HeaderReader, text: SourceText) -> [OutlineNode] {
    var tree = OutlineTree()
    let order = HeadingOrder(blocks)
    var title = header.blocks
    func passTitle(before index: Int) {
      guard !title.isEmpty, title.lowerBound <= index else { return }
      tree.add(self.title(title, blocks, header))
      title = 0..<0
    }
    for (number, chunk) in blocks.chunks.enumerated() {
      for kept in chunk.outlineMarks.value {
        let mark = kept.moved(behind: blocks.first(ofChunk: number), blocks.offset(ofChunk: number))
        let (index, start) = (mark.block, mark.start)
        passTitle(before: index)
        if header.blocks.contains(index) { continue }
        let level = rank(of: mark, blocks, header, order)
        guard level != nil || mark.hasPoints else { continue }
        let words = chunk.blocks[kept.block].outlineWords(in: text, at: start)
        if let level, let heading = words.heading { tree.add(node(.heading, level: level, heading, index, start)) }
        for point in words.points { tree.add(node(.point, level: order.level(of: .point), point, index, start)) }
      }
    }
    passTitle(before: blocks.count)
    return tree.closed(at: text.count)
  }

  private static func title(_ title: Range<Int>, _ blocks: BlockList, _ header: HeaderReader) -> OutlineNode {
    let (first, last) = (title.lowerBound, title.upperBound - 1)
    let start = blocks.start(of: first)
    let end = blocks[last].content.upperBound + blocks.start(of: last)
    let words = OutlineWords.Entry(
      words: .init(title: header.title), selection: blocks[first].content.lowerBound..<end - start)
    return node(.title, level: 0, words, first, start)
  }

  /// How deep the section of a block lies that is a heading, 1 outermost; nil for any other block.
  static func rank(of mark: OutlineMark, _ blocks: BlockList, _ header: HeaderReader, _ order: HeadingOrder) -> Int? {
    if header.blocks.contains(mark.block) { return nil }
    if let family = mark.family, family != .point { return order.level(of: family) }
    guard mark.markdownDepth > 0 || mark.isShortLine && isUnnumberedHeading(mark.block, blocks, header) else {
      return nil
    }
    return mark.markdownDepth > 1 ? mark.markdownDepth - 1 : 1
  }

  private static func node(
    _ kind: OutlineNode.Kind, level: Int, _ entry: OutlineWords.Entry, _ block: Int, _ start: TextOffset
  ) -> OutlineNode {
    let selection = entry.selection.shifted(by: start)
    return OutlineNode(
      kind: kind, level: level, words: entry.words, range: selection, selectionRange: selection, block: block,
      children: [])
  }

  /// A short line without punctuation between paragraphs, behind the first heading, with a paragraph behind it.
  private static func isUnnumberedHeading(_ index: Int, _ blocks: BlockList, _ header: HeaderReader) -> Bool {
    let block = blocks[index]
    guard block.isShortLine, block.content.count >= 12, header.blocks.upperBound > 0, index > header.blocks.upperBound,
      block.figures.allSatisfy({ $0.kind == .date })
    else { return false }
    // The last line of a paragraph that was broken, a signature or a date are short too: a full stop must stand before it,
    // and a real paragraph behind it.
    guard let before = blocks[..<index].last(where: { $0.kind == .text }), before.isRunIn || !before.isShortLine,
      before.marker == nil || before.isRunIn,
      let after = blocks[(index + 1)...].first(where: { $0.kind == .text }), after.content.count >= shortestParagraph
    else { return false }
    return true
  }
}

/// The nodes that have been met, as a tree that grows at its end. The level decides parenthood.
private struct OutlineTree {
  private var roots: [OutlineNode] = []
  /// From the outermost to the innermost.
  private var open: [OutlineNode] = []

  mutating func add(_ node: OutlineNode) {
    // The title spans the document but is no parent: editors show it beside the parts.
    close(downTo: node.level == 0 ? 0 : max(node.level, 1), at: node.selectionRange.lowerBound)
    if !open.isEmpty, open[open.count - 1].level == 0 {
      close(downTo: 0, at: open[open.count - 1].selectionRange.upperBound)
    }
    open.append(node)
  }

  private mutating func close(downTo level: Int, at offset: TextOffset) {
    while !open.isEmpty, open[open.count - 1].level >= level {
      var node = open.removeLast()
      node.range = node.range.lowerBound..<max(offset, node.selectionRange.upperBound)
      if open.isEmpty { roots.append(node) } else { open[open.count - 1].children.append(node) }
    }
  }

  /// All of it; what is open ends at `offset`.
  consuming func closed(at offset: TextOffset) -> [OutlineNode] {
    close(downTo: 0, at: offset)
    return roots
  }
}
