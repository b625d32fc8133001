import TextModel

/// What the outline shows of one block. It follows from the block's own bytes, and is kept with the block.
final class OutlineWords: Sendable {
  /// One heading or point.
  struct Entry: Sendable {
    let words: OutlineNode.Words
    /// Marker and title, in bytes of the block.
    let selection: TextRange
  }

  /// What the block is called, should it be a heading.
  let heading: Entry?
  let points: [Entry]

  init(_ block: Block, in text: SourceText, at start: TextOffset) {
    func words(_ range: TextRange) -> String { text.string(in: range.shifted(by: start)) }
    let marker = block.marker.flatMap { $0.family == .point ? nil : $0 }
    if let marker {
      let end = max(block.title.upperBound, marker.range.upperBound)
      heading = Entry(
        words: .init(
          words(marker.range), number: marker.number, family: marker.family, title: words(block.title)),
        selection: marker.range.lowerBound..<end)
    } else if block.markdownDepth > 0 || block.isShortLine {
      heading = Entry(words: .init(title: words(block.title)), selection: block.content)
    } else {
      heading = nil
    }
    points = block.points.indices.map { index in
      let point = block.points[index]
      let next = index + 1 < block.points.count ? block.points[index + 1].range.lowerBound : block.content.upperBound
      let end = OutlineWords.endOfTitle(of: point, until: next, block, in: text, at: start)
      return Entry(
        words: .init(
          words(point.range), number: point.number, family: .point, title: words(point.range.upperBound..<end)),
        selection: point.range.lowerBound..<end)
    }
  }

  /// A point's title ends with its first clause. `limit` is where the next point or the block ends. All in bytes of the block.
  private static func endOfTitle(
    of point: Marker, until limit: TextOffset, _ block: Block, in text: SourceText, at start: TextOffset
  ) -> TextOffset {
    let from = point.range.upperBound + start
    let rest = FoldedText(text.bytes[from..<text.scalarStart(at: min(start + limit, from + 240))])
      .blanking(block.comments.map { $0.shifted(by: start - from).clamped(to: 0..<240) })
    var stop = (0..<rest.count).first { Mark.endsClause(rest[$0]) } ?? rest.count
    while stop > 0, rest[stop - 1] == Mark.space { stop -= 1 }
    return point.range.upperBound + rest.offset(stop)
  }
}

extension Block {
  /// Its own words in the outline of a text in which it begins at `start`.
  func outlineWords(in text: SourceText, at start: TextOffset) -> OutlineWords {
    outlineWords.value { OutlineWords(self, in: text, at: start) }
  }
}
