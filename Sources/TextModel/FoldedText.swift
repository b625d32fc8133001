/// A piece of text for reading: its Unicode scalars with the variants of width folded, and where each began.
///
/// Drafts mix full- and half-width forms of digits, brackets, commas and percent signs, NBSP and ideographic spaces. The
/// folded form has one of each, so a reader asks for `(` and finds `（` too, while ``offset(_:)`` still names the bytes as
/// they stand. Folding maps one scalar to one scalar.
package struct FoldedText: Sendable {
  /// Folded scalar values.
  package let scalars: [UInt32]
  /// The byte offset of each scalar from the start of the piece, and the piece's length at the end.
  private let offsets: [Int32]

  @inlinable package var count: Int { scalars.count }

  /// Reads valid UTF-8.
  package init(_ bytes: ArraySlice<UInt8>) {
    let capacity = bytes.count
    var offsets: [Int32] = []
    offsets.reserveCapacity(capacity / 2 + 2)
    scalars = [UInt32](unsafeUninitializedCapacity: capacity) { buffer, count in
      bytes.withUnsafeBufferPointer { source in
        var i = 0
        while i < source.count {
          let lead = source[i]
          offsets.append(Int32(truncatingIfNeeded: i))
          let length = min(SourceText.scalarLength(lead: lead), source.count - i)
          var value: UInt32
          switch length {
          case 1: value = UInt32(lead)
          case 2: value = UInt32(lead & 0x1F) << 6 | UInt32(source[i + 1] & 0x3F)
          case 3:
            value = UInt32(lead & 0x0F) << 12 | UInt32(source[i + 1] & 0x3F) << 6 | UInt32(source[i + 2] & 0x3F)
          default:
            value =
              UInt32(lead & 0x07) << 18 | UInt32(source[i + 1] & 0x3F) << 12 | UInt32(source[i + 2] & 0x3F) << 6
              | UInt32(source[i + 3] & 0x3F)
          }
          buffer[count] = FoldedText.fold(value)
          count += 1
          i += length
        }
      }
    }
    offsets.append(Int32(truncatingIfNeeded: capacity))
    self.offsets = offsets
  }

  package init(_ string: String) { self.init(Array(string.utf8)[...]) }

  private init(scalars: [UInt32], offsets: [Int32]) {
    self.scalars = scalars
    self.offsets = offsets
  }

  /// The same piece with spaces in place of some of its bytes, so that nobody reads what stands there; offsets stay.
  package func blanking(_ ranges: [TextRange]) -> FoldedText {
    var scalars = scalars
    for range in ranges {
      for i in index(atOrAfter: range.lowerBound)..<index(atOrAfter: range.upperBound) { scalars[i] = 0x20 }
    }
    return FoldedText(scalars: scalars, offsets: offsets)
  }

  /// The byte offset of a scalar from the start of the piece.
  package func offset(_ index: Int) -> Int { Int(offsets[index]) }

  /// The bytes of a range of scalars.
  package func byteRange(_ range: Range<Int>) -> TextRange { offset(range.lowerBound)..<offset(range.upperBound) }

  /// The scalar at an index, or 0 outside the piece.
  @inlinable @inline(__always)
  package subscript(index: Int) -> UInt32 { index >= 0 && index < scalars.count ? scalars[index] : 0 }

  /// The folded text of a range.
  package func string(_ range: Range<Int>) -> String {
    var text = String.UnicodeScalarView()
    for i in range.clamped(to: 0..<count) {
      if let scalar = Unicode.Scalar(scalars[i]) { text.append(scalar) }
    }
    return String(text)
  }

  package var string: String { string(0..<count) }

  /// The index of the first scalar that begins at or after a byte offset.
  package func index(atOrAfter offset: Int) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if Int(offsets[middle]) < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// One scalar with its variants of width, space and dash folded.
  package static func fold(_ value: UInt32) -> UInt32 {
    switch value {
    case 0..<0x7F: value == 0x09 ? 0x20 : value
    case 0xFF01...0xFF5E: value - 0xFEE0
    case 0x3000, 0x00A0, 0x2000...0x200A, 0x202F, 0x205F, 0xFEFF: 0x20
    case 0x2236, 0xFE55: 0x3A
    case 0x2010...0x2013, 0x2212, 0xFE63: 0x2D
    case 0x301C, 0x223C: 0x7E
    case 0xFE6A: 0x25
    case 0xFF61: 0x3002
    case 0xFF64: 0x3001
    default: value
    }
  }
}

/// Words to look for in folded text, found by their first or their last scalar.
package struct WordTable: Sendable {
  private var byFirst: [UInt32: [[UInt32]]] = [:]
  private var byLast: [UInt32: [[UInt32]]] = [:]
  /// One bit a scalar of the basic plane: most places of a text begin or end no word, and a bit says so faster than a hash.
  private var firstBits = [UInt64](repeating: 0, count: 1024)
  private var lastBits = [UInt64](repeating: 0, count: 1024)

  /// A table of words; longer words win over shorter ones.
  package init(_ words: [String]) {
    for word in words where !word.isEmpty {
      let scalars = FoldedText(word).scalars
      let last = scalars[scalars.count - 1]
      byFirst[scalars[0], default: []].append(scalars)
      byLast[last, default: []].append(scalars)
      firstBits[Int(scalars[0] >> 6) & 1023] |= 1 << UInt64(scalars[0] & 63)
      lastBits[Int(last >> 6) & 1023] |= 1 << UInt64(last & 63)
    }
    for key in byFirst.keys { byFirst[key]?.sort { $0.count > $1.count } }
    for key in byLast.keys { byLast[key]?.sort { $0.count > $1.count } }
  }

  /// A table of words separated by spaces or line ends.
  package init(words: String) { self.init(words.split { $0 == " " || $0 == "\n" }.map(String.init)) }

  /// False when no word begins with the scalar; true for those that do, and for rare scalars of the astral planes.
  package func mayBegin(with scalar: UInt32) -> Bool {
    firstBits[Int(scalar >> 6) & 1023] & 1 << UInt64(scalar & 63) != 0
  }

  /// The length of the longest word that begins at `index` and ends at or before `limit`.
  package func match(_ text: FoldedText, at index: Int, limit: Int) -> Int? {
    let first = text[index]
    guard index < limit, firstBits[Int(first >> 6) & 1023] & 1 << UInt64(first & 63) != 0, let words = byFirst[first]
    else {
      return nil
    }
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

extension FoldedText {
  /// True when a word stands at an index.
  @inlinable @inline(__always)
  package func has(_ word: [UInt32], at index: Int) -> Bool {
    guard index >= 0, index + word.count <= scalars.count else { return false }
    for i in 0..<word.count where scalars[index + i] != word[i] { return false }
    return true
  }

  /// Where a run of scalars first stands in a range.
  package func firstIndex(of word: [UInt32], in range: Range<Int>) -> Int? {
    guard !word.isEmpty, range.count >= word.count else { return nil }
    for i in range.lowerBound...range.upperBound - word.count where has(word, at: i) { return i }
    return nil
  }
}
