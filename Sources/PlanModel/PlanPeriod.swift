import DraftSyntax
import TextModel

/// The years for which a plan is made, by its title.
enum PlanPeriod {
  static func years(of key: TitleKey) -> ClosedRange<Int>? {
    if let named = key.period { return named }
    let title = FoldedText(key.whole)
    var first: Int?
    for i in 0..<title.count {
      if let year = year(title, at: i) {
        // 2021-2025年 without brackets.
        if title[i + 4] == 0x2D || title[i + 4] == 0x81F3, let last = self.year(title, at: i + 5), last >= year {
          return year...last
        }
        if first == nil, title[i + 4] == 0x5E74 { first = year }
      }
      if let plan = fiveYears.match(title, at: i, limit: title.count) {
        return fiveYearPlan(title.string(i..<i + plan))
      }
    }
    return first.map { $0...$0 }
  }

  private static func year(_ text: FoldedText, at index: Int) -> Int? {
    guard (0x30...0x39).contains(text[index - 1]) == false,
      (index..<index + 4).allSatisfy({ (0x30...0x39).contains(text[$0]) }),
      !(0x30...0x39).contains(text[index + 4])
    else { return nil }
    let value = (index..<index + 4).reduce(0) { $0 * 10 + Int(text[$1]) - 0x30 }
    return (1949..<2200).contains(value) ? value : nil
  }

  /// 十四五: the fourteenth five-year plan is that for 2021–2025; each begins where the one before ends.
  private static func fiveYearPlan(_ name: String) -> ClosedRange<Int>? {
    guard let index = names.firstIndex(of: name) else { return nil }
    let first = 2001 + 5 * index
    return first...first + 4
  }

  private static let names = ["十五", "十一五", "十二五", "十三五", "十四五", "十五五", "十六五", "十七五"]
  private static let fiveYears = WordTable(names.filter { $0 != "十五" })
}
