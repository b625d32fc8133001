/// A span of whole months, or one day: the time that a figure speaks of.
///
/// 2024年 and 2024年1—12月 are one and the same period; so are 截至2024年11月底 and 2024年1—11月, since reports state running
/// totals that way.
package struct Period: Sendable, Hashable {
  /// Months since the year 0: `year × 12 + month − 1`.
  package let firstMonth: Int
  package let lastMonth: Int
  /// The day of the month, for a single day; else 0.
  package let day: Int

  private init(firstMonth: Int, lastMonth: Int, day: Int) {
    self.firstMonth = firstMonth
    self.lastMonth = lastMonth
    self.day = day
  }

  /// Some months of a year, counted from 1. Nil where there are no such months.
  package init?(year: Int, months: ClosedRange<Int> = 1...12) {
    guard Period.isYear(year), months.lowerBound >= 1, months.upperBound <= 12 else { return nil }
    self.init(firstMonth: year * 12 + months.lowerBound - 1, lastMonth: year * 12 + months.upperBound - 1, day: 0)
  }

  /// Whole years. Nil where they stand in the wrong order.
  package init?(years: (first: Int, last: Int)) {
    guard years.first <= years.last, Period.isYear(years.first), Period.isYear(years.last) else { return nil }
    self.init(firstMonth: years.first * 12, lastMonth: years.last * 12 + 11, day: 0)
  }

  /// The months from one to another, each with its year. Nil where they stand in the wrong order.
  package init?(from first: (year: Int, month: Int), to last: (year: Int, month: Int)) {
    guard Period.isYear(first.year), Period.isYear(last.year), (1...12).contains(first.month),
      (1...12).contains(last.month), (first.year, first.month) <= (last.year, last.month)
    else { return nil }
    self.init(
      firstMonth: first.year * 12 + first.month - 1, lastMonth: last.year * 12 + last.month - 1, day: 0)
  }

  /// One day. Nil where the month has no such day.
  package init?(year: Int, month: Int, day: Int) {
    guard Period.isYear(year), (1...12).contains(month), day >= 1, day <= Period.days(of: month, year: year) else {
      return nil
    }
    self.init(firstMonth: year * 12 + month - 1, lastMonth: year * 12 + month - 1, day: day)
  }

  /// The years that can be meant in a draft.
  package static func isYear(_ year: Int) -> Bool { (1900..<2200).contains(year) }

  package static func days(of month: Int, year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }

  package var firstYear: Int { firstMonth / 12 }
  package var lastYear: Int { lastMonth / 12 }

  /// True for one whole year.
  package var isYear: Bool { firstMonth % 12 == 0 && lastMonth == firstMonth + 11 }

  /// The same months of another year.
  package func shifted(years: Int) -> Period {
    Period(firstMonth: firstMonth + 12 * years, lastMonth: lastMonth + 12 * years, day: day)
  }

  /// As a draft writes it: `2024年`, `2024年1—11月`, `2021—2025年`.
  package var text: String {
    let (first, last) = (firstMonth % 12 + 1, lastMonth % 12 + 1)
    if day > 0 { return "\(firstYear)年\(first)月\(day)日" }
    if firstYear == lastYear {
      if isYear { return "\(firstYear)年" }
      return first == last ? "\(firstYear)年\(first)月" : "\(firstYear)年\(first)—\(last)月"
    }
    if first == 1, last == 12 { return "\(firstYear)—\(lastYear)年" }
    return "\(firstYear)年\(first)月—\(lastYear)年\(last)月"
  }
}
