/// Searches among bytes, eight at a time.
package enum ByteSearch {
  /// The index of the first byte of `range` that is one of two; the range's end where there is none.
  package static func first(
    of a: UInt8, or b: UInt8, in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Int {
    precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count)
    guard let base = bytes.baseAddress else { return range.upperBound }
    let (manyA, manyB) = (repeated(a), repeated(b))
    var i = range.lowerBound
    while i &+ 8 <= range.upperBound {
      let word = UnsafeRawPointer(base + i).loadUnaligned(as: UInt64.self)
      if holdsZero(word ^ manyA) || holdsZero(word ^ manyB) { break }
      i &+= 8
    }
    while i < range.upperBound, base[i] != a, base[i] != b { i &+= 1 }
    return i
  }

  /// Where a word of UTF-8 first stands in a range; nil where it does not.
  package static func firstIndex(
    of word: [UInt8], in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Int? {
    guard let first = word.first else { return nil }
    // The last byte of the first scalar says most: nearly all Chinese begins with the same six bytes.
    let anchor = min(SourceText.scalarLength(lead: first), word.count) - 1
    var i = range.lowerBound + anchor
    let end = range.upperBound - word.count + anchor + 1
    while i < end {
      i = ByteSearch.first(of: word[anchor], or: word[anchor], in: bytes, i..<end)
      guard i < end else { return nil }
      if word.indices.allSatisfy({ bytes[i - anchor + $0] == word[$0] }) { return i - anchor }
      i += 1
    }
    return nil
  }

  private static func repeated(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

  /// True when one of the eight bytes is zero (Warren, Hacker's Delight, 6–1).
  private static func holdsZero(_ word: UInt64) -> Bool {
    (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080 != 0
  }
}
