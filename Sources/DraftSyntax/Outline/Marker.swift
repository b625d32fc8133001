import Numerals
import TextModel

/// The families of numbering, in the order of GB/T 9704—2012, 7.3.3 (the standard says that levels *may* follow it).
package enum MarkerFamily: Int, Sendable, CaseIterable {
  /// 第一章
  case chapter
  /// 第一节
  case section
  /// 一、
  case han
  /// （一）
  case hanBracket
  /// 1.
  case digit
  /// （1）
  case digitBracket
  /// ①
  case circled
  /// 第一条
  case article
  /// 一是, 一要, 第一， at the start of a paragraph or inside one.
  case point

  /// The level in the outline: 一、 is 1, （一） 2, 1. 3, （1） 4.
  package var level: Int {
    switch self {
    case .chapter, .han: 1
    case .section, .hanBracket: 2
    case .digit, .article: 3
    case .digitBracket: 4
    case .circled: 5
    case .point: 6
    }
  }
}

/// A number at the start of a heading, an item or a point.
package struct Marker: Sendable, Hashable {
  package var family: MarkerFamily
  /// At most 9999.
  @NarrowInt package var number: Int
  /// The marker as it stands, in bytes of the block: （一）, 1．, 一是.
  @NarrowRange package var range: TextRange
  /// In scalars.
  @NarrowRange package var scalarRange: Range<Int>
  /// For points: the word behind the numeral, 是, 要 or 第.
  package var pointWord: UInt32 = 0

  package init(family: MarkerFamily, number: Int, range: TextRange, scalarRange: Range<Int>, pointWord: UInt32 = 0) {
    self.family = family
    self.pointWord = pointWord
    self.number = number
    self.range = range
    self.scalarRange = scalarRange
  }
}

/// Reads markers.
enum MarkerReader {
  /// The marker that begins a line at `index`, or nil.
  static func heading(_ text: FoldedText, at index: Int) -> Marker? {
    let c = text[index]
    if c == Mark.open || isEnclosed(c) { return enclosed(text, at: index) }
    if c == 0x7B2C { return ordinal(text, at: index) }
    if ScalarClass.isDigit(c) { return digits(text, at: index) }
    if ScalarClass.isHanNumeral(c) { return han(text, at: index) }
    return nil
  }

  /// True for a number that is one character with its marks: ① ⑴ ⒈ ㈠ (U+2460–U+249B, U+3220–U+3229).
  static func isEnclosed(_ c: UInt32) -> Bool { c >= 0x2460 && c <= 0x249B || c >= 0x3220 && c <= 0x3229 }

  /// （一）, （1）, or a number that is one character with its marks.
  static func enclosed(_ text: FoldedText, at index: Int) -> Marker? {
    let range = index..<index + 1
    switch text[index] {
    case Mark.open: return bracketed(text, at: index)
    case let c where c >= 0x2460 && c <= 0x2473: return make(text, .circled, Int(c - 0x2460) + 1, range)
    case let c where c >= 0x2474 && c <= 0x2487: return make(text, .digitBracket, Int(c - 0x2474) + 1, range)
    case let c where c >= 0x2488 && c <= 0x249B: return make(text, .digit, Int(c - 0x2488) + 1, range)
    case let c where c >= 0x3220 && c <= 0x3229: return make(text, .hanBracket, Int(c - 0x3220) + 1, range)
    default: return nil
    }
  }

  /// （一） or （1）.
  static func bracketed(_ text: FoldedText, at index: Int) -> Marker? {
    var i = index + 1
    while text[i] == Mark.space { i += 1 }
    if let number = plainHan(text, at: i, limit: text.count) {
      var end = number.end
      while text[end] == Mark.space { end += 1 }
      guard text[end] == Mark.close else { return nil }
      return make(text, .hanBracket, number.value, index..<end + 1)
    }
    var value = 0
    let start = i
    while ScalarClass.isDigit(text[i]), i - start < 3 {
      value = value * 10 + Int(text[i] - 0x30)
      i += 1
    }
    guard i > start else { return nil }
    while text[i] == Mark.space { i += 1 }
    guard text[i] == Mark.close, value > 0 else { return nil }
    return make(text, .digitBracket, value, index..<i + 1)
  }

