/// Numbers below 100 as headings write them.
enum HanNumber {
  private static let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]

  /// 1 is 一, 12 is 十二, 30 is 三十.
  static func text(_ number: Int) -> String {
    let tens = number / 10
    return (tens > 1 ? digits[tens] : "") + (tens > 0 ? "十" : "") + digits[number % 10]
  }
}
