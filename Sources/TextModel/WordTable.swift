/// Words to look for in folded text, found by their first or their last scalar.
public final class WordTable: Sendable {
  private let byFirst: [UInt32: [[UInt32]]]
  private let byLast: [UInt32: [[UInt32]]]
  /// One bit a scalar of the basic plane: most places of a text begin or end no word, and a bit says so faster than a hash.
  @usableFromInline let firstBits: [UInt64]
  private let lastBits: [UInt64]

  /// A table of words; longer words win over shorter ones.
  package init(_ words: [String]) {
    var byFirst: [UInt32: [[UInt32]]] = [:]
    var byLast: [UInt32: [[UInt32]]] = [:]
    var firstBits = [UInt64](repeating: 0, count: 1024)
    var lastBits = firstBits
    for word in words where !word.isEmpty {
      let scalars = FoldedText(word).scalars
      let last = scalars[scalars.count - 1]
      byFirst[scalars[0], default: []].append(scalars)
      byLast[last, default: []].append(scalars)
      firstBits[Int(scalars[0] >> 6) & 1023] |= 1 << UInt64(scalars[0] & 63)
      lastBits[Int(last >> 6) & 1023] |= 1 << UInt64(last & 63)
    }
    // Longer words win over shorter ones.
    self.byFirst = byFirst.mapValues { $0.sorted { $0.count > $1.count } }
    self.byLast = byLast.mapValues { $0.sorted { $0.count > $1.count } }
    self.firstBits = firstBits
    self.lastBits = lastBits
  }

  /// A table of words separated by spaces or line ends.
  package convenience init(words: String) { self.init(words.split { $0 == " " || $0 == "\n" }.map(String.init)) }

  /// False when no word begins with the scalar; true for those that do, and for rare scalars of the astral planes.
  @inlinable @inline(__always)
  public func mayBegin(with scalar: UInt32) -> Bool {
    firstBits[Int(scalar >> 6) & 1023] & 1 << UInt64(scalar & 63) != 0
  }

  /// The length of the longest word that begins at `index` and ends at or before `limit`.
  @inlinable @inline(__always)
  public func match(_ text: FoldedText, at index: Int, limit: Int) -> Int? {
    index < limit && mayBegin(with: text[index]) ? matchWord(text, at: index, limit: limit) : nil
  }

  @usableFromInline
  func matchWord(_ text: FoldedText, at index: Int, limit: Int) -> Int? {
    guard let words = byFirst[text[index]] else { return nil }
    for word in words where index + word.count <= limit {
      if text.has(word, at: index) { return word.count }
    }
    return nil
  }

  /// The length of the longest word that ends at `end` and begins at or after `start`.
  package func matchSuffix(_ text: FoldedText, endingAt end: Int, notBefore start: Int) -> Int? {
    let last = text[end - 1]
    guard end > start, lastBits[Int(last >> 6) & 1023] & 1 << UInt64(last & 63) != 0, let words = byLast[last] else {
      return nil
    }
    for word in words where end - word.count >= start {
      if text.has(word, at: end - word.count) { return word.count }
    }
    return nil
  }

  /// Where the first word stands in a range.
  package func first(in text: FoldedText, _ range: Range<Int>) -> Range<Int>? {
    for i in range {
      if let length = match(text, at: i, limit: range.upperBound) { return i..<i + length }
    }
    return nil
  }

  /// Where the last word stands in a range.
  package func last(in text: FoldedText, _ range: Range<Int>) -> Range<Int>? {
    for i in range.reversed() {
      if let length = match(text, at: i, limit: range.upperBound) { return i..<i + length }
    }
    return nil
  }

  /// True when the range holds a word.
  package func occurs(in text: FoldedText, _ range: Range<Int>) -> Bool { first(in: text, range) != nil }

  /// True when the string, folded, is one of the words.
  package func contains(_ string: String) -> Bool {
    let text = FoldedText(string)
    return match(text, at: 0, limit: text.count) == text.count && text.count > 0
  }
}
