/// What kinds a folded scalar is of, one bit a kind, so that a reader finds the next place that matters to it without looking at each
/// scalar. ``FoldedText`` knows them for all of its scalars.
///
/// Public, where `package` is the rule: only what is public and inlinable is inlined into other modules.
public struct ScalarTraits: OptionSet, Sendable {
  public let rawValue: UInt8

  @inlinable @inline(__always)
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// 0 to 9.
  @inlinable public static var digit: ScalarTraits { .init(rawValue: 1) }
  /// Part of a Chinese numeral: 〇 to 九, 两, 十 百 千 万 亿.
  @inlinable public static var hanNumeral: ScalarTraits { .init(rawValue: 2) }
  /// What bounds a clause: ， ； ： 。 ？ ！ and a line break.
  @inlinable public static var clauseEnd: ScalarTraits { .init(rawValue: 4) }
  /// What may end a sentence: 。 ？ ！ and the half-width stop.
  @inlinable public static var stop: ScalarTraits { .init(rawValue: 8) }
  /// A bracket, a title mark, an opening quotation mark, or a number that is one character with its marks (①, ⑴).
  @inlinable public static var mark: ScalarTraits { .init(rawValue: 16) }
  /// A character that a number follows: 第, and 翻 of 翻一番.
  @inlinable public static var cue: ScalarTraits { .init(rawValue: 32) }

  /// What the name of a time may begin with, beside a numeral: 今年, 上半年, 第三季度.
  @inlinable public static var time: ScalarTraits { .init(rawValue: 64) }

  /// The traits of every scalar of the basic plane. It lives as long as the program.
  nonisolated(unsafe) static let table: UnsafePointer<UInt8> = {
    let table = UnsafeMutablePointer<UInt8>.allocate(capacity: 0x1_0000)
    table.initialize(repeating: 0, count: 0x1_0000)
    func mark(_ scalars: String, as traits: ScalarTraits) {
      for scalar in scalars.unicodeScalars { table[Int(scalar.value)] |= traits.rawValue }
    }
    mark("0123456789", as: .digit)
    mark("〇零一二两三四五六七八九十百千万亿", as: .hanNumeral)
    mark(",;:。?!\n\r", as: .clauseEnd)
    mark("。?!.", as: .stop)
    mark("()《》“‘", as: .mark)
    for enclosed in [0x2460...0x249B, 0x3220...0x3229] {
      for value in enclosed { table[value] |= ScalarTraits.mark.rawValue }
    }
    mark("第翻", as: .cue)
    mark("上下全首前第近今本当年过去同历往", as: .time)
    return UnsafePointer(table)
  }()
}
