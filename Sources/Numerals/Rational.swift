/// An exact fraction. Nothing in Hegao that decides about a figure uses floating point.
///
/// Numerator and denominator are kept in lowest terms in 128 bits. Where a result (or, in a sum, a number on
/// the way to it) would not fit, or a divisor is zero, the result is ``undefined``: `<`, `<=`, `>` and `>=` are false for
/// it, so a check that meets it says nothing. `==` is identity, as `Hashable` wants it: ask ``isDefined`` before
/// concluding anything from `!=`.
package struct Rational: Sendable, Hashable {
  package let numerator: Int128
  /// Positive; zero only in ``undefined``.
  package let denominator: Int128

  package static let undefined = Rational(unchecked: 0, 0)
  package static let zero = Rational(0)
  package static let one = Rational(1)

  package var isDefined: Bool { denominator != 0 }

  init(unchecked numerator: Int128, _ denominator: Int128) {
    self.numerator = numerator
    self.denominator = denominator
  }

  package init(_ value: Int) { self.init(unchecked: Int128(value), 1) }

  /// A whole number; ``undefined`` for the least `Int128`, which has no opposite.
  package init(_ value: Int128) {
    self = value == .min ? .undefined : Rational(unchecked: value, 1)
  }

  /// The fraction in lowest terms; ``undefined`` when the denominator is zero.
  package init(_ numerator: Int128, _ denominator: Int128) {
    guard denominator != 0, numerator != .min, denominator != .min else {
      self = .undefined
      return
    }
    if denominator == 1 {
      self.init(unchecked: numerator, 1)
      return
    }
    // Nearly all fit in 64 bits, where a division is many times cheaper.
    if let small = Int64(exactly: numerator), small != .min, let below = UInt32(exactly: denominator) {
      let divisor = Rational.greatestCommonDivisor(small.magnitude, UInt64(below))
      self.init(unchecked: Int128(small / Int64(divisor)), Int128(Int64(below) / Int64(divisor)))
      return
    }
    let divisor = Rational.greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
    let sign: Int128 = denominator < 0 ? -1 : 1
    // Divisions in 128 bits are dear, and mostly there is nothing to divide by.
    if divisor == 1 {
      self.init(unchecked: sign * numerator, sign * denominator)
    } else {
      self.init(unchecked: sign * (numerator / Int128(divisor)), sign * (denominator / Int128(divisor)))
    }
  }

  private static func greatestCommonDivisor(_ a: UInt128, _ b: UInt128) -> UInt128 {
    var (x, y) = (a, b)
    while y != 0 {
      if let p = UInt64(exactly: x), let q = UInt64(exactly: y) { return UInt128(greatestCommonDivisor(p, q)) }
      (x, y) = (y, x % y)
    }
    return x == 0 ? 1 : x
  }

  /// Of two numbers of which one is not zero.
  private static func greatestCommonDivisor(_ a: UInt64, _ b: UInt64) -> UInt64 {
    var (x, y) = (a, b)
    while y != 0 { (x, y) = (y, x % y) }
    return x
  }

  /// Ten to the power of `exponent`, for exponents from -30 to 30; otherwise undefined.
  package static func powerOfTen(_ exponent: Int) -> Rational {
    (-30...30).contains(exponent) ? PowerOfTen(exponent: exponent).value : .undefined
  }

  package static func + (a: Rational, b: Rational) -> Rational {
    if a.isInteger, b.isInteger {
      let (sum, overflows) = a.numerator.addingReportingOverflow(b.numerator)
      return overflows ? .undefined : Rational(sum)
    }
    let (x, o1) = a.numerator.multipliedReportingOverflow(by: b.denominator)
    let (y, o2) = b.numerator.multipliedReportingOverflow(by: a.denominator)
    let (sum, o3) = x.addingReportingOverflow(y)
    let (below, o4) = a.denominator.multipliedReportingOverflow(by: b.denominator)
    return o1 || o2 || o3 || o4 ? sumOverLeastDenominator(a, b) : Rational(sum, below)
  }

  /// The sum by way of the least common denominator, for operands whose plain cross products do not fit.
  private static func sumOverLeastDenominator(_ a: Rational, _ b: Rational) -> Rational {
    guard a.isDefined, b.isDefined else { return .undefined }
    let common = Int128(greatestCommonDivisor(a.denominator.magnitude, b.denominator.magnitude))
    let (left, right) = (b.denominator / common, a.denominator / common)
    let (x, o1) = a.numerator.multipliedReportingOverflow(by: left)
    let (y, o2) = b.numerator.multipliedReportingOverflow(by: right)
    let (sum, o3) = x.addingReportingOverflow(y)
    guard !o1, !o2, !o3 else { return .undefined }
    // Only divisors of `common` can cancel; taking them out before the product keeps it as small as the result.
    let reduced = Rational(sum, common)
    let (above, below) = (reduced.numerator, reduced.denominator)
    let (denominator, o4) = below.multipliedReportingOverflow(by: left)
    let (product, o5) = denominator.multipliedReportingOverflow(by: right)
    return o4 || o5 ? .undefined : Rational(above, product)
  }

  package static prefix func - (a: Rational) -> Rational { Rational(unchecked: -a.numerator, a.denominator) }

  package static func - (a: Rational, b: Rational) -> Rational { a + (-b) }

  package static func * (a: Rational, b: Rational) -> Rational {
    if a.isInteger, b.isInteger {
      let (product, overflows) = a.numerator.multipliedReportingOverflow(by: b.numerator)
      return overflows ? .undefined : Rational(product)
    }
    // Dividing crosswise first keeps the products small.
    let p = Rational(a.numerator, b.denominator)
    let q = Rational(b.numerator, a.denominator)
    let (above, o1) = p.numerator.multipliedReportingOverflow(by: q.numerator)
    let (below, o2) = p.denominator.multipliedReportingOverflow(by: q.denominator)
    // Nothing is left that could cancel.
    return o1 || o2 || above == .min || below <= 0 ? .undefined : Rational(unchecked: above, below)
  }

  package static func / (a: Rational, b: Rational) -> Rational {
    guard b.isDefined, b.numerator != 0 else { return .undefined }
    return a * Rational(b.denominator, b.numerator)
  }

  package var isInteger: Bool { denominator == 1 }
  package var isNegative: Bool { numerator < 0 }
  package var magnitude: Rational { isNegative ? -self : self }

  /// The greatest integer not above this; 0 when undefined.
  package var floor: Int128 {
    guard isDefined else { return 0 }
    let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
    return remainder < 0 ? quotient - 1 : quotient
  }

  /// The least integer not below this; 0 when undefined.
  package var ceiling: Int128 {
    guard isDefined else { return 0 }
    let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
    return remainder > 0 ? quotient + 1 : quotient
  }
}

