import DraftSyntax
import Numerals
import TextModel

/// What a number counts or measures, so that 万元 and 元, 起 and 件 compare.
package struct MeasuringUnit: Sendable, Hashable {
  /// The unit that stands for all that convert into it: 元, 件, %.
  package let base: String
  /// What one of it is in the base: 万元 is 10000, 公斤 1/1000 (of 吨).
  package let factor: Rational
  /// True when it counts things one by one, so that a plain integer before it is exact.
  package let isCounting: Bool

  /// The unit of a written name such as 万元, 件 or ％; nil for an empty name.
  package init?(_ name: String) {
    let folded = FoldedText(name).string.filter { $0 != " " }
    guard !folded.isEmpty else { return nil }
    let (scale, rest) = MeasuringUnit.scale(of: folded)
    let known = MeasuringUnit.equals[rest] ?? MeasuringUnit.equals[rest.lowercased()]
    base = known?.base ?? rest
    factor = scale * (known?.factor ?? .one)
    isCounting = scale == .one && Vocabulary.countingUnits.contains(rest)
  }

  /// The scale in front of a unit's name (万元, 亿元, 百万元) and the rest of the name.
  private static func scale(of name: String) -> (Rational, String) {
    for (word, scale) in scales where name.hasPrefix(word) && name.count > word.count {
      let rest = String(name.dropFirst(word.count))
      return (scale, rest)
    }
    return (.one, name)
  }

  /// The longer words first.
  private static let scales: [(String, Rational)] = [
    ("万亿", 1_000_000_000_000), ("千万", 10_000_000), ("百万", 1_000_000), ("十万", 100_000), ("十亿", 1_000_000_000),
    ("百亿", 10_000_000_000), ("万", 10_000), ("亿", 100_000_000),
  ]

  private static let equals: [String: (base: String, factor: Rational)] = {
    var equals: [String: (base: String, factor: Rational)] = [:]
    for entry in Vocabulary.lists["unitequals"] ?? [] {
      let sides = entry.split(separator: "=", maxSplits: 1)
      guard sides.count == 2 else { continue }
      let right = sides[1].split(separator: "*")
      guard let base = right.first else { continue }
      var factor = Rational.one
      if right.count == 2 {
        let terms = right[1].split(separator: "/").compactMap { Int128(String($0)) }
        factor = terms.count == 2 ? Rational(terms[0], terms[1]) : Rational(terms.first ?? 1)
      }
      equals[FoldedText(String(sides[0])).string] = (String(base), factor)
    }
    return equals
  }()
}

/// A number of a ledger: its exact value and what it stands for by the tolerance model.
package struct LedgerValue: Sendable, Hashable {
  /// As it is written, without spaces.
  package var text: String
  /// In the base unit: 257.3万元 is 2573000 (元). Percent in percent.
  package var value: Rational
  /// One unit in the last place, in the base unit; zero for an exact count.
  package var unitInLastPlace: Rational
  package var interval: Interval

  init(text: String, value: Rational, unitInLastPlace: Rational, isExact: Bool) {
    self.text = text
    self.value = value
    self.unitInLastPlace = isExact ? .zero : unitInLastPlace
    let half = unitInLastPlace / 2
    interval = isExact ? Interval(exactly: value) : Interval(value - half, value + half)
  }
}
