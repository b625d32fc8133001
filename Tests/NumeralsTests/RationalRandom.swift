import Numerals

/// SplitMix64 (Steele, Lea and Flood 2014): a small generator that gives the same sequence for the same seed everywhere.
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// Whole numbers of every size up to the ends of 128 bits, the ends themselves and powers of two and ten among them.
  mutating func wideInteger() -> Int128 {
    let near = Int128(Int.random(in: -3...3, using: &self))
    let value: Int128
    switch Int.random(in: 0..<6, using: &self) {
    case 0: value = .max - abs(near)
    case 1: value = (Int128(1) << Int128(Int.random(in: 0...126, using: &self))) &+ near
    case 2: value = (0..<Int.random(in: 0...37, using: &self)).reduce(Int128(1)) { power, _ in power * 10 } &+ near
    case 3: value = near
    default:
      let bits = Int128(truncatingIfNeeded: next()) << 64 | Int128(truncatingIfNeeded: next())
      value = bits >> Int128(Int.random(in: 0...126, using: &self))
    }
    return value == .min ? .max : Bool.random(using: &self) ? value : -value
  }

  /// A fraction whose parts have any size up to 128 bits; always defined.
  mutating func wideRational() -> Rational {
    let denominator = wideInteger()
    return Rational(wideInteger(), denominator == 0 ? 1 : denominator)
  }
}
