/// Searches among bytes and compares them, sixteen at a time.
package enum ByteSearch {
  /// True when both are the same bytes.
  package static func areEqual(_ a: UnsafeRawBufferPointer, _ b: UnsafeRawBufferPointer) -> Bool {
    guard a.count == b.count else { return false }
    var i = 0
    while i &+ 16 <= a.count {
      if a.loadUnaligned(fromByteOffset: i, as: SIMD2<UInt64>.self)
        != b.loadUnaligned(fromByteOffset: i, as: SIMD2<UInt64>.self)
      {
        return false
      }
      i &+= 16
    }
    while i < a.count, a[i] == b[i] { i &+= 1 }
    return i == a.count
  }

  /// The index of the first byte of `range` that is one of two; the range's end where there is none.
  package static func first(
    of a: UInt8, or b: UInt8, in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Int {
    precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count)
    guard let base = bytes.baseAddress else { return range.upperBound }
    let (manyA, manyB) = (SIMD16(repeating: a), SIMD16(repeating: b))
    var i = range.lowerBound
    while i &+ 16 <= range.upperBound {
      let some = UnsafeRawPointer(base + i).loadUnaligned(as: SIMD16<UInt8>.self)
      if any((some .== manyA) .| (some .== manyB)) { break }
      i &+= 16
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
}
