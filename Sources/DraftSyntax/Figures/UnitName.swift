import TextModel

/// The name of a unit as a draft writes it, without its scale: 元, 件, 个百分点; empty where none is written.
///
/// It holds its UTF-8, at most 16 bytes, in itself: figures are copied and their units compared at every step, and a `String` of Chinese
/// characters is compared by its normal form.
package struct UnitName: Sendable, Hashable {
  /// The first eight bytes, the first of them lowest, and the others.
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  /// The longest name in bytes of UTF-8. A test holds the vocabulary to it.
  package static let longest = 16

  /// The scalars of a range of a folded text; cut off behind the last one that fits.
  init(_ text: FoldedText, _ range: Range<Int>) {
    var end = 0
    for i in range.clamped(to: 0..<text.count) {
      guard end + FoldedText.encodedLength(text[i]) <= UnitName.longest else { return }
      FoldedText.encode(text[i]) { append($0, at: &end) }
    }
  }

  @inline(__always)
  private mutating func append(_ byte: UInt8, at index: inout Int) {
    if index < 8 { low |= UInt64(byte) << (8 * index) } else { high |= UInt64(byte) << (8 * (index - 8)) }
    index += 1
  }

  /// The name as text.
  package var text: String {
    String(unsafeUninitializedCapacity: UnitName.longest) { bytes in
      var end = 0
      for word in [low, high] {
        var rest = word
        while rest != 0 {
          bytes[end] = UInt8(truncatingIfNeeded: rest)
          rest >>= 8
          end += 1
        }
      }
      return end
    }
  }

  package var isEmpty: Bool { low == 0 }
}

extension UnitName: ExpressibleByStringLiteral {
  /// Inlined, so that nothing but the two numbers is left of a name in the program's text.
  @inline(__always)
  package init(stringLiteral name: StaticString) {
    var end = 0
    for i in 0..<min(name.utf8CodeUnitCount, UnitName.longest) { append(name.utf8Start[i], at: &end) }
  }
}

extension UnitName: CustomStringConvertible {
  package var description: String { text }
}
