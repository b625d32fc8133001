import TextModel

/// An announced count (以下六个方面) and the list that follows it.
package struct AnnouncedList: Sendable, Hashable {
  package var announced: Int
  /// 六个方面, in bytes of the document.
  package var range: TextRange
  /// The numeral alone.
  package var digits: TextRange
  /// The markers of what follows.
  package var items: [TextRange]
  /// The number of the last item.
  package var lastNumber: Int
}

extension Draft {
  /// The announcements whose list was found: points in the same paragraph, or the headings or points behind it.
  package var announcedLists: [AnnouncedList] {
    var lists: [AnnouncedList] = []
    for mark in blocks.outlineMarks where mark.hasAnnouncements {
      let (block, index) = (blocks[mark.block], mark.block)
      for announcement in block.announcements {
        let items: [(number: Int, range: TextRange)]
        if let start = announcement.listStart {
          items = pointsInside(block, index, from: start)
        } else {
          items = itemsBehind(index)
        }
        guard items.count >= 2, let last = items.last else { continue }
        lists.append(
          AnnouncedList(
            announced: announcement.number, range: announcement.range.shifted(by: mark.start),
            digits: announcement.digits.shifted(by: mark.start), items: items.map(\.range), lastNumber: last.number))
      }
    }
    return lists
  }

  /// The run of points that begins where the list does.
  private func pointsInside(_ block: Block, _ index: Int, from start: Int) -> [(number: Int, range: TextRange)] {
    guard let first = block.points.firstIndex(where: { $0.scalarRange.lowerBound == start }),
      block.points[first].number == 1
    else { return [] }
    var items: [(number: Int, range: TextRange)] = []
    for point in block.points[first...] where point.pointWord == block.points[first].pointWord {
      // A second 一是 begins an inner list: its length is not what was announced.
      if point.number == 1, !items.isEmpty { return [] }
      items.append((point.number, absolute(point.range, in: index)))
    }
    return items
  }

  /// The headings, or points at line starts, that follow a block: from number 1 to the end of their section.
  private func itemsBehind(_ index: Int) -> [(number: Int, range: TextRange)] {
    guard let next = blocks[(index + 1)...].firstIndex(where: { $0.kind == .text }), let first = blocks[next].marker,
      first.number == 1
    else { return [] }
    var items: [(number: Int, range: TextRange)] = []
    for position in next..<blocks.count where blocks[position].kind == .text {
      let block = blocks[position]
      guard let marker = block.marker else {
        if block.markdownDepth > 0 { break }
        continue
      }
      if marker.family == first.family {
        if marker.number == 1, !items.isEmpty { break }
        items.append((marker.number, absolute(marker.range, in: position)))
      } else if marker.family.level <= first.family.level {
        break
      }
      // Markers hidden in mid-line make the count uncertain.
      if block.inlineMarkers.contains(where: { $0.family == first.family }) { return [] }
    }
    return items
  }
}
