import TextModel

/// A number as it is written, before its unit.
package struct Numeral: Sendable, Hashable {
  /// How it is written.
  package enum Form: Sendable {
    case arabic, han
  }

  package var form: Form
  /// The scalars it takes, the scale (万, 亿) included.
  package var range: Range<Int>
  /// The digits alone.
  package var digits: Range<Int>
  /// The digits as an integer, the point left out.
  package var mantissa: Int128
  /// Digits after the point.
  package var decimals: Int
  /// What 千 万 亿 after the digits multiply by.
  package var scale: PowerOfTen
  /// True when 余, 多 or 几 stands inside: 100余, 2万多, 10余万.
  package var isMore: Bool
  /// True for 百, 千, 万 with no digit before them, which name a crowd more than a count.
  package var isBareRound: Bool

  package init(
    form: Form, range: Range<Int>, digits: Range<Int>, mantissa: Int128, decimals: Int, scale: PowerOfTen, isMore: Bool,
    isBareRound: Bool
  ) {
    self.form = form
    self.range = range
    self.digits = digits
    self.mantissa = mantissa
    self.decimals = decimals
    self.scale = scale
    self.isMore = isMore
    self.isBareRound = isBareRound
  }

  /// The exact value with the scale multiplied out.
  package var value: Rational { Rational(mantissa, times: lastPlace) }

  /// One unit in the last place written: `10^-decimals × scale`.
  package var lastPlace: PowerOfTen { scale / PowerOfTen(exponent: decimals) }

  /// One unit of the last digit that is not a zero: 700 gives 100, 1.50万 gives 1000.
  package var significantPlace: PowerOfTen {
    // Nearly all fit in 64 bits, where division is many times faster.
    let zeros = Int64(exactly: mantissa).map(Numeral.trailingZeros) ?? Numeral.trailingZeros(mantissa)
    return lastPlace * PowerOfTen(exponent: zeros)
  }

  private static func trailingZeros<Integer: FixedWidthInteger>(_ value: Integer) -> Int {
    var (rest, zeros) = (value, 0)
    while rest != 0, rest % 10 == 0 {
      rest /= 10
      zeros += 1
    }
    return zeros
  }

  /// True when it has a scale other than one.
  package var hasScale: Bool { scale != .one }
}