  /// 一、
  private static func han(_ text: FoldedText, at index: Int) -> Marker? {
    guard let number = plainHan(text, at: index, limit: text.count) else { return nil }
    if text[number.end] == Mark.enumeration {
      // 三、四级事项 and 二、三季度 name two things.
      if let next = plainHan(text, at: number.end + 1, limit: text.count), next.value == number.value + 1,
        [0x7EA7, 0x5B63, 0x671F, 0x7C7B, 0x7B49, 0x6279, 0x697C, 0x6708].contains(text[next.end])
      {
        return nil
      }
      return make(text, .han, number.value, index..<number.end + 1)
    }
    return point(text, at: index)
  }

  /// The marker that 19．7个基地 may have at the start of a line, where a decimal is as likely: it starts no heading, but the
  /// number is not missing either.
  static func doubtful(_ text: FoldedText, at index: Int) -> Marker? { digits(text, at: index, beforeDigits: true) }

  /// 1. 1． 1、 but not 3.2万名 nor 1、2类事项.
  private static func digits(_ text: FoldedText, at index: Int, beforeDigits: Bool = false) -> Marker? {
    var i = index
    var value = 0
    while ScalarClass.isDigit(text[i]), i - index < 3 {
      value = value * 10 + Int(text[i] - 0x30)
      i += 1
    }
    guard value > 0, text[i] == Mark.dot || text[i] == Mark.enumeration, text[index] != 0x30 else { return nil }
    if ScalarClass.isDigit(text[i + 1]) {
      // 1.2024年…: a year may follow the marker; anything else is a decimal or a list of numbers.
      var k = i + 1
      while ScalarClass.isDigit(text[k]) { k += 1 }
      guard beforeDigits || (k - i == 5 && text[k] == 0x5E74) else { return nil }
    }
    return make(text, .digit, value, index..<i + 1)
  }

  /// 第一章, 第一节, 第一条 and 第一， at the start of a line.
  private static func ordinal(_ text: FoldedText, at index: Int) -> Marker? {
    var end: Int
    var value: Int
    if let number = plainHan(text, at: index + 1, limit: text.count, most: 9999) {
      (value, end) = (number.value, number.end)
    } else {
      (value, end) = (0, index + 1)
      while ScalarClass.isDigit(text[end]), end - index < 5 {
        value = value * 10 + Int(text[end] - 0x30)
        end += 1
      }
      guard value > 0 else { return nil }
    }
    switch text[end] {
    case 0x7AE0: return make(text, .chapter, value, index..<end + 1)
    case 0x8282: return make(text, .section, value, index..<end + 1)
    case 0x6761: return make(text, .article, value, index..<end + 1)
    case Mark.comma, Mark.enumeration:
      guard ScalarClass.isHanNumeral(text[index + 1]) else { return nil }
      var marker = make(text, .point, value, index..<end + 1)
      marker.pointWord = 0x7B2C
      return marker
    default: return nil
    }
  }

  /// 一是, 二要, 三 是; not 一是一 and not 二是二.
  static func point(_ text: FoldedText, at index: Int) -> Marker? {
    guard let number = plainHan(text, at: index, limit: text.count, most: 20) else { return nil }
    var end = number.end
    if text[end] == Mark.space { end += 1 }
    let word = text[end]
    guard word == 0x662F || word == 0x8981 else { return nil }
    if let next = plainHan(text, at: end + 1, limit: text.count), next.value == number.value,
      Mark.isDelimiter(text[next.end])
    {
      return nil
    }
    // 一是…的 inside words: 一要求.
    if word == 0x8981, [0x6C42, 0x7D20, 0x70B9, 0x52A1].contains(text[end + 1]) { return nil }
    var marker = make(text, .point, number.value, index..<end + 1)
    marker.pointWord = word
    return marker
  }

  private static func plainHan(_ text: FoldedText, at index: Int, limit: Int, most: Int = 199) -> (
    value: Int, end: Int
  )? {
    guard let integer = NumeralReader.hanInteger(text, at: index, limit: limit), !integer.isBareRound,
      integer.value > 0, integer.value <= Int128(most), text[index] != 0x4E24
    else { return nil }
    return (Int(integer.value), integer.end)
  }

  private static func make(_ text: FoldedText, _ family: MarkerFamily, _ number: Int, _ range: Range<Int>) -> Marker {
    Marker(family: family, number: number, range: text.byteRange(range), scalarRange: range)
  }
}