extension Rational: ExpressibleByIntegerLiteral {
  package init(integerLiteral value: Int) { self.init(value) }
}

extension Rational {
  package static func < (a: Rational, b: Rational) -> Bool { compare(a, b) == -1 }
  package static func > (a: Rational, b: Rational) -> Bool { compare(a, b) == 1 }
  package static func <= (a: Rational, b: Rational) -> Bool { compare(a, b).map { $0 <= 0 } ?? false }
  package static func >= (a: Rational, b: Rational) -> Bool { compare(a, b).map { $0 >= 0 } ?? false }

  /// -1, 0 or 1; nil when either is undefined. Never overflows: the fractions are compared by their continued fractions.
  package static func compare(_ a: Rational, _ b: Rational) -> Int? {
    guard a.isDefined, b.isDefined else { return nil }
    if a.denominator == b.denominator {
      return a.numerator < b.numerator ? -1 : a.numerator == b.numerator ? 0 : 1
    }
    let (x, o1) = a.numerator.multipliedReportingOverflow(by: b.denominator)
    let (y, o2) = b.numerator.multipliedReportingOverflow(by: a.denominator)
    if !o1, !o2 { return x < y ? -1 : x == y ? 0 : 1 }
    var (p, q) = (a, b)
    var sign = 1
    while true {
      let (f, g) = (p.floor, q.floor)
      if f != g { return f < g ? -sign : sign }
      let (r, s) = (p.remainder, q.remainder)
      if r == 0 || s == 0 { return r == s ? 0 : r == 0 ? -sign : sign }
      p = Rational(unchecked: p.denominator, r)
      q = Rational(unchecked: q.denominator, s)
      sign = -sign
    }
  }

