import Numerals
import Testing

@Suite struct RationalArithmeticTests {
  private static let smallFractions: [(Int, Int)] = (-7...7).flatMap { n in (1...6).map { (n, $0) } }

  private static func rational(_ n: Int, _ d: Int) -> Rational { Rational(Int128(n), Int128(d)) }

  /// True when a fraction in lowest terms is n/d, by cross multiplication.
  private static func equals(_ value: Rational, _ n: Int, _ d: Int) -> Bool {
    value.isDefined && Int(value.numerator) * d == n * Int(value.denominator) && isReduced(value)
  }

  private static func isReduced(_ value: Rational) -> Bool {
    value.denominator > 0
      && ExactInteger.greatestCommonDivisor(ExactInteger(value.numerator), ExactInteger(value.denominator))
        == ExactInteger(1)
  }

  @Test func fractionsAreKeptInLowestTerms() {
    for n in -12...12 {
      for d in -12...12 where d != 0 {
        let value = Self.rational(n, d)
        #expect(Self.equals(value, n, d))
        #expect(value.isInteger == (n % d == 0))
        #expect(value.isNegative == (n != 0 && (n < 0) != (d < 0)))
        #expect(value.magnitude == Self.rational(abs(n), abs(d)))
      }
    }
    #expect(Rational.zero == Rational(0, -5))
    #expect(Rational.one == 1)
  }

