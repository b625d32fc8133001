import DraftSyntax
import Numerals

/// Which whole numbers can stand behind a percent (the GRIM test: a share of N things is k ÷ N).
package enum WholeNumbers {
  /// More candidates than this say nothing.
  static let mostBases = 3

  /// True when some whole number of `base` gives the rate, rounded or cut off.
  static func canGive(_ rate: Figure, of base: Rational) -> Bool {
    [rate.interval, rate.truncatedInterval].contains { interval in
      guard let low = interval.lower, let high = interval.upper else { return true }
      return hasInteger(
        Interval(
          lower: .init(low.value * base / 100, isOpen: low.isOpen),
          upper: .init(high.value * base / 100, isOpen: high.isOpen)))
    }
  }

  /// The whole numbers of which `part` is the rate, smallest first, at most `limit`.
  package static func bases(part: Rational, rate: Figure, limit: Int) -> [Int128] {
    var found: [Int128] = []
    for interval in [rate.interval, rate.truncatedInterval] {
      guard let low = interval.lower, let high = interval.upper, low.value > .zero else { return [] }
      var base = (part * 100 / high.value).ceiling
      let last = (part * 100 / low.value).floor
      while base <= last, found.count < limit {
        if interval.contains(part * 100 / Rational(base)), !found.contains(base), Rational(base) >= part {
          found.append(base)
        }
        base += 1
      }
    }
    return found.sorted()
  }

  private static func hasInteger(_ interval: Interval) -> Bool {
    guard let low = interval.lower, let high = interval.upper else { return true }
    var first = low.value.ceiling
    if low.isOpen, Rational(first) <= low.value { first += 1 }
    return high.isOpen ? Rational(first) < high.value : Rational(first) <= high.value
  }
}
