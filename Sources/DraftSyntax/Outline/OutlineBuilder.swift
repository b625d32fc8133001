import TextModel

/// Makes the outline tree from the markers of the blocks.
enum OutlineBuilder {
  /// One heading or point before it is put into the tree.
  private struct Entry {
    var node: OutlineNode
    /// The depth that decides parenthood.
    var rank: Int
  }

  /// Bytes of a real paragraph: what stands before it may be its heading.
  static let shortestParagraph = 90

  static func outline(blocks: BlockList, header: HeaderReader, text: SourceText) -> [OutlineNode] {
    var entries: [Entry] = []
    let order = HeadingOrder(blocks)
    var title = header.blocks
    func passTitle(before index: Int) {
      guard !title.isEmpty, title.lowerBound <= index else { return }
      entries.append(Entry(node: self.title(title, blocks, header), rank: 0))
      title = 0..<0
    }
    for mark in blocks.outlineMarks {
      let index = mark.block
      passTitle(before: index)
      if header.blocks.contains(index) { continue }
      let block = blocks[index]
      let start = blocks.start(of: index)
      if let marker = block.marker, marker.family != .point {
        entries.append(heading(block, marker, order, index, start, text))
      } else if let level = rank(of: mark, blocks, header, order) {
        let words = text.string(in: block.title.shifted(by: start))
        entries.append(
          Entry(
            node: node(
              .heading, level: level, marker: "", number: nil, title: words,
              selection: block.content.shifted(by: start),
              block: index), rank: level))
      }
      for (at, point) in block.points.enumerated() {
        let end = at + 1 < block.points.count ? block.points[at + 1].range.lowerBound : block.content.upperBound
        entries.append(self.point(point, until: end, block, order, index, start, text))
      }
    }
    passTitle(before: blocks.count)
    return tree(entries, end: text.count)
  }

  private static func title(_ title: Range<Int>, _ blocks: BlockList, _ header: HeaderReader) -> OutlineNode {
    let (first, last) = (title.lowerBound, title.upperBound - 1)
    let selection =
      blocks[first].content.lowerBound + blocks.start(of: first)..<blocks[last].content.upperBound
      + blocks.start(of: last)
    return node(.title, level: 0, marker: "", number: nil, title: header.title, selection: selection, block: first)
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

  private static func heading(
    _ block: Block, _ marker: Marker, _ order: HeadingOrder, _ index: Int, _ start: TextOffset, _ text: SourceText
  ) -> Entry {
    let level = order.level(of: marker.family)
    let selection = marker.range.lowerBound..<max(block.title.upperBound, marker.range.upperBound)
    return Entry(
      node: node(
        .heading, level: level, marker: text.string(in: marker.range.shifted(by: start)),
        number: marker.number, title: text.string(in: block.title.shifted(by: start)),
        selection: selection.shifted(by: start), block: index, family: marker.family),
      rank: level)
  }

  /// `limit` is where the next point or the block ends, in bytes of the block.
  private static func point(
    _ point: Marker, until limit: TextOffset, _ block: Block, _ order: HeadingOrder, _ index: Int,
    _ start: TextOffset, _ text: SourceText
  ) -> Entry {
    let level = order.level(of: .point)
    // A point's title ends with its first clause.
    let from = point.range.upperBound + start
    let rest = FoldedText(text.bytes[from..<text.scalarStart(at: min(start + limit, from + 240))])
      .blanking(block.comments.map { $0.shifted(by: start - from).clamped(to: 0..<240) })
    var stop = (0..<rest.count).first { Mark.endsClause(rest[$0]) } ?? rest.count
    while stop > 0, rest[stop - 1] == Mark.space { stop -= 1 }
    let end = from + rest.offset(stop)
    return Entry(
      node: node(
        .point, level: level, marker: text.string(in: point.range.shifted(by: start)),
        number: point.number, title: text.string(in: from..<end), selection: point.range.lowerBound + start..<end,
        block: index, family: .point),
      rank: level)
  }

  private static func node(
    _ kind: OutlineNode.Kind, level: Int, marker: String, number: Int?, title: String, selection: TextRange, block: Int,
    family: MarkerFamily? = nil
  ) -> OutlineNode {
    OutlineNode(
      kind: kind, level: level, marker: marker, number: number, family: family, title: title, range: selection,
      selectionRange: selection, block: block, children: [])
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

  private static func tree(_ entries: [Entry], end: TextOffset) -> [OutlineNode] {
    var roots: [OutlineNode] = []
    var stack: [Entry] = []
    func close(downTo rank: Int, at offset: TextOffset) {
      while let last = stack.last, last.rank >= rank {
        stack.removeLast()
        var node = last.node
        node.range = node.range.lowerBound..<max(offset, node.selectionRange.upperBound)
        if stack.isEmpty { roots.append(node) } else { stack[stack.count - 1].node.children.append(node) }
      }
    }
    for entry in entries {
      // The title spans the document but is no parent: editors show it beside the parts.
      close(downTo: entry.rank == 0 ? 0 : max(entry.rank, 1), at: entry.node.selectionRange.lowerBound)
      if let last = stack.last, last.rank == 0 { close(downTo: 0, at: last.node.selectionRange.upperBound) }
      stack.append(entry)
    }
    close(downTo: 0, at: end)
    return roots
  }
}
