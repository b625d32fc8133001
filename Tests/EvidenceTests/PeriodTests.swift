import DraftSyntax
import Testing
import TextModel

/// Periods as cells of a ledger write them, and as sentences imply them.
@Suite struct PeriodTests {
  @Test(arguments: [
    ("2025年", "2025年"), ("2025", "2025年"), ("２０２５年度", "2025年"), ("二〇二五年", "2025年"), ("2025年1-12月", "2025年"),
    ("2025年1—9月", "2025年1—9月"), ("2025年1月至9月", "2025年1—9月"), ("2025年上半年", "2025年1—6月"),
    ("2025年下半年", "2025年7—12月"), ("2025年第三季度", "2025年7—9月"), ("2025年前三季度", "2025年1—9月"),
    ("2025年3月份", "2025年3月"), ("2025-03", "2025年3月"), ("202503", "2025年3月"), ("2025Q2", "2025年4—6月"),
    ("2025H2", "2025年7—12月"), ("2025.1-9", "2025年1—9月"), ("2024-2025年", "2024—2025年"), ("“十四五”期间", "2021—2025年"),
    ("截至2025年9月底", "2025年1—9月"), ("截至2025年9月", "2025年1—9月"), ("2025年底", "2025年"),
    ("2024年7月—2025年6月", "2024年7月—2025年6月"), ("2024年2月29日", "2024年2月29日"), ("2025/3/5", "2025年3月5日"),
  ])
  func cell(_ words: String, _ expected: String) {
    guard case .period(let period) = PeriodCell(words) else {
      Issue.record("\(words) was not read as a period")
      return
    }
    #expect(period.text == expected)
  }

  @Test(arguments: [
    "2025年13月", "2025年0月", "2025年9-3月", "2025年2月30日", "2025-13", "2025Q5", "2025年第五季度", "2025—2024年", "某年", "8888年",
    "2025年2月29日",
  ])
  func noSuchPeriod(_ words: String) { #expect(PeriodCell(words) == .invalid) }

  @Test func monthsAloneLackTheirYear() {
    #expect(PeriodCell("1-9月") == .withoutYear)
    #expect(PeriodCell("上半年") == .withoutYear)
    #expect(PeriodCell("  ") == .empty)
  }

  /// The period of the last figure of a sentence, in a report on 2025.
  private func period(_ sentence: String) -> GoverningPeriod? {
    let block = Draft(SourceText(sentence)).blocks[0]
    guard let last = block.figures.lastIndex(where: { $0.kind.isCheckable }) else { return nil }
    return FigureWords(Array(sentence.utf8)[...], of: block).period(of: last, reportYear: 2025)
  }

  @Test(arguments: [
    ("全年开展执法检查36次。", "2025年"), ("2023年，开展执法检查36次。", "2023年"), ("去年，全区开展执法检查36次。", "2024年"),
    ("1—9月，开展执法检查36次。", "2025年1—9月"), ("2024年，工作平稳。1—9月，开展执法检查36次。", "2024年1—9月"),
    ("2025年，开展执法检查36次，比2024年的31次增加5次。", "2025年"), ("2025年，开展执法检查36次，比2024年的31次。", "2024年"),
    ("2025年，开展执法检查36次（上年同期31次）。", "2024年"), ("截至9月底，开展执法检查36次。", "2025年1—9月"),
    ("认真落实《执法工作要点（2021—2023年）》，开展执法检查36次。", "2025年"), ("到2030年，开展执法检查36次。", "2030年"),
    ("2024年3月1日前报送计划，开展执法检查36次。", "2025年"),
  ])
  func governing(_ sentence: String, _ expected: String) {
    #expect(period(sentence)?.period?.text == expected)
    #expect(period(sentence)?.isCertain == true)
  }

  @Test func openTimesHaveNoPeriod() {
    #expect(period("近三年开展执法检查36次。")?.period == nil)
    #expect(period("2021年以来，开展执法检查36次。")?.period == nil)
  }

  @Test func aDateOfAnotherSentenceLeavesADoubt() {
    let found = period("2023年7月，中心揭牌。开展执法检查36次。")
    #expect(found?.period?.text == "2023年7月")
    #expect(found?.alternative?.text == "2025年")
    #expect(found?.isCertain == false)
  }
}
