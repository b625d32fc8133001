import TextModel

/// Makes the outline tree from the markers of the blocks.
enum OutlineBuilder {
  /// Bytes of a real paragraph: what stands before it may be its heading.
  static let shortestParagraph = 90

  static func outline(blocks: [Block], starts: [TextOffset], header: HeaderReader, text: SourceText) -> [OutlineNode] {
    var tree = OutlineTree()
    let order = HeadingOrder(blocks)
    for (index, block) in blocks.enumerated() where block.kind == .text {
      let start = starts[index]
      if header.blocks.contains(index) {
        guard index == header.blocks.lowerBound else { continue }
        let last = header.blocks.upperBound - 1
        let end = starts[last] + blocks[last].content.upperBound
        let title = OutlineWords.Entry(
          words: .init(title: header.title), selection: block.content.lowerBound..<end - start)
        tree.add(node(.title, level: 0, title, index, start))
        continue
      }
      let level = rank(of: index, blocks, header, order)
      guard level != nil || !block.points.isEmpty else { continue }
      let words = block.outlineWords(in: text, at: start)
      if let level, let heading = words.heading { tree.add(node(.heading, level: level, heading, index, start)) }
      for point in words.points { tree.add(node(.point, level: order.level(of: .point), point, index, start)) }
    }
    return tree.closed(at: text.count)
  }

  /// How deep the section of a block lies that is a heading, 1 outermost; nil for any other block.
  static func rank(of index: Int, _ blocks: [Block], _ header: HeaderReader, _ order: HeadingOrder) -> Int? {
    let block = blocks[index]
    guard block.kind == .text, !header.blocks.contains(index) else { return nil }
    if let marker = block.marker, marker.family != .point { return order.level(of: marker.family) }
    guard block.markdownDepth > 0 || isUnnumberedHeading(index, blocks, header) else { return nil }
    return block.markdownDepth > 1 ? block.markdownDepth - 1 : 1
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
  private static func isUnnumberedHeading(_ index: Int, _ blocks: [Block], _ header: HeaderReader) -> Bool {
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
