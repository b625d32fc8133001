/// What one or more edits changed of a text: the bytes from ``start`` to ``oldEnd`` of the text before them are now those from ``start``
/// to ``newEnd``; all before and behind is as it was.
package struct TextDamage: Sendable, Hashable {
  package private(set) var start: TextOffset
  package private(set) var oldEnd: TextOffset
  package private(set) var newEnd: TextOffset

  package init(replacing range: TextRange, byteCount: Int) {
    start = range.lowerBound
    oldEnd = range.upperBound
    newEnd = range.lowerBound + byteCount
  }

  /// The difference between two texts: what lies between their common beginning and their common end.
  package init(from old: SourceText, to new: SourceText) {
    let shorter = min(old.count, new.count)
    let (start, common) = old.bytes.withUnsafeBufferPointer { old in
      new.bytes.withUnsafeBufferPointer { new in
        var start = 0
        while start < shorter, old[start] == new[start] { start += 1 }
        var common = 0
        while common < shorter - start, old[old.count - 1 - common] == new[new.count - 1 - common] { common += 1 }
        return (start, common)
      }
    }
    self.start = start
    oldEnd = old.count - common
    newEnd = new.count - common
  }

  /// How much longer the text has become.
  package var growth: Int { newEnd - oldEnd }

  /// With an edit of the text as the earlier ones left it.
  package func adding(_ later: TextDamage) -> TextDamage {
    var both = self
    both.start = min(start, later.start)
    // What the later one replaces beyond the present end was text that had not been touched.
    both.oldEnd = oldEnd + max(0, later.oldEnd - newEnd)
    both.newEnd = max(newEnd, later.oldEnd) + later.growth
    return both
  }
}
