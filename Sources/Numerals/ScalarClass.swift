/// Questions about single folded scalars.
///
/// Public, where `package` is the rule: only what is public and inlinable is inlined into other modules, and these are asked at every scalar.
public enum ScalarClass {
  @inlinable @inline(__always)
  public static func isDigit(_ c: UInt32) -> Bool { c >= 0x30 && c <= 0x39 }

  @inlinable @inline(__always)
  public static func isLetter(_ c: UInt32) -> Bool { (c | 0x20) >= 0x61 && (c | 0x20) <= 0x7A }

  /// A Chinese character (CJK unified ideographs, extension A and the astral extensions, and 〇).
  @inlinable @inline(__always)
  public static func isHan(_ c: UInt32) -> Bool {
    (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || (c >= 0x20000 && c <= 0x3FFFF) || c == 0x3007
  }

  @inlinable @inline(__always)
  public static func isSpace(_ c: UInt32) -> Bool { c == 0x20 || c == 0x0A || c == 0x0D }

  /// The value of a Chinese digit 〇–九 (两 is 2), or nil.
  @inlinable @inline(__always)
  public static func hanDigit(_ c: UInt32) -> Int? {
    switch c {
    case 0x3007, 0x96F6: 0  // 〇 零
    case 0x4E00: 1  // 一
    case 0x4E8C, 0x4E24: 2  // 二 两
    case 0x4E09: 3  // 三
    case 0x56DB: 4  // 四
    case 0x4E94: 5  // 五
    case 0x516D: 6  // 六
    case 0x4E03: 7  // 七
    case 0x516B: 8  // 八
    case 0x4E5D: 9  // 九
    default: nil
    }
  }

  /// The power of ten that 十 百 千 stand for, or nil.
  @inlinable @inline(__always)
  public static func hanUnit(_ c: UInt32) -> Int? {
    switch c {
    case 0x5341: 10
    case 0x767E: 100
    case 0x5343: 1000
    default: nil
    }
  }

  /// The myriad that 万 亿 stand for, or nil.
  @inlinable @inline(__always)
  public static func hanMyriad(_ c: UInt32) -> Int? {
    switch c {
    case 0x4E07: 10_000
    case 0x4EBF: 100_000_000
    default: nil
    }
  }

  /// The zeros of the myriad that 万 亿 stand for, or nil.
  static func hanMyriadZeros(_ c: UInt32) -> Int? {
    switch c {
    case 0x4E07: 4
    case 0x4EBF: 8
    default: nil
    }
  }

  /// Part of a Chinese numeral.
  @inlinable @inline(__always)
  public static func isHanNumeral(_ c: UInt32) -> Bool {
    hanDigit(c) != nil || hanUnit(c) != nil || hanMyriad(c) != nil
  }
}
