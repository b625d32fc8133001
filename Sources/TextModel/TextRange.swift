/// A place in a document: a count of UTF-8 bytes from its start.
package typealias TextOffset = Int

/// A half-open range of UTF-8 bytes of a document.
package typealias TextRange = Range<TextOffset>

extension Range where Bound == TextOffset {
  /// The range moved by `delta` bytes.
  package func shifted(by delta: Int) -> TextRange { lowerBound + delta..<upperBound + delta }

  /// True when `other` lies in this range, both ends included.
  package func encloses(_ other: TextRange) -> Bool {
    lowerBound <= other.lowerBound && other.upperBound <= upperBound
  }

  /// True when a cursor at `offset` touches this range: inside it or at one of its ends.
  package func touches(_ offset: TextOffset) -> Bool { lowerBound <= offset && offset <= upperBound }

  /// The least range that holds both.
  package func union(_ other: TextRange) -> TextRange {
    Swift.min(lowerBound, other.lowerBound)..<Swift.max(upperBound, other.upperBound)
  }
}

/// A line and a column, both from zero; the column counts in the units of a ``PositionEncoding``.
package struct TextPosition: Hashable, Sendable, Comparable {
  package var line: Int
  package var character: Int

  package init(line: Int, character: Int) {
    self.line = line
    self.character = character
  }

  package static func < (a: TextPosition, b: TextPosition) -> Bool {
    (a.line, a.character) < (b.line, b.character)
  }
}

/// The replacement of a range of a document by new text.
package struct TextEdit: Hashable, Sendable {
  /// The bytes that go, as they stand before the edit.
  package var range: TextRange
  /// What stands there afterwards.
  package var replacement: String

  package init(range: TextRange, replacement: String) {
    self.range = range
    self.replacement = replacement
  }
}
