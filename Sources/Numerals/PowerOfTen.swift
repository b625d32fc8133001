/// Ten to the power of a small whole number: what 万 multiplies by, one unit in the last place of 99.94.
///
/// It takes one byte, and multiplying by it is an addition. Every figure of a draft has three.
package struct PowerOfTen: Sendable, Hashable, Comparable {
  private let storage: Int8

  /// For numerals that can be read it lies between -17 and 33.
  package init(exponent: Int) { storage = Int8(clamping: exponent) }

  package static var one: PowerOfTen { PowerOfTen(exponent: 0) }
  package static var ten: PowerOfTen { PowerOfTen(exponent: 1) }
  /// 万.
  package static var myriad: PowerOfTen { PowerOfTen(exponent: 4) }

  package var exponent: Int { Int(storage) }

  /// Undefined where it does not fit in 128 bits.
  package var value: Rational {
    guard let power = Rational.wholePower(abs(exponent)) else { return .undefined }
    return exponent < 0 ? Rational(unchecked: 1, power) : Rational(unchecked: power, 1)
  }

  package static func * (a: PowerOfTen, b: PowerOfTen) -> PowerOfTen {
    PowerOfTen(exponent: a.exponent + b.exponent)
  }

  package static func / (a: PowerOfTen, b: PowerOfTen) -> PowerOfTen {
    PowerOfTen(exponent: a.exponent - b.exponent)
  }

  package static func < (a: PowerOfTen, b: PowerOfTen) -> Bool { a.storage < b.storage }
}

extension Rational {
  /// A whole number times a power of ten; undefined where it does not fit in 128 bits.
  package init(_ mantissa: Int128, times power: PowerOfTen) {
    guard power != .one else {
      self.init(mantissa)
      return
    }
    guard let factor = Rational.wholePower(abs(power.exponent)) else {
      self = .undefined
      return
    }
    if power < .one {
      self.init(mantissa, factor)
    } else {
      let (product, overflows) = mantissa.multipliedReportingOverflow(by: factor)
      self = overflows ? .undefined : Rational(product)
    }
  }

  /// Ten to the power of an exponent that is not negative; nil where it does not fit in 128 bits.
  static func wholePower(_ exponent: Int) -> Int128? {
    guard exponent <= 38 else { return nil }
    // Nearly all fit in 64 bits, where a product is many times cheaper.
    var low: Int64 = 1
    for _ in 0..<min(exponent, 18) { low &*= 10 }
    var power = Int128(low)
    for _ in 18..<max(exponent, 18) { power *= 10 }
    return power
  }
}
