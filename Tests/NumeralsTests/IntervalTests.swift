import Numerals
import Testing

/// Intervals against the values that they hold, enumerated.
@Suite struct IntervalTests {
  /// All intervals with these ends, closed, open or missing; those that hold nothing among them.
  static func intervals(ends: ClosedRange<Int>) -> [Interval] {
    let bounds: [Interval.Bound?] =
      [nil] + ends.flatMap { [Interval.Bound(Rational($0)), Interval.Bound(Rational($0), isOpen: true)] }
    return bounds.flatMap { lower in bounds.map { Interval(lower: lower, upper: $0) } }
  }

  /// True when the interval holds a value, straight from the meaning of its ends.
  static func holds(_ interval: Interval, _ value: Rational) -> Bool {
    let isAbove = interval.lower.map { $0.isOpen ? $0.value < value : $0.value <= value } ?? true
    let isBelow = interval.upper.map { $0.isOpen ? value < $0.value : value <= $0.value } ?? true
    return isAbove && isBelow
  }

  /// Steps of 1/`steps` over a range.
  static func grid(_ range: ClosedRange<Int>, steps: Int) -> [Rational] {
    (range.lowerBound * steps...range.upperBound * steps).map { Rational(Int128($0), Int128(steps)) }
  }

  /// Half steps see every intersection of intervals with whole ends: it holds a whole number, or all between two.
  private static let samples: [(interval: Interval, values: [Rational])] = {
    let values = grid(-3...3, steps: 2)
    return intervals(ends: -2...2).map { interval in (interval, values.filter { holds(interval, $0) }) }
  }()

  @Test func emptyIntervalsAreUndefined() {
    for (interval, values) in Self.samples { #expect(interval.isUndefined == values.isEmpty, "\(interval.text)") }
    #expect(Interval(exactly: .undefined).isUndefined)
    #expect(Interval(0, .undefined).isUndefined)
    #expect(Interval(.undefined, 0).isUndefined)
    #expect(Interval(lower: nil, upper: .init(.undefined)).isUndefined)
    #expect(!Interval(lower: nil, upper: nil).isUndefined)
  }

  @Test func meeting() {
    for (a, held) in Self.samples {
      for (b, others) in Self.samples {
        let isUndefined = held.isEmpty || others.isEmpty
        let expected = isUndefined || held.contains { Self.holds(b, $0) }
        if a.meets(b) != expected { Issue.record("\(a.text) meets \(b.text): not \(expected)") }
      }
    }
  }

  @Test func lyingBelow() {
    for (a, held) in Self.samples {
      for (b, others) in Self.samples {
        var expected = false
        // Values are in order: all of a lie below all of b when the last does below the first.
        if let last = held.last, let first = others.first { expected = last < first }
        if a.lies(below: b) != expected { Issue.record("\(a.text) below \(b.text): not \(expected)") }
      }
    }
  }

  @Test func containing() {
    for (interval, values) in Self.samples where !values.isEmpty {
      for value in Self.grid(-4...4, steps: 4) {
        #expect(interval.contains(value) == Self.holds(interval, value), "\(interval.text) \(value)")
      }
    }
  }

  @Test func points() {
    for (interval, values) in Self.samples {
      // Only a point holds exactly one of the half steps and not the quarter steps beside it.
      let isPoint =
        values.count == 1
        && !Self.holds(interval, values[0] + Rational(1, 4)) && !Self.holds(interval, values[0] - Rational(1, 4))
      #expect(interval.isPoint == isPoint, "\(interval.text)")
    }
    #expect(Interval(exactly: Rational(1, 3)).isPoint)
    #expect(!Interval(exactly: .undefined).isPoint)
  }

  @Test func whatIsUndefinedAccusesNobody() {
    let undefined = Interval(exactly: .undefined)
    for (interval, _) in Self.samples {
      #expect(undefined.meets(interval) && interval.meets(undefined))
      #expect(!undefined.lies(below: interval) && !interval.lies(below: undefined))
      #expect((interval + undefined).meets(Interval(exactly: 1000)))
      #expect((interval * .undefined).meets(Interval(exactly: 1000)))
      #expect((interval / undefined).meets(Interval(exactly: 1000)))
      #expect((undefined / interval).meets(Interval(exactly: 1000)))
    }
    let huge = Interval(exactly: Rational(Int128.max))
    #expect(
      (huge + huge).isUndefined && (huge * 2).isUndefined && (huge / Interval(exactly: Rational(1, 2))).isUndefined)
    #expect((huge - huge) == Interval(exactly: 0))
  }

  @Test func texts() {
    typealias Bound = Interval.Bound
    let (low, high) = (Rational(99_935, 1000), Rational(99_945, 1000))
    #expect(Interval(low, high).text == "[99.935, 99.945]")
    #expect(Interval(lower: Bound(300, isOpen: true), upper: Bound(400, isOpen: true)).text == "(300, 400)")
    #expect(Interval(lower: Bound(low), upper: Bound(high, isOpen: true)).text == "[99.935, 99.945)")
    #expect(Interval(lower: Bound(40), upper: nil).text == "≥ 40")
    #expect(Interval(lower: Bound(40, isOpen: true), upper: nil).text == "> 40")
    #expect(Interval(lower: nil, upper: Bound(-40)).text == "≤ -40")
    #expect(Interval(lower: nil, upper: Bound(40, isOpen: true)).text == "< 40")
    #expect(Interval(lower: nil, upper: nil).text == "—")
    #expect(Interval(exactly: Rational(2, 3)).text == "2/3")
    #expect(Interval(Rational(1, 3), Rational(2, 3)).text == "[0.333333, 0.666667]")
    #expect(Interval(exactly: .undefined).text == "?")
    #expect(Interval(5, 3).text == "?")
  }
}
