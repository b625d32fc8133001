import Numerals
import TestSupport

/// A sentence of a report with places for its numbers.
struct Wording {
  /// What stands between braces is the place of a number: `{0}` of the first.
  var template: String
  var claim: Claim
  /// True when the direction of a change is said: the new value is the smaller one.
  var isFall = false
  /// Shares and changes of measured amounts are reported as information only.
  var isMeasured = false

  func sentence(_ numbers: [Number]) -> String {
    numbers.indices.reduce(template) { $0.replacingOccurrences(of: "{\($1)}", with: numbers[$1].text) }
  }

  /// Numbers that satisfy the claim, its last one made by `write` from the exact value.
  func numbers(
    _ random: inout SeededGenerator, decimals: Int, write: (Rational, Int) -> Number = Number.rounded(_:decimals:)
  ) -> [Number] {
    switch claim {
    case .share, .complement:
      let whole = 20 + random.below(9_980)
      let part = max(1, whole * (5 + random.below(94)) / 100)
      let counted = claim == .complement ? whole - part : part
      return [Number(part), Number(whole), write(Rational(Int128(counted) * 100, Int128(whole)), decimals)]
    case .sum:
      let count = template.contains("{4}") ? 4 : template.contains("{3}") ? 3 : 2
      let parts = (0..<count).map { _ in 10 + random.below(2_000) }
      return ([parts.reduce(0, +)] + parts).map { Number($0) }
    case .change:
      let low = 20 + random.below(4_000)
      let high = low + 1 + random.below(low)
      let (old, new) = isFall ? (high, low) : (low, high)
      return [Number(old), Number(new), write(Rational(Int128(high - low) * 100, Int128(old)), decimals)]
    case .increment, .decrement:
      let old = 20 + random.below(4_000)
      let difference = 1 + random.below(old - 1)
      let new = claim == .increment ? old + difference : old - difference
      return [Number(new), Number(difference), write(Rational(Int128(difference) * 100, Int128(old)), decimals)]
    case .points:
      let low = 10 + random.below(800)
      let high = low + 1 + random.below(980 - low)
      let (old, new) = isFall ? (high, low) : (low, high)
      return [Number(old, decimals: 1), Number(new, decimals: 1), Number(high - low, decimals: 1)]
    case .hundred:
      let first = 50 + random.below(300)
      let second = 50 + random.below(550)
      return [first, second, 1_000 - first - second].map { Number($0, decimals: 1) }
    }
  }
}

extension String {
  /// Without Foundation, every occurrence of one string by another.
  fileprivate func replacingOccurrences(of place: String, with text: String) -> String {
    guard !place.isEmpty else { return self }
    var result = ""
    var rest = self[...]
    while let found = rest.firstRange(of: place) {
      result += rest[..<found.lowerBound] + text
      rest = rest[found.upperBound...]
    }
    return result + rest
  }
}

extension Claim: Equatable {}
