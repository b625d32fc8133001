/// Writes numbers as Chinese numerals, from the rules and not from the reader that is tested with it.
enum HanWriter {
  /// How a number may be written.
  struct Style: CaseIterable, Sendable {
    /// 一十二 instead of 十二.
    var leadsWithOne: Bool
    /// 〇 instead of 零.
    var roundZero: Bool
    /// 两百, 两千, 两万 instead of 二百, 二千, 二万.
    var saysLiang: Bool

    static let allCases: [Style] = [
      Style(leadsWithOne: false, roundZero: false, saysLiang: false),
      Style(leadsWithOne: true, roundZero: false, saysLiang: true),
      Style(leadsWithOne: false, roundZero: true, saysLiang: true),
    ]
  }

  private static let digits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"]

  /// A whole number below 10^12.
  static func text(_ number: Int, _ style: Style) -> String {
    if number == 0 { return zero(style) }
    var groups: [(value: Int, myriad: String)] = []
    for (index, myriad) in ["", "万", "亿"].enumerated() {
      let power = (0..<index).reduce(1) { power, _ in power * 10_000 }
      groups.insert((number / power % 10_000, myriad), at: 0)
    }
    var text = ""
    var isGapOpen = false
    for group in groups {
      if group.value == 0 {
        isGapOpen = !text.isEmpty
        continue
      }
      if !text.isEmpty, isGapOpen || group.value < 1000 { text += zero(style) }
      text += section(group.value, isFirst: text.isEmpty, style, before: group.myriad) + group.myriad
      isGapOpen = false
    }
    return text
  }

  /// A number from 1 to 9999.
  private static func section(_ number: Int, isFirst: Bool, _ style: Style, before myriad: String) -> String {
    if style.saysLiang, number == 2, !myriad.isEmpty { return "两" }
    var text = ""
    var isGapOpen = false
    for (power, unit) in [(1000, "千"), (100, "百"), (10, "十"), (1, "")] {
      let digit = number / power % 10
      if digit == 0 {
        isGapOpen = !text.isEmpty
        continue
      }
      if isGapOpen { text += zero(style) }
      isGapOpen = false
      if unit == "十", digit == 1, isFirst, text.isEmpty, !style.leadsWithOne {
        text += "十"
      } else if style.saysLiang, digit == 2, power >= 100 {
        text += "两" + unit
      } else {
        text += digits[digit] + unit
      }
    }
    return text
  }

  private static func zero(_ style: Style) -> String { style.roundZero ? "〇" : "零" }

  /// The digits one by one: 二〇二五.
  static func digitByDigit(_ number: Int) -> String {
    String(number).map { $0 == "0" ? "〇" : digits[$0.wholeNumberValue ?? 0] }.joined()
  }
}
