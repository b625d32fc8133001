import Numerals

/// A number as a sentence writes it: digits, decimals and a scale such as 万.
struct Number: Hashable {
  /// The digits as an integer, the point left out.
  var mantissa: Int
  var decimals = 0
  /// 万, 亿 or empty.
  var scale = ""

  init(_ mantissa: Int, decimals: Int = 0, scale: String = "") {
    self.mantissa = mantissa
    self.decimals = decimals
    self.scale = scale
  }

  private var factor: Rational { scale == "万" ? 10_000 : scale == "亿" ? 100_000_000 : 1 }

  var value: Rational { Rational(Int128(mantissa)) * .powerOfTen(-decimals) * factor }

  /// One unit in the last place.
  var unit: Rational { .powerOfTen(-decimals) * factor }

  /// True for a plain integer, which as a count stands for itself.
  var isPlain: Bool { decimals == 0 && scale.isEmpty }

  var text: String { digits + scale }

  private var digits: String {
    guard decimals > 0 else { return String(mantissa) }
    let padded = String(repeating: "0", count: max(0, decimals + 1 - String(mantissa).count)) + String(mantissa)
    return padded.dropLast(decimals) + "." + padded.suffix(decimals)
  }

  /// A value that is not negative, rounded half up to so many decimals.
  static func rounded(_ value: Rational, decimals: Int) -> Number {
    Number(Int((value * .powerOfTen(decimals) + Rational(1, 2)).floor), decimals: decimals)
  }

  /// A value that is not negative, cut off after so many decimals.
  static func truncated(_ value: Rational, decimals: Int) -> Number {
    Number(Int((value * .powerOfTen(decimals)).floor), decimals: decimals)
  }

  /// A count as one writes it in 万 with so many decimals.
  static func inMyriads(_ count: Int, decimals: Int) -> Number {
    var number = rounded(Rational(Int128(count)) / 10_000, decimals: decimals)
    number.scale = "万"
    return number
  }

  /// The number with one digit replaced, or two neighbours swapped; nil where that is no other number that anybody writes.
  func slipped(at place: Int, digit: Int, swaps: Bool) -> Number? {
    var digits = String(mantissa).compactMap(\.wholeNumberValue)
    guard place < digits.count else { return nil }
    if swaps {
      guard place + 1 < digits.count else { return nil }
      digits.swapAt(place, place + 1)
    } else {
      digits[place] = digit
    }
    guard digits[0] != 0 else { return nil }
    let slipped = Number(digits.reduce(0) { $0 * 10 + $1 }, decimals: decimals, scale: scale)
    return slipped == self ? nil : slipped
  }
}
