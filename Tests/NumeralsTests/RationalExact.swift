/// A whole number of any size, as plain as can be: what the 128-bit arithmetic is held against.
struct ExactInteger: Comparable {
  private var isNegative: Bool
  /// Base 2³², least digit first, no zeros at the end.
  private var digits: [UInt64]

  init(_ value: Int128) {
    isNegative = value < 0
    digits = []
    var rest = value.magnitude
    while rest != 0 {
      digits.append(UInt64(truncatingIfNeeded: rest & 0xFFFF_FFFF))
      rest >>= 32
    }
  }

  private init(isNegative: Bool, digits: [UInt64]) {
    var digits = digits
    while digits.last == 0 { digits.removeLast() }
    self.digits = digits
    self.isNegative = isNegative && !digits.isEmpty
  }

  var magnitude: ExactInteger { ExactInteger(isNegative: false, digits: digits) }
  var isZero: Bool { digits.isEmpty }
  private var isEven: Bool { (digits.first ?? 0) & 1 == 0 }

  private static func compareDigits(_ a: [UInt64], _ b: [UInt64]) -> Int {
    if a.count != b.count { return a.count < b.count ? -1 : 1 }
    for (x, y) in zip(a, b).reversed() where x != y { return x < y ? -1 : 1 }
    return 0
  }

  static func < (a: ExactInteger, b: ExactInteger) -> Bool {
    if a.isNegative != b.isNegative { return a.isNegative }
    let order = compareDigits(a.digits, b.digits)
    return a.isNegative ? order > 0 : order < 0
  }

  static prefix func - (a: ExactInteger) -> ExactInteger {
    ExactInteger(isNegative: !a.isNegative, digits: a.digits)
  }

  static func + (a: ExactInteger, b: ExactInteger) -> ExactInteger {
    if a.isNegative == b.isNegative {
      var sum: [UInt64] = []
      var carry: UInt64 = 0
      for i in 0..<max(a.digits.count, b.digits.count) {
        let digit = (i < a.digits.count ? a.digits[i] : 0) + (i < b.digits.count ? b.digits[i] : 0) + carry
        sum.append(digit & 0xFFFF_FFFF)
        carry = digit >> 32
      }
      return ExactInteger(isNegative: a.isNegative, digits: sum + [carry])
    }
    guard compareDigits(a.digits, b.digits) >= 0 else { return b + a }
    var difference: [UInt64] = []
    var borrow: UInt64 = 0
    for i in 0..<a.digits.count {
      let subtrahend = (i < b.digits.count ? b.digits[i] : 0) + borrow
      borrow = a.digits[i] < subtrahend ? 1 : 0
      difference.append(a.digits[i] + borrow << 32 - subtrahend)
    }
    return ExactInteger(isNegative: a.isNegative, digits: difference)
  }

  static func - (a: ExactInteger, b: ExactInteger) -> ExactInteger { a + (-b) }

  static func * (a: ExactInteger, b: ExactInteger) -> ExactInteger {
    var product = [UInt64](repeating: 0, count: a.digits.count + b.digits.count)
    for (i, x) in a.digits.enumerated() {
      var carry: UInt64 = 0
      for (j, y) in b.digits.enumerated() {
        let digit = x * y + product[i + j] + carry
        product[i + j] = digit & 0xFFFF_FFFF
        carry = digit >> 32
      }
      product[i + b.digits.count] += carry
    }
    return ExactInteger(isNegative: a.isNegative != b.isNegative, digits: product)
  }

  private var halved: ExactInteger {
    var half = digits
    for i in half.indices { half[i] = half[i] >> 1 | ((i + 1 < half.count ? half[i + 1] : 0) & 1) << 31 }
    return ExactInteger(isNegative: isNegative, digits: half)
  }

  /// The greatest common divisor by halving and subtracting; that of zero and a number is the number's magnitude.
  static func greatestCommonDivisor(_ a: ExactInteger, _ b: ExactInteger) -> ExactInteger {
    var (x, y) = (a.magnitude, b.magnitude)
    if x.isZero { return y }
    if y.isZero { return x }
    var factor = ExactInteger(1)
    while x.isEven, y.isEven {
      (x, y) = (x.halved, y.halved)
      factor = factor + factor
    }
    while !x.isZero {
      while x.isEven { x = x.halved }
      while y.isEven { y = y.halved }
      if x < y { (x, y) = (y, x) }
      x = x - y
    }
    return y * factor
  }
}