  @Test func smallFractionsAgainstCrossMultiplication() {
    for (a, b) in Self.smallFractions {
      let x = Self.rational(a, b)
      #expect(Self.equals(-x, -a, b))
      for (c, d) in Self.smallFractions {
        let y = Self.rational(c, d)
        #expect(Self.equals(x + y, a * d + c * b, b * d))
        #expect(Self.equals(x - y, a * d - c * b, b * d))
        #expect(Self.equals(x * y, a * c, b * d))
        if c == 0 { #expect(!(x / y).isDefined) } else { #expect(Self.equals(x / y, a * d, b * c)) }
      }
    }
  }

  @Test func floorsAndCeilings() {
    for n in -30...30 {
      for d in 1...7 {
        let value = Self.rational(n, d)
        // The only whole number with floor · d <= n < (floor + 1) · d, and the mirror image of it.
        #expect(Int(value.floor) * d <= n && n < (Int(value.floor) + 1) * d)
        #expect((Int(value.ceiling) - 1) * d < n && n <= Int(value.ceiling) * d)
      }
    }
    #expect(Rational(Int128.max).floor == .max)
    #expect(Rational(-Int128.max).ceiling == -.max)
    #expect(Rational(-Int128.max, .max - 1).floor == -2)
    #expect(Rational.undefined.floor == 0 && Rational.undefined.ceiling == 0)
  }

  /// Wide operands never trap; a defined result is exact, and an undefined product is one that does not fit.
  @Test(arguments: [21, 22, 23, 24] as [UInt64])
  func wideFractionsAgainstExactIntegers(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<400 {
      let (a, b) = (random.wideRational(), random.wideRational())
      let (an, ad) = (ExactInteger(a.numerator), ExactInteger(a.denominator))
      let (bn, bd) = (ExactInteger(b.numerator), ExactInteger(b.denominator))
      Self.expect(a + b, is: an * bd + bn * ad, over: ad * bd, mayGiveUp: true, "\(a) + \(b)")
      Self.expect(a - b, is: an * bd - bn * ad, over: ad * bd, mayGiveUp: true, "\(a) - \(b)")
      Self.expect(a * b, is: an * bn, over: ad * bd, mayGiveUp: false, "\(a) * \(b)")
      if b == .zero {
        #expect(!(a / b).isDefined)
      } else {
        let sign = ExactInteger(b.isNegative ? -1 : 1)
        Self.expect(a / b, is: sign * an * bd, over: sign * ad * bn, mayGiveUp: false, "\(a) / \(b)")
      }
      #expect(-(-a) == a)
      #expect(a.magnitude.isNegative == false)
    }
  }

  /// A sum may give up where only its way through 128 bits is too narrow; a product may not.
  private static func expect(
    _ value: Rational, is numerator: ExactInteger, over denominator: ExactInteger, mayGiveUp: Bool, _ words: String
  ) {
    if value.isDefined {
      let isEqual = ExactInteger(value.numerator) * denominator == numerator * ExactInteger(value.denominator)
      #expect(isEqual && isReduced(value), "\(words) = \(value)")
    } else if !mayGiveUp {
      let limit = ExactInteger(.max) * ExactInteger.greatestCommonDivisor(numerator, denominator)
      #expect(limit < numerator.magnitude || limit < denominator, "\(words) is undefined")
    }
  }

  @Test func sumsOverOneLargeDenominatorFit() {
    let large: Int128 = 10_000_000_000_000_000_000_000_000_000_000_000_001
    #expect(Rational(1, large) + Rational(1, large) == Rational(2, large))
    #expect(Rational(5, large) - Rational(5, large) == .zero)
    #expect(Rational(1, large) + Rational(large - 1, large) == .one)
    #expect(Rational(1, 3 * large) + Rational(2, 3 * large) == Rational(1, large))
    #expect(!(Rational(1, large) + Rational(1, large - 1)).isDefined)
    #expect(!(Rational(Int128.max) + 1).isDefined)
    #expect(Rational(Int128.max) + -1 == Rational(Int128.max - 1))
    #expect(Rational(Int128.max) - Rational(Int128.max) == .zero)
  }

  @Test func whatDoesNotFitIsUndefined() {
    #expect(!Rational(Int128.min).isDefined)
    #expect(!Rational(Int128.min, 2).isDefined)
    #expect(!Rational(1, Int128.min).isDefined)
    #expect(!Rational(1, 0).isDefined)
    #expect(!Rational(0, 0).isDefined)
    #expect(!(Rational(Int128.max) * 2).isDefined)
    #expect(!(Rational(1, Int128.max) / 2).isDefined)
    #expect(!(-Rational(Int128.max) - 1).isDefined)
    #expect(Rational(Int128.max) * Rational(1, .max) == .one)
    #expect(Rational(Int128.max) / Rational(Int128.max) == .one)
  }

  @Test func undefinedStaysUndefined() {
    for value in [Rational.zero, .one, -3, Rational(2, 3), Rational(Int128.max), .undefined] {
      let undefined = Rational.undefined
      for result in [
        undefined + value, value + undefined, undefined - value, value - undefined, undefined * value,
        value * undefined, undefined / value, value / undefined, -undefined, undefined.magnitude,
        undefined.rounded(places: 2), undefined.truncated(places: 2), value / 0,
      ] {
        #expect(!result.isDefined)
        #expect(result == .undefined)
      }
    }
  }

  @Test func powersOfTen() {
    var power: Rational = 1
    for exponent in 0...30 {
      #expect(Rational.powerOfTen(exponent) == power)
      #expect(Rational.powerOfTen(-exponent) == 1 / power)
      power = power * 10
    }
    for exponent in [31, -31, Int.max, Int.min] { #expect(!Rational.powerOfTen(exponent).isDefined) }
  }

  @Test func multiplyingByPowersOfTen() {
    for exponent in -38...38 {
      let power = PowerOfTen(exponent: exponent)
      let value = (0..<abs(exponent)).reduce(Rational.one) { value, _ in exponent < 0 ? value / 10 : value * 10 }
      #expect(power.value == value && power.value.isDefined)
      for mantissa: Int128 in [0, 1, 7, 40, 12_345_678, 100_000_000_000_000_000] {
        #expect(Rational(mantissa, times: power) == Rational(mantissa) * value, "\(mantissa) \(exponent)")
      }
    }
    for exponent in [39, -39, 100] { #expect(!PowerOfTen(exponent: exponent).value.isDefined) }
    #expect(PowerOfTen.myriad / .ten * .myriad == PowerOfTen(exponent: 7) && PowerOfTen.one < .ten)
  }
}
