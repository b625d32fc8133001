import Numerals
import Testing

@Suite struct RationalOrderTests {
  private static func expect(_ a: Rational, _ b: Rational, order: Int) {
    let isRight =
      Rational.compare(a, b) == order && Rational.compare(b, a) == -order
      && (a < b) == (order < 0) && (a > b) == (order > 0) && (a <= b) == (order <= 0) && (a >= b) == (order >= 0)
      && (a == b) == (order == 0)
    #expect(isRight, "\(a) against \(b) is not \(order)")
  }

  @Test func smallFractionsAgainstCrossMultiplication() {
    for a in -6...6 {
      for b in 1...5 {
        for c in -6...6 {
          for d in 1...5 {
            let (left, right) = (a * d, c * b)
            Self.expect(
              Rational(Int128(a), Int128(b)), Rational(Int128(c), Int128(d)),
              order: left < right ? -1 : left == right ? 0 : 1)
          }
        }
      }
    }
  }

  private static func exactOrder(_ a: Rational, _ b: Rational) -> Int {
    let left = ExactInteger(a.numerator) * ExactInteger(b.denominator)
    let right = ExactInteger(b.numerator) * ExactInteger(a.denominator)
    return left < right ? -1 : left == right ? 0 : 1
  }

  @Test(arguments: [31, 32, 33, 34] as [UInt64])
  func wideFractionsAgainstExactProducts(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<3000 {
      let (a, b) = (random.wideRational(), random.wideRational())
      Self.expect(a, b, order: Self.exactOrder(a, b))
      Self.expect(a, a, order: 0)
    }
  }

  /// Fractions whose cross products need 254 bits and differ in the last of them; some have equal floors below zero.
  @Test func neighboursAtTheEndsOf128Bits() {
    var values: [Rational] = [0, 1, -1, -2]
    for i in 0..<8 as Range<Int128> {
      for j in 0..<8 as Range<Int128> {
        values.append(Rational(.max - i, .max - j))
        values.append(Rational(-(.max - i), .max - j))
        values.append(Rational(-(.max - i), (.max - j) / 2))
        values.append(Rational(.max - i, j + 1))
        values.append(Rational(i - 4, .max - j))
      }
    }
    for a in values {
      for b in values { Self.expect(a, b, order: Self.exactOrder(a, b)) }
    }
  }

  /// Quotients of neighbouring Fibonacci numbers have the longest continued fractions that fit, alike nearly to the end.
  @Test func longContinuedFractions() {
    var fibonacci: [Int128] = [1, 1]
    while true {
      let (next, isTooLarge) = fibonacci[fibonacci.count - 1].addingReportingOverflow(fibonacci[fibonacci.count - 2])
      if isTooLarge { break }
      fibonacci.append(next)
    }
    let quotients = zip(fibonacci.dropFirst(), fibonacci).suffix(40).map { Rational($0, $1) }
    for a in quotients {
      for b in quotients {
        Self.expect(a, b, order: Self.exactOrder(a, b))
        Self.expect(-a, -b, order: Self.exactOrder(b, a))
        Self.expect(-a, b, order: -1)
      }
    }
  }

  @Test func undefinedIsNeitherLessNorGreater() {
    for value in [Rational.zero, 1, -1, Rational(Int128.max), .undefined] {
      #expect(Rational.compare(value, .undefined) == nil)
      #expect(Rational.compare(.undefined, value) == nil)
      #expect(!(value < .undefined) && !(value > .undefined) && !(value <= .undefined) && !(value >= .undefined))
      #expect(!(.undefined < value) && !(.undefined > value) && !(.undefined <= value) && !(.undefined >= value))
    }
  }
}
