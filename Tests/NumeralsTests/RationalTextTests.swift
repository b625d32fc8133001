import Numerals
import Testing

/// Rounding, cutting off and writing.
@Suite struct RationalTextTests {
  private static func power(_ exponent: Int) -> Int { (0..<exponent).reduce(1) { value, _ in value * 10 } }

  /// `units` of the last of `places` decimals, written by hand.
  private static func text(units: Int, places: Int) -> String {
    let one = power(places)
    let sign = units < 0 ? "-" : ""
    let fraction = String(abs(units) % one + one).dropFirst()
    return sign + String(abs(units) / one) + (places > 0 ? "." + fraction : "")
  }

  @Test func smallFractionsAgainstIntegers() {
    for n in -260...260 {
      for d in [1, 2, 3, 4, 6, 7, 8, 16, 25, 40] {
        let value = Rational(Int128(n), Int128(d))
        for places in 0...3 {
          let scaled = abs(n) * Self.power(places)
          let sign = n < 0 ? -1 : 1
          let rounded = sign * ((2 * scaled + d) / (2 * d))
          let truncated = sign * (scaled / d)
          let one = Int128(Self.power(places))
          #expect(value.rounded(places: places) == Rational(Int128(rounded), one), "\(n)/\(d) to \(places)")
          #expect(value.truncated(places: places) == Rational(Int128(truncated), one), "\(n)/\(d) to \(places)")
          #expect(value.decimalText(places: places) == Self.text(units: rounded, places: places))
        }
      }
    }
  }

  @Test(
    arguments: [
      (1, 8, 2, "0.13"), (-1, 8, 2, "-0.13"), (1, 2, 0, "1"), (-1, 2, 0, "-1"), (5, 2, 0, "3"), (-5, 2, 0, "-3"),
      (-1, 1000, 2, "0.00"), (-4, 1000, 2, "0.00"), (-5, 1000, 2, "-0.01"), (999, 1000, 2, "1.00"),
      (99_945, 1000, 2, "99.95"), (2, 3, 6, "0.666667"), (0, 1, 3, "0.000"), (7, 1, 2, "7.00"), (1, 200, 2, "0.01"),
      (1234, 1, -2, "1200"), (1250, 1, -2, "1300"), (-1250, 1, -2, "-1300"), (49, 1, -2, "0"), (50, 1, -2, "100"),
    ] as [(Int128, Int128, Int, String)])
  func knownDecimals(_ n: Int128, _ d: Int128, _ places: Int, _ text: String) {
    #expect(Rational(n, d).decimalText(places: places) == text)
  }

  @Test(
    arguments: [
      (9994, 100, "99.94"), (2, 3, "2/3"), (-2, 3, "-2/3"), (-1, 8, "-0.125"), (7, 1, "7"), (-7, 1, "-7"), (0, 1, "0"),
      (1, 1024, "0.0009765625"), (1, 1000, "0.001"), (100, 1, "100"), (22, 7, "22/7"), (1, 30, "1/30"),
      (.max, 1, "170141183460469231731687303715884105727"),
      (.max, 2, "85070591730234615865843651857942052863.5"),
      (-.max, 4, "-42535295865117307932921825928971026431.75"),
    ] as [(Int128, Int128, String)])
  func knownExactTexts(_ n: Int128, _ d: Int128, _ text: String) {
    #expect(Rational(n, d).exactText == text)
  }

