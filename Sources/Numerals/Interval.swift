/// The values that a stated or derived number may have: an interval with ends that may be open, or missing.
///
/// An interval is meant to hold at least one value. One that holds none (its ends are the wrong way round, or equal and
/// open) is no statement about a number, and counts as undefined.
package struct Interval: Sendable, Hashable {
  /// One end of an interval.
  package struct Bound: Sendable, Hashable {
    package var value: Rational
    package var isOpen: Bool

    package init(_ value: Rational, isOpen: Bool = false) {
      self.value = value
      self.isOpen = isOpen
    }
  }

  /// Nil: no lower end.
  package var lower: Bound?
  /// Nil: no upper end.
  package var upper: Bound?

  package init(lower: Bound?, upper: Bound?) {
    self.lower = lower
    self.upper = upper
  }

  package init(exactly value: Rational) { self.init(lower: Bound(value), upper: Bound(value)) }

  /// The closed interval.
  package init(_ lower: Rational, _ upper: Rational) { self.init(lower: Bound(lower), upper: Bound(upper)) }

  /// True when an operation that made this interval could not be carried out, or when it holds no value.
  package var isUndefined: Bool {
    if let lower, !lower.value.isDefined { return true }
    if let upper, !upper.value.isDefined { return true }
    return Interval.ends(self, before: self)
  }

  /// True when both hold a common value. An undefined interval meets everything: what was not computed accuses nobody.
  package func meets(_ other: Interval) -> Bool {
    if isUndefined || other.isUndefined { return true }
    return !(Interval.ends(self, before: other) || Interval.ends(other, before: self))
  }

  /// True when the value lies inside.
  package func contains(_ value: Rational) -> Bool { meets(Interval(exactly: value)) }

  /// True when every value of this lies below every value of `other`.
  package func lies(below other: Interval) -> Bool {
    !isUndefined && !other.isUndefined && Interval.ends(self, before: other)
  }

  private static func ends(_ a: Interval, before b: Interval) -> Bool {
    guard let high = a.upper, let low = b.lower else { return false }
    return high.value < low.value || (high.value == low.value && (high.isOpen || low.isOpen))
  }

  /// True when it is one value.
  package var isPoint: Bool {
    guard let lower, let upper else { return false }
    return lower == upper && !lower.isOpen && lower.value.isDefined
  }

  package static func + (a: Interval, b: Interval) -> Interval {
    Interval(lower: combine(a.lower, b.lower, +), upper: combine(a.upper, b.upper, +))
  }

  package static prefix func - (a: Interval) -> Interval {
    Interval(
      lower: a.upper.map { Bound(-$0.value, isOpen: $0.isOpen) },
      upper: a.lower.map { Bound(-$0.value, isOpen: $0.isOpen) })
  }

  package static func - (a: Interval, b: Interval) -> Interval { a + (-b) }

  /// The product with a number. A negative factor swaps the ends.
  package static func * (a: Interval, factor: Rational) -> Interval {
    if factor == .zero { return a.isUndefined ? a : Interval(exactly: .zero) }
    if factor.isNegative { return -a * -factor }
    return Interval(
      lower: a.lower.map { Bound($0.value * factor, isOpen: $0.isOpen) },
      upper: a.upper.map { Bound($0.value * factor, isOpen: $0.isOpen) })
  }

  /// The quotient of two intervals of numbers that are not negative: what reaches below zero in either is left out.
  ///
  /// A divisor that may be zero leaves the upper end open to infinity. Undefined when nothing of an operand, or of the
  /// divisor only zero, is left.
  package static func / (a: Interval, b: Interval) -> Interval {
    let (above, below) = (a.withoutNegatives, b.withoutNegatives)
    guard !above.isUndefined, !below.isUndefined, let low = above.lower, let divisorLow = below.lower,
      below.upper?.value != .zero
    else { return Interval(exactly: .undefined) }
    let lower: Bound
    if let divisorHigh = below.upper {
      lower = quotient(low, divisorHigh)
    } else {
      // Ever greater divisors come as near to zero as one likes, but only zero itself gives it.
      lower = Bound(.zero, isOpen: low.value != .zero || low.isOpen)
    }
    guard let high = above.upper else { return Interval(lower: lower, upper: nil) }
    // Zero over anything is zero, however small the divisor gets.
    if high.value == .zero { return Interval(lower: lower, upper: high) }
    return Interval(lower: lower, upper: divisorLow.value == .zero ? nil : quotient(high, divisorLow))
  }

  /// The quotient of two ends. It is reached where both ends are, and where a reached zero is divided.
  private static func quotient(_ a: Bound, _ b: Bound) -> Bound {
    if a.value == .zero { return a }
    return Bound(a.value / b.value, isOpen: a.isOpen || b.isOpen)
  }

  /// The part of this interval that is not below zero.
  private var withoutNegatives: Interval {
    guard let lower, !lower.value.isNegative else { return Interval(lower: Bound(.zero), upper: upper) }
    return self
  }

  private static func combine(_ a: Bound?, _ b: Bound?, _ operation: (Rational, Rational) -> Rational) -> Bound? {
    guard let a, let b else { return nil }
    return Bound(operation(a.value, b.value), isOpen: a.isOpen || b.isOpen)
  }

  /// As text for a person: `[99.935, 99.945]`, `(300, 400)`, `≥ 40`.
  package var text: String {
    // 2/3 says more than 0.666667, 910850/9321 says less.
    if isPoint, let lower { return lower.value.exactText.count <= 3 ? lower.value.exactText : lower.value.compactText }
    if isUndefined { return "?" }
    switch (lower, upper) {
    case (nil, nil): return "—"
    case (let low?, nil): return (low.isOpen ? "> " : "≥ ") + low.value.compactText
    case (nil, let high?): return (high.isOpen ? "< " : "≤ ") + high.value.compactText
    case (let low?, let high?):
      let ends = (low.isOpen ? "(" : "[", high.isOpen ? ")" : "]")
      return ends.0 + low.value.compactText + ", " + high.value.compactText + ends.1
    }
  }
}

extension Rational {
  /// The exact decimal when it is short, else the value to six decimals.
  package var compactText: String {
    let exact = exactText
    guard exact.contains("/") || exact.count > 14 else { return exact }
    let short = shortText(places: 6)
    return short == "?" ? exact : short
  }
}
