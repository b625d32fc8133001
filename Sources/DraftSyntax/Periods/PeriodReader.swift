import Numerals
import TextModel

/// Reads a period at a place of a folded text: 2024年, 2024年度, 2024年1-11月, 2021—2025年, 上半年, 第三季度, 去年.
package struct PeriodReader {
  let text: FoldedText

  private let words = PeriodWords.all

  package init(_ text: FoldedText) { self.text = text }

  /// The period that begins at an index; nil where none does, or one that does not exist (2024年13月).
  package func mention(at index: Int) -> PeriodMention? {
    guard text.has(PeriodReader.starters, at: index) else { return nil }
    if isPlainNumber(at: index) { return namedTime(at: index) }
    if let year = year(at: index) { return yearMention(year, from: index) }
    if let (months, end) = months(at: index), !isYearBefore(index) {
      return PeriodMention(time: months, range: index..<end)
    }
    return namedOrCounted(at: index)
  }

  /// Where the digits end that begin at an index, if no period begins with any of them; nil where one may, or no digit stands there.
  func endOfPlainDigits(at index: Int) -> Int? {
    // The name of no time begins with a digit.
    guard text.has(.digit, at: index), isPlainNumber(at: index) else { return nil }
    var end = index
    while text.has(.digit, at: end) { end += 1 }
    return end
  }

  /// True for a number with nothing behind it that makes a period of it: no 年, 月, 季, 至 and no dash. 十四五 is one by its name alone.
  private func isPlainNumber(at index: Int) -> Bool {
    var end = index
    while text.has([.digit, .hanNumeral], at: end) { end += 1 }
    guard end > index else { return false }
    switch text[skipSpaces(end)] {
    case 0x5E74, 0x6708, 0x5B63, 0x81F3: return false
    case let c: return !Mark.isDash(c)
    }
  }

  // MARK: Years

  struct Year {
    var value: Int
    var end: Int
    /// True when 年 stands behind it.
    var isMarked: Bool
  }

  /// 2024年, 2024年度, 二〇二四年; or the bare first year of 2021—2025年.
  private func year(at index: Int) -> Year? {
    guard !ScalarClass.isDigit(text[index - 1]), let (value, digitsEnd) = yearDigits(at: index) else { return nil }
    var end = skipSpaces(digitsEnd)
    if text[end] == 0x5E74 {
      end += 1
      // 2024年度, but not 2024年度假人数.
      if text[end] == 0x5EA6, text[end + 1] != 0x5047 { end += 1 }
      return Year(value: value, end: end, isMarked: true)
    }
    return isSpanMark(text[end]) ? Year(value: value, end: digitsEnd, isMarked: false) : nil
  }

  private func yearDigits(at index: Int) -> (value: Int, end: Int)? {
    var value = 0
    for k in 0..<4 {
      let c = text[index + k]
      if ScalarClass.isDigit(c) {
        value = value * 10 + Int(c) - 0x30
      } else if let digit = ScalarClass.hanDigit(c), c != 0x4E24 {
        value = value * 10 + digit
      } else {
        return nil
      }
    }
    guard Period.isYear(value), !ScalarClass.isDigit(text[index + 4]) else { return nil }
    return (value, index + 4)
  }

  private func yearMention(_ year: Year, from index: Int) -> PeriodMention? {
    if isSpanMark(text[skipSpaces(year.end)]), let last = self.year(at: skipSpanMarks(year.end)), last.isMarked {
      guard let period = Period(years: (year.value, last.value)) else { return nil }
      return PeriodMention(time: .absolute(period), range: index..<last.end)
    }
    guard year.isMarked else { return nil }
    let next = skipSpaces(year.end)
    if let (months, end) = months(at: next) {
      guard let period = absolute(months, year: year.value) else { return nil }
      return spanOverYears(period, from: index, end: end) ?? PeriodMention(time: .absolute(period), range: index..<end)
    }
    // A month that does not exist makes no period at all; the year alone would be another one.
    if let number = smallNumber(at: next), text[skipSpaces(number.end)] == 0x6708 { return nil }
    guard let period = Period(year: year.value) else { return nil }
    if text[next] == 0x5E95 || text[next] == 0x672B {
      return PeriodMention(time: .absolute(period), range: index..<next + 1)
    }
    if text.has(words.since, at: next) { return PeriodMention(time: .open, range: index..<next + 2) }
    return PeriodMention(time: .absolute(period), range: index..<year.end)
  }

  private func absolute(_ time: PeriodMention.Time, year: Int) -> Period? {
    switch time {
    case .months(let months): Period(year: year, months: months)
    case .day(let month, let day): Period(year: year, month: month, day: day)
    default: nil
    }
  }

  /// 2024年7月—2025年3月.
  private func spanOverYears(_ first: Period, from index: Int, end: Int) -> PeriodMention? {
    guard first.firstMonth == first.lastMonth, first.day == 0, isSpanMark(text[skipSpaces(end)]) else { return nil }
    let start = skipSpanMarks(end)
    guard let year = year(at: start), year.isMarked, case (.months(let months), let stop)? = self.months(at: year.end),
      months.count == 1,
      let period = Period(
        from: (first.firstYear, first.firstMonth % 12 + 1), to: (year.value, months.lowerBound))
    else { return nil }
    return PeriodMention(time: .absolute(period), range: index..<stop)
  }

  /// True when a year stands right before: its months belong to it.
  private func isYearBefore(_ index: Int) -> Bool { text[index - 1] == 0x5E74 && ScalarClass.isDigit(text[index - 2]) }

  // MARK: Months

  /// 1-11月, 1月至11月, 3月, 3月15日, 11月底, 上半年, 第三季度, 前三季度, 全年.
  func months(at index: Int) -> (PeriodMention.Time, Int)? {
    if let named = namedMonths(at: index) { return named }
    if let quarter = quarter(at: index) { return quarter }
    guard let first = smallNumber(at: index), !ScalarClass.isDigit(text[index - 1]) else { return nil }
    var i = skipSpaces(first.end)
    var firstIsMarked = false
    if text[i] == 0x6708 {
      firstIsMarked = true
      i += 1
    }
    if isSpanMark(text[skipSpaces(i)]), let last = smallNumber(at: skipSpanMarks(i)),
      text[skipSpaces(last.end)] == 0x6708
    {
      let end = monthEnd(skipSpaces(last.end))
      guard first.value >= 1, first.value <= last.value, last.value <= 12 else { return nil }
      return (.months(first.value...last.value), end)
    }
    guard firstIsMarked, (1...12).contains(first.value) else { return nil }
    if let day = smallNumber(at: i), text[day.end] == 0x65E5 {
      return (.day(month: first.value, day: day.value), day.end + 1)
    }
    // 截至11月底: a running total since January.
    if text[i] == 0x5E95 || text[i] == 0x672B { return (.months(1...first.value), i + 1) }
    let isRunning = words.until.matchSuffix(text, endingAt: yearStart(before: index), notBefore: 0) != nil
    return (.months(isRunning ? 1...first.value : first.value...first.value), monthEnd(i - 1))
  }

  private func yearStart(before index: Int) -> Int {
    var i = index
    if text[i - 1] == 0x5E74 { i -= 5 }
    return max(0, i)
  }

  private func monthEnd(_ month: Int) -> Int { text[month + 1] == 0x4EFD ? month + 2 : month + 1 }

  private func namedMonths(at index: Int) -> (PeriodMention.Time, Int)? {
    guard let length = words.months.match(text, at: index, limit: text.count) else { return nil }
    let months =
      switch text[index] {
      case 0x4E0A: 1...6  // 上半年
      case 0x4E0B: 7...12  // 下半年
      case 0x5168: 1...12  // 全年
      default: 1...3  // 首季度
      }
    return (.months(months), index + length)
  }

  /// 一季度, 第3季度, 前三季度, 一至三季度, 1-3季度.
  private func quarter(at index: Int) -> (PeriodMention.Time, Int)? {
    var i = index
    let isFromStart = text[i] == 0x524D
    if isFromStart || text[i] == 0x7B2C { i += 1 }
    guard let first = smallNumber(at: i), (1...4).contains(first.value) else { return nil }
    var last = first
    if isSpanMark(text[first.end]), let other = smallNumber(at: skipSpanMarks(first.end)) { last = other }
    guard text[last.end] == 0x5B63, text[last.end + 1] == 0x5EA6, first.value <= last.value, last.value <= 4 else {
      return nil
    }
    let from = isFromStart ? 1 : first.value * 3 - 2
    return (.months(from...last.value * 3), last.end + 2)
  }

  /// A number of one or two digits, or a Chinese one below a hundred.
  private func smallNumber(at index: Int) -> (value: Int, end: Int)? {
    if ScalarClass.isDigit(text[index]) {
      var end = index
      while ScalarClass.isDigit(text[end]) { end += 1 }
      guard end - index <= 2 else { return nil }
      return ((index..<end).reduce(0) { $0 * 10 + Int(text[$1]) - 0x30 }, end)
    }
    guard ScalarClass.isHanNumeral(text[index]),
      let number = NumeralReader.hanInteger(text, at: index, limit: text.count), number.value < 100,
      !number.isBareRound
        || text[index] == 0x5341
    else { return nil }
    return (Int(number.value), number.end)
  }

  // MARK: Words

  private func namedOrCounted(at index: Int) -> PeriodMention? {
    if let named = namedTime(at: index) { return named }
    // 五年来, 近三年.
    if let number = smallNumber(at: index), text[number.end] == 0x5E74, text[number.end + 1] == 0x6765 {
      return PeriodMention(time: number.value == 1 ? .relative(0) : .open, range: index..<number.end + 2)
    }
    if text[index] == 0x8FD1, let number = smallNumber(at: index + 1), text[number.end] == 0x5E74 {
      return PeriodMention(time: .open, range: index..<number.end + 1)
    }
    return nil
  }

  /// 上年同期, 去年, 今年, 近年来. The longer words first: 上年同期 is another time than 上年.
  private func namedTime(at index: Int) -> PeriodMention? {
    guard words.named.mayBegin(with: text[index]) else { return nil }
    func mention(_ words: WordTable, _ time: PeriodMention.Time) -> PeriodMention? {
      words.match(text, at: index, limit: text.count).map { PeriodMention(time: time, range: index..<index + $0) }
    }
    return mention(words.yearAgoSame, .samePeriodLastYear) ?? mention(words.lastYear, .relative(-1))
      ?? mention(words.thisYear, .relative(0)) ?? mention(words.open, .open)
  }

  // MARK: Marks

  private func skipSpaces(_ index: Int) -> Int {
    var i = index
    while text[i] == Mark.space { i += 1 }
    return i
  }

  private func isSpanMark(_ c: UInt32) -> Bool { Mark.isDash(c) || c == 0x81F3 }

  private func skipSpanMarks(_ index: Int) -> Int {
    var i = index
    while text[i] == Mark.space || isSpanMark(text[i]) { i += 1 }
    return i
  }

  /// What a period begins with. A test holds it to the words.
  static let starters: ScalarTraits = [.digit, .hanNumeral, .time]
}

/// The words by which periods are named.
final class PeriodWords: Sendable {
  static let all = PeriodWords()

  let yearAgoSame = WordTable(Vocabulary.lists["period-yearagosame"] ?? [])
  let lastYear = WordTable(Vocabulary.lists["period-lastyear"] ?? [])
  let thisYear = WordTable(Vocabulary.lists["period-thisyear"] ?? [])
  let open = WordTable(Vocabulary.lists["period-open"] ?? [])
  /// All of the four.
  let named = WordTable(
    ["period-yearagosame", "period-lastyear", "period-thisyear", "period-open"].flatMap { Vocabulary.lists[$0] ?? [] })
  let months = WordTable(["上半年", "下半年", "全年", "首季度"])
  let until = WordTable(["截至", "截止", "截止到", "截至到"])
  let since = scalars("以来")
}