  @Test func shortAndCompactTexts() {
    #expect(Rational(7, 2).shortText(places: 3) == "3.5")
    #expect(Rational(7).shortText(places: 3) == "7")
    #expect(Rational(100).shortText(places: 0) == "100")
    #expect(Rational(1, 10000).shortText(places: 3) == "0")
    #expect(Rational(-1, 10000).shortText(places: 3) == "0")
    #expect(Rational(2, 3).shortText(places: 2) == "0.67")
    #expect(Rational(2, 3).compactText == "0.666667")
    #expect(Rational(3, 8).compactText == "0.375")
    #expect(Rational(1_000_000_000_000_000_000).compactText == "1000000000000000000")
    for text in [
      Rational.undefined.exactText, Rational.undefined.compactText, Rational.undefined.shortText(places: 2),
      Rational.undefined.decimalText(places: 2),
    ] { #expect(text == "?") }
    // 31 places are more than the powers of ten that 128 bits are asked to hold.
    #expect(!Rational(1, 3).rounded(places: 31).isDefined)
    #expect(Rational(1, 3).decimalText(places: 31) == "?")
    #expect(Rational(1, 3).decimalText(places: .max) == "?")
    #expect(!Rational(1, 3).truncated(places: .min).isDefined)
  }

  /// Rounding lands on a whole number of units, no further off than half of one, and away from zero on a tie.
  @Test(arguments: [41, 42, 43] as [UInt64])
  func wideFractionsAreRoundedToTheNearest(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<1000 {
      let value = random.wideRational()
      let places = Int.random(in: 0...8, using: &random)
      let (rounded, truncated) = (value.rounded(places: places), value.truncated(places: places))
      let one = Rational.powerOfTen(places).numerator
      let isWide = value.denominator > .max / one || value.magnitude.floor > .max / one
      for result in [rounded, truncated] {
        if result.isDefined { #expect(one % result.denominator == 0) } else { #expect(isWide) }
      }
      if rounded.isDefined {
        let (twice, unit) = Self.twiceTheError(of: rounded, for: value, unitsIn: one)
        #expect(twice < unit || (twice == unit && rounded.magnitude > value.magnitude), "\(value) to \(places)")
        let text = value.decimalText(places: places)
        #expect(Self.parse(text) == rounded, "\(text)")
        #expect(places == 0 ? !text.contains(".") : text.split(separator: ".").last?.count == places)
      }
      if truncated.isDefined {
        let (twice, unit) = Self.twiceTheError(of: truncated, for: value, unitsIn: one)
        #expect(twice < unit + unit && truncated.magnitude <= value.magnitude, "\(value) to \(places)")
      }
    }
  }

  /// 2·|result − value| and one unit of the last place, both multiplied by all the denominators.
  private static func twiceTheError(
    of result: Rational, for value: Rational, unitsIn one: Int128
  ) -> (twice: ExactInteger, unit: ExactInteger) {
    let (below, valueBelow) = (ExactInteger(result.denominator), ExactInteger(value.denominator))
    let error = (ExactInteger(result.numerator) * valueBelow - ExactInteger(value.numerator) * below).magnitude
    return (ExactInteger(2) * error * ExactInteger(one), below * valueBelow)
  }

  /// Reads a decimal or a fraction back; undefined when it does not fit.
  private static func parse(_ text: String) -> Rational {
    let sides = text.split(separator: "/")
    if sides.count == 2, let n = Int128(sides[0]), let d = Int128(sides[1]) { return Rational(n, d) }
    let parts = text.split(separator: ".")
    guard let whole = Int128(parts[0]) else { return .undefined }
    guard parts.count == 2, let fraction = Int128(parts[1]) else { return Rational(whole) }
    let tail = Rational(fraction) * .powerOfTen(-parts[1].count)
    return text.hasPrefix("-") ? Rational(whole) - tail : Rational(whole) + tail
  }

  @Test(arguments: [51, 52] as [UInt64])
  func exactTextsReadBack(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<1500 {
      let value = random.wideRational()
      #expect(Self.parse(value.exactText) == value, "\(value.exactText)")
      #expect(value.compactText != "?")
      let decimal = Rational(Int128(Int.random(in: -1_000_000...1_000_000, using: &random)), 1000)
      #expect(!decimal.exactText.contains("/"))
      #expect(Self.parse(decimal.exactText) == decimal)
    }
  }
}