  /// What the numerator leaves over ``floor`` whole denominators: at least 0, less than the denominator.
  private var remainder: Int128 {
    // Not `numerator - floor * denominator`: below zero that product may not fit.
    let rest = numerator % denominator
    return rest < 0 ? rest + denominator : rest
  }

  /// The exact value as a decimal where it has a finite one, else as a fraction: `99.94`, `2/3`.
  package var exactText: String {
    guard isDefined else { return "?" }
    var rest = denominator
    var (twos, fives) = (0, 0)
    while rest % 2 == 0 {
      rest /= 2
      twos += 1
    }
    while rest % 5 == 0 {
      rest /= 5
      fives += 1
    }
    guard rest == 1, max(twos, fives) <= 30 else { return "\(numerator)/\(denominator)" }
    let text = decimalText(places: max(twos, fives))
    return text == "?" ? "\(numerator)/\(denominator)" : text
  }

  /// The value rounded half away from zero to `places` decimals. Negative places round to tens, hundreds and so on.
  package func rounded(places: Int) -> Rational {
    cut(places: places) { $0.remainder >= $0.denominator - $0.remainder }
  }

  /// The value cut off towards zero after `places` decimals.
  package func truncated(places: Int) -> Rational { cut(places: places) { _ in false } }

  /// The value cut off after `places` decimals, and one more in the last place where `roundsUp` says so of the
  /// magnitude counted in units of that place.
  private func cut(places: Int, roundsUp: (Rational) -> Bool) -> Rational {
    guard isDefined else { return .undefined }
    if isInteger, places >= 0 { return self }
    let scale = Rational.powerOfTen(places)
    // The whole part has no decimals to cut; leaving it out lets large values keep many places.
    let whole = places > 0 ? Rational(magnitude.floor) : .zero
    let scaled = (magnitude - whole) * scale
    guard scaled.isDefined else { return .undefined }
    let units = scaled.floor + (roundsUp(scaled) ? 1 : 0)
    let result = whole + Rational(units) / scale
    return isNegative ? -result : result
  }

  /// The value rounded half away from zero and written with exactly `places` decimals; `?` when it is undefined or cannot
  /// be rounded in 128 bits. Negative places write a whole number, rounded to tens, hundreds and so on.
  package func decimalText(places: Int) -> String {
    let value = rounded(places: places)
    guard value.isDefined else { return "?" }
    let sign = value.isNegative ? "-" : ""
    let whole = value.magnitude.floor
    guard places > 0 else { return "\(sign)\(whole)" }
    // Fraction and whole are written apart: together, in units of the last place, they may not fit.
    let fraction = (value.magnitude - Rational(whole)) * .powerOfTen(places)
    guard fraction.isDefined else { return "?" }
    let digits = String(fraction.numerator)
    return "\(sign)\(whole)." + String(repeating: "0", count: places - digits.count) + digits
  }

  /// As ``decimalText(places:)`` without zeros at the end of the decimals.
  package func shortText(places: Int) -> String {
    var text = decimalText(places: places)
    guard text.contains(".") else { return text }
    while text.hasSuffix("0") { text.removeLast() }
    if text.hasSuffix(".") { text.removeLast() }
    return text
  }
}
