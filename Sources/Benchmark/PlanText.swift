/// The plan that generated reports cite and the ledger that holds some of their figures.
package enum PlanText {
  static let title = "《澜州区法治政府建设实施方案（2026—2030年）》"

  /// Measures are numbered through from（1）.
  static let measureCount = 64

  package static let plan: String = {
    var text = "澜州区法治政府建设实施方案（2026—2030年）\n\n为推动各级行政机关依法履职，制定本方案。\n\n一、总体要求\n\n坚持问题导向和效果导向，统筹推进制度建设和执法规范。\n\n二、重点任务\n\n"
    var measure = 0
    for (index, section) in ReportWords.sections.enumerated() {
      text += "（\(HanNumber.text(index + 1))）\(section)\n\n目标：\(ReportWords.plain[index])。\n\n"
      for _ in 0..<measureCount / ReportWords.sections.count {
        measure += 1
        let words = ReportWords.plain[measure % ReportWords.plain.count]
        text +=
          "（\(measure)）\(ReportWords.items[measure % ReportWords.items.count])。\(words)，每年不少于\(measure % 9 + 2)次。\n\n"
      }
    }
    return text + "三、组织保障\n\n各单位要把任务落实到岗、到人，按期报告进展。\n"
  }()

  package static let ledger: String = {
    var text = "指标,数值,单位,期间,来源\n"
    for tally in ReportWords.tallies + ReportWords.mistakenTallies {
      text += "\(tally.words),\(value(of: tally)),\(tally.unit),\(ReportGenerator.year)年,区统计局\n"
    }
    return text
  }()

  /// The value that the ledger holds.
  static func value(of tally: ReportWords.Tally) -> Int {
    ReportGenerator.amount(tally.words, most: tally.most) + tally.most / 2
  }
}
