import TextModel

/// A text with marks taken out of it: `1️⃣` to `9️⃣` are points, `⏩…⏪` are ranges, which may nest.
package struct MarkedText: Sendable, Hashable {
  /// The text without marks.
  package var text: String
  /// The ranges in the order of their ⏩, in UTF-8 bytes of ``text``.
  package var ranges: [TextRange]
  /// The points by their digit, in UTF-8 bytes of ``text``.
  package var points: [Int: TextOffset]

  package static let open: Unicode.Scalar = "⏩"
  package static let close: Unicode.Scalar = "⏪"

  /// Takes the marks out. Throws where a mark has no partner or a point stands twice.
  package init(_ marked: String) throws(FixtureError) {
    let scalars = Array(marked.unicodeScalars)
    var plain = String.UnicodeScalarView()
    var offset = 0
    var ranges: [TextRange] = []
    var open: [Int] = []
    var points: [Int: TextOffset] = [:]
    var i = 0
    while i < scalars.count {
      let scalar = scalars[i]
      if let digit = MarkedText.keycap(scalars, at: i) {
        if points.updateValue(offset, forKey: digit) != nil { throw FixtureError("point \(digit) stands twice") }
        i += 3
        continue
      }
      i += 1
      switch scalar {
      case MarkedText.open:
        open.append(ranges.count)
        ranges.append(offset..<offset)
      case MarkedText.close:
        guard let range = open.popLast() else { throw FixtureError("⏪ without ⏩") }
        ranges[range] = ranges[range].lowerBound..<offset
      default:
        plain.append(scalar)
        offset += UTF8.width(scalar)
      }
    }
    if !open.isEmpty { throw FixtureError("⏩ without ⏪") }
    text = String(plain)
    self.ranges = ranges
    self.points = points
  }

  /// The digit of a keycap such as 1️⃣, which takes three scalars.
  private static func keycap(_ scalars: [Unicode.Scalar], at index: Int) -> Int? {
    guard index + 2 < scalars.count, ("1"..."9").contains(scalars[index]), scalars[index + 1] == "\u{FE0F}",
      scalars[index + 2] == "\u{20E3}"
    else { return nil }
    return Int(scalars[index].value) - 0x30
  }

  /// The words of a range.
  package func words(_ range: TextRange) -> String { String(decoding: Array(text.utf8)[range], as: UTF8.self) }
}

extension UTF8 {
  /// The bytes that a scalar takes.
  static func width(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case ..<0x80: 1
    case ..<0x800: 2
    case ..<0x10000: 3
    default: 4
    }
  }
}

/// What is wrong with a fixture.
package struct FixtureError: Error, Hashable, CustomStringConvertible {
  package var description: String

  package init(_ description: String) { self.description = description }
}
