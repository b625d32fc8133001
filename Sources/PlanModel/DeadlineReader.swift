import DraftSyntax
import TextModel

/// Finds by when something is to be done: 2022年底前, 每年3月1日前, 到2025年, 6个月内.
struct DeadlineReader {
  private let text: FoldedText
  /// In scalars, in the order of the text; they do not overlap.
  private(set) var deadlines: [Range<Int>] = []

  init(_ text: FoldedText) {
    self.text = text
    var i = 0
    while i < text.count {
      if let range = deadline(at: i) {
        deadlines.append(range)
        i = range.upperBound
      } else {
        i += 1
      }
    }
  }

  private func deadline(at index: Int) -> Range<Int>? {
    // 到2025年 names a deadline by its first word; 2025年前 by its last.
    let opener = DeadlineReader.openers.match(text, at: index, limit: text.count) ?? 0
    let start = index + opener
    guard let date = date(at: start) else { return opener == 0 ? span(at: index) : nil }
    let first = opener > 0 ? index : start
    if let end = end(behind: date, from: start) { return first..<end }
    // 2021年到2025年 is a period.
    let isPeriod = isDigit(index - 1) || [DeadlineReader.year, 0x6708, 0x65E5].contains(text[index - 1])
    return opener > 0 && date.isNamed && !isPeriod ? first..<date.end : nil
  }

  // MARK: Dates

  private struct Date {
    var end: Int
    /// True when a year or a month is named; false for 年底.
    var isNamed: Bool
  }

  /// 2022年, 2022年6月, 2022年年底, 每年3月1日, 每月5日, 今年底, 6月底, 年底, 三季度末.
  private func date(at index: Int) -> Date? {
    guard !isDigit(index - 1) else { return nil }
    var i = index
    var isNamed = false
    if let length = DeadlineReader.years.match(text, at: i, limit: text.count) {
      i += length
      isNamed = true
    } else if let end = number(at: i, digits: 4...4), text[end] == DeadlineReader.year {
      i = end + 1
      isNamed = true
    }
    if let length = DeadlineReader.parts.match(text, at: i, limit: text.count) {
      i += length
    } else if let month = number(at: i, digits: 1...2), text[month] == 0x6708 || isNamed && isDay(month) {
      i = month + 1
      isNamed = true
      if let day = number(at: i, digits: 1...2), isDay(day) {
        i = day + 1
      } else if let length = DeadlineReader.monthParts.match(text, at: i, limit: text.count) {
        i += length
      }
    }
    return i > index ? Date(end: i, isNamed: isNamed) : nil
  }

  /// 日 or 号.
  private func isDay(_ i: Int) -> Bool { text[i] == 0x65E5 || text[i] == 0x53F7 }

  /// Behind 前, 之前, 以前, 底前; a date that ends in 底, 末 or 内 is a deadline for itself.
  private func end(behind date: Date, from start: Int) -> Int? {
    if let length = DeadlineReader.ends.match(text, at: date.end, limit: text.count) {
      let end = date.end + length
      // 2019年前后, 2020年前三季度 are no deadlines.
      return DeadlineReader.notEnds.match(text, at: end, limit: text.count) == nil ? end : nil
    }
    let last = text[date.end - 1]
    if last == 0x5185 { return date.end }
    return date.isNamed && (last == 0x5E95 || last == 0x672B) ? date.end : nil
  }

  /// 6个月内, 30日内, 3年内, 10个工作日内, 利用2—3年时间.
  private func span(at index: Int) -> Range<Int>? {
    guard !isDigit(index - 1), !isHanDigit(index - 1), var i = number(at: index, digits: 1...3) else { return nil }
    if text[i] == 0x2D || text[i] == 0x2014 || text[i] == 0x7E || text[i] == 0x81F3,
      let last = number(at: i + 1, digits: 1...3)
    {
      i = last
    }
    if text[i] == 0x5DE6 || text[i] == 0x4F59 { i += 1 }
    guard let unit = DeadlineReader.spans.match(text, at: i, limit: text.count) else { return nil }
    i += unit
    if let length = DeadlineReader.within.match(text, at: i, limit: text.count) { return index..<i + length }
    return text.has(DeadlineReader.time, at: i)
      && DeadlineReader.using.matchSuffix(text, endingAt: index, notBefore: 0) != nil
      ? index..<i + 2 : nil
  }

  // MARK: Numbers

  private func isDigit(_ i: Int) -> Bool { (0x30...0x39).contains(text[i]) }
  private func isHanDigit(_ i: Int) -> Bool { DeadlineReader.hanDigits.contains(text[i]) }

  /// Behind a number of so many digits, Arabic or Chinese.
  private func number(at index: Int, digits: ClosedRange<Int>) -> Int? {
    var i = index
    while isDigit(i) { i += 1 }
    if i == index { while isHanDigit(i) { i += 1 } }
    return digits.contains(i - index) ? i : nil
  }

  private static let year: UInt32 = 0x5E74
  private static let hanDigits = Set("〇零一二三四五六七八九十两".unicodeScalars.map(\.value))
  private static let time = FoldedText("时间").scalars
  private static let openers = WordTable(["到", "力争到", "确保到"])
  private static let years = WordTable(["每年", "今年", "明年", "本年", "当年", "每月", "每季度"])
  /// What may stand behind a year or for itself.
  private static let parts = WordTable([
    "年底", "年末", "底", "末", "年中", "上半年", "下半年", "一季度", "二季度", "三季度", "四季度", "一季度末", "二季度末", "三季度末", "四季度末", "第一季度",
    "第二季度", "第三季度", "第四季度", "年内",
  ])
  private static let monthParts = WordTable(["底", "末", "上旬", "中旬", "下旬", "初", "份"])
  private static let ends = WordTable(["前", "之前", "以前", "底前", "末前", "内"])
  private static let notEnds = WordTable([
    "后", "三", "两", "四", "期", "列", "述", "提", "往", "瞻", "景", "涵", "容", "部", "外", "地", "需",
  ])
  private static let spans = WordTable(["年", "个月", "日", "天", "个工作日", "工作日", "周", "小时"])
  private static let within = WordTable(["内", "之内", "以内"])
  private static let using = WordTable(["利用", "用", "经过", "力争用", "通过"])
}
