import Numerals
import Testing

/// Sums, differences, products and quotients hold exactly the values that their operands' values give.
@Suite struct IntervalArithmeticTests {
  private static let intervals = IntervalTests.intervals(ends: -1...1).filter { !$0.isUndefined }

  /// Quarter steps see whether two intervals with ends on half steps have a value in common.
  private static let quarters = IntervalTests.grid(-7...7, steps: 4)

  @Test func sumsAndDifferences() {
    let values = Self.intervals.map { interval in Self.quarters.map { IntervalTests.holds(interval, $0) } }
    let zero = Self.quarters.count / 2
    for (i, a) in Self.intervals.enumerated() {
      let terms = Self.quarters.indices.filter { values[i][$0] }
      for (j, b) in Self.intervals.enumerated() {
        let (sum, difference) = (a + b, a - b)
        // Targets on half steps near the ends; terms further out, as many as missing ends may call for.
        for target in stride(from: -12, through: 12, by: 2) {
          let isSum = terms.contains {
            values[j].indices.contains(zero + target - ($0 - zero)) && values[j][zero + target - ($0 - zero)]
          }
          let isDifference = terms.contains { values[j].indices.contains($0 - target) && values[j][$0 - target] }
          let value = Self.quarters[zero + target]
          if sum.contains(value) != isSum { Issue.record("\(a.text) + \(b.text) = \(sum.text): \(value)") }
          if difference.contains(value) != isDifference {
            Issue.record("\(a.text) - \(b.text) = \(difference.text): \(value)")
          }
        }
      }
    }
  }

  @Test func opposites() {
    for interval in Self.intervals {
      let opposite = -interval
      for value in Self.quarters { #expect(opposite.contains(value) == IntervalTests.holds(interval, -value)) }
      #expect(-opposite == interval)
    }
  }

  @Test(arguments: [-3, -1, Rational(-1, 2), Rational(1, 3), 1, 2] as [Rational])
  func products(_ factor: Rational) {
    for interval in Self.intervals {
      let product = interval * factor
      for value in Self.quarters {
        let expected = IntervalTests.holds(interval, value / factor)
        #expect(product.contains(value) == expected, "\(interval.text) * \(factor.exactText) = \(product.text)")
      }
    }
  }

  @Test func productsWithZero() {
    for interval in Self.intervals { #expect(interval * 0 == Interval(exactly: 0)) }
    #expect((Interval(exactly: .undefined) * 0).isUndefined)
  }

  /// What the operands hold below zero is left out, and a divisor of zero with it.
  @Test func quotients() {
    let intervals = IntervalTests.intervals(ends: -1...2).filter { !$0.isUndefined }
    let targets: [Rational] = [-1, 0, Rational(1, 9), Rational(1, 2), Rational(2, 3), 1, Rational(3, 2), 2, 3, 100]
    let candidates = targets.map { (target: $0, divisors: Self.divisors(for: $0)) }
    for a in intervals {
      for b in intervals {
        let quotient = a / b
        let isEmpty = !Self.hasDividends(a) || !Self.hasDivisors(b)
        #expect(quotient.isUndefined == isEmpty, "\(a.text) / \(b.text) = \(quotient.text)")
        if isEmpty { continue }
        for (target, divisors) in candidates {
          let expected = divisors.contains { IntervalTests.holds(b, $0) && IntervalTests.holds(a, $0 * target) }
          if quotient.contains(target) != (expected && !target.isNegative) {
            Issue.record("\(a.text) / \(b.text) = \(quotient.text): \(target.exactText)")
          }
        }
      }
    }
  }

  private static let notNegative = IntervalTests.grid(0...5, steps: 2)

  private static func hasDividends(_ a: Interval) -> Bool { notNegative.contains { IntervalTests.holds(a, $0) } }

  private static func hasDivisors(_ b: Interval) -> Bool {
    notNegative.contains { $0 > 0 && IntervalTests.holds(b, $0) }
  }

  /// Places enough to look for y > 0 of one interval and x = target · y of the other: the ends of either, the middles
  /// between them, and one past them all.
  private static func divisors(for target: Rational) -> [Rational] {
    let whole = (0...2).map { Rational($0) }
    let ends = (whole + (target > 0 ? whole.map { $0 / target } : [])).sorted(by: <)
    let middles = zip(ends, ends.dropFirst()).map { ($0 + $1) / 2 }
    return (ends + middles + [ends[ends.count - 1] + 1]).filter { $0 > 0 }
  }

  /// The interval of a share that is recomputed from rounded figures: 3.2 of 6.4 is 49.6% to 50.4%.
  @Test func aShareOfRoundedFigures() {
    let half = Rational(1, 20)
    let part = Interval(Rational(32, 10) - half, Rational(32, 10) + half)
    let whole = Interval(Rational(64, 10) - half, Rational(64, 10) + half)
    let share = part / whole * 100
    #expect(share == Interval(Rational(315 * 100, 645), Rational(325 * 100, 635)))
    #expect(share.contains(50) && !share.contains(Rational(488, 10)) && !share.contains(Rational(512, 10)))
  }
}
