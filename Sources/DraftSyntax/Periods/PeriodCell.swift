import Numerals
import TextModel

/// What a ledger's cell says of its period.
package enum PeriodCell: Sendable, Hashable {
  case empty
  case period(Period)
  /// There is no such period, or the words name none.
  case invalid
  /// Months without a year: 1-11月.
  case withoutYear

  /// Reads a whole cell: `2024年`, `2024`, `2024年度`, `2024年1-11月`, `2024-03`, `202403`, `2024Q3`, `“十四五”期间`.
  package init(_ words: String) {
    let folded = FoldedText(words).string.filter { $0 != " " && $0 != "“" && $0 != "”" && $0 != "\"" }
    let text = FoldedText(PeriodCell.bare(folded))
    guard text.count > 0 else {
      self = .empty
      return
    }
    let reader = PeriodReader(text)
    if let period = PeriodCell.numeric(text) ?? PeriodCell.fiveYears(text) {
      self = period
    } else if let mention = reader.mention(at: 0), mention.range.upperBound == text.count {
      switch mention.time {
      case .absolute(let period): self = .period(period)
      case .months, .day, .relative, .samePeriodLastYear: self = .withoutYear
      case .open: self = .invalid
      }
    } else {
      self = .invalid
    }
  }

  /// The words without what only dresses a period: 截至, 期间, 累计.
  private static func bare(_ words: String) -> String {
    var words = words[...]
    for prefix in ["截至到", "截止到", "截至", "截止", "自", "从"] where words.hasPrefix(prefix) {
      words = words.dropFirst(prefix.count)
      // 截至2024年11月 is a running total, like 11月底.
      if prefix.hasPrefix("截"), words.hasSuffix("月") { words += "底" }
      break
    }
    for suffix in ["期间", "时期", "累计", "合计"] where words.hasSuffix(suffix) && words.count > suffix.count {
      words = words.dropLast(suffix.count)
      break
    }
    return String(words)
  }

  /// 十四五: 2021 to 2025.
  private static func fiveYears(_ text: FoldedText) -> PeriodCell? {
    guard text[text.count - 1] == 0x4E94, text.count >= 2,
      let number = NumeralReader.hanInteger(FoldedText(text.string(0..<text.count - 1)), at: 0, limit: text.count - 1),
      number.end == text.count - 1, (10...20).contains(number.value)
    else { return nil }
    let first = 2001 + (Int(number.value) - 10) * 5
    return Period(years: (first, first + 4)).map { .period($0) }
  }

  // MARK: Numbers and separators

  /// Periods in digits and marks alone; nil where the text is of another form.
  private static func numeric(_ text: FoldedText) -> PeriodCell? {
    var fields: [(value: Int, length: Int)] = []
    var marks: [UInt32] = []
    var i = 0
    while i < text.count {
      let start = i
      while ScalarClass.isDigit(text[i]) { i += 1 }
      guard i > start, i - start <= 8, let value = Int(text.string(start..<i)) else { return nil }
      fields.append((value, i - start))
      guard i < text.count else { break }
      let mark = text[i]
      guard Mark.isDash(mark) || [Mark.dot, 0x2F, 0x51, 0x71, 0x48, 0x68, 0x81F3].contains(mark) else { return nil }
      marks.append(mark)
      i += 1
    }
    guard fields.count == marks.count + 1, fields[0].length == 4 || fields[0].length == 6 else { return nil }
    return period(fields, marks).map { .period($0) } ?? .invalid
  }

  private static func period(_ fields: [(value: Int, length: Int)], _ marks: [UInt32]) -> Period? {
    let first = fields[0]
    if fields.count == 1 {
      return first.length == 4
        ? Period(year: first.value) : month(first.value / 100, first.value % 100)
    }
    guard first.length == 4 else { return nil }
    let second = fields[1]
    switch (marks[0], fields.count) {
    case (0x51, 2), (0x71, 2):  // 2024Q3
      return (1...4).contains(second.value)
        ? Period(year: first.value, months: second.value * 3 - 2...second.value * 3) : nil
    case (0x48, 2), (0x68, 2):  // 2024H1
      return (1...2).contains(second.value)
        ? Period(year: first.value, months: second.value * 6 - 5...second.value * 6) : nil
    case (_, 2):
      return second.length == 4
        ? Period(years: (first.value, second.value)) : month(first.value, second.value)
    case (_, 3):
      // 2024.1-11 are months, 2024-03-15 is a day.
      let third = fields[2]
      if marks[0] != marks[1] {
        return second.value >= 1 && second.value <= third.value
          ? Period(year: first.value, months: second.value...third.value) : nil
      }
      return Period(year: first.value, month: second.value, day: third.value)
    case (_, 4) where fields[2].length == 4:
      return Period(from: (first.value, second.value), to: (fields[2].value, fields[3].value))
    default: return nil
    }
  }

  private static func month(_ year: Int, _ month: Int) -> Period? {
    (1...12).contains(month) ? Period(year: year, months: month...month) : nil
  }
}
