extension ReportGenerator {
  mutating func writeSentence() {
    switch dice.below(16) {
    case 0, 1, 2: text += flow()
    case 3, 4, 5: text += tally()
    case 6: text += brackets()
    case 7: text += change()
    case 8: text += growth()
    case 9, 10: text += citation()
    case 11: text += names()
    default: text += dice.pick(ReportWords.plain)
    }
    text += "。"
  }

  /// Counts and the rate that they give; the rate is wrong once in many.
  private mutating func flow() -> String {
    let flow = dice.pick(ReportWords.flows)
    let taken = ReportGenerator.amount(town + flow.object, most: 9000) + 200
    let done = taken - 1 - taken / ReportGenerator.amount(flow.object + town, most: 40)
    var hundredths = (done * 20_000 + taken) / (2 * taken)
    if dice.once(in: 90) { hundredths -= 130 }
    let said = "\(flow.taken)\(flow.object)\(taken)\(flow.unit)，\(flow.done)\(done)\(flow.unit)，"
    return "\(source())\(town)共\(said)\(flow.rate)\(ReportGenerator.percent(hundredths: hundredths))"
  }

  /// A count that the ledger holds. Once in many it is one of those of which the draft says another number throughout.
  private mutating func tally() -> String {
    let isWrong = dice.once(in: 120)
    let tally = dice.pick(isWrong ? ReportWords.mistakenTallies : ReportWords.tallies)
    let value = PlanText.value(of: tally) + (isWrong ? 10 : 0)
    return "\(ReportGenerator.year)年，全区\(tally.words)\(value)\(tally.unit)，\(dice.pick(ReportWords.plain))"
  }

  /// A sum with its parts in brackets; it does not add up once in many.
  private mutating func brackets() -> String {
    let (first, second) = (dice.within(3...60), dice.within(3...60))
    let total = first + second + (dice.once(in: 60) ? 1 : 0)
    return "据\(town)统计，查处侵犯知识产权案件\(total)起（刑事案件\(first)起、行政案件\(second)起）"
  }

  /// A rate that rose, with the difference; the difference is wrong once in many.
  private mutating func change() -> String {
    let rate = dice.pick(ReportWords.rates)
    let new = ReportGenerator.rate(town, rate)
    let old = new - ReportGenerator.amount(rate + town, most: 90)
    let points = new - old + (dice.once(in: 60) ? 10 : 0)
    let words = [old, new, points].map { "\($0 / 10).\($0 % 10)" }
    return "据\(town)统计，\(rate)由\(words[0])%提高到\(words[1])%，提高\(words[2])个百分点"
  }

  private mutating func growth() -> String {
    "\(dice.pick(ReportWords.growths))同比增长\(dice.within(1...19)).\(dice.below(10))%，\(dice.pick(ReportWords.plain))"
  }

  /// A measure of the plan, or a title. Some do not exist, some are not in the workspace.
  private mutating func citation() -> String {
    let measure = dice.within(1...PlanText.measureCount)
    switch dice.below(60) {
    case 0: return "落实《实施方案》第（\(PlanText.measureCount + measure)）项，\(dice.pick(ReportWords.plain))"
    case 1: return "把《办法》规定的程序落到实处，\(dice.pick(ReportWords.plain))"
    case 2, 3, 4: return "印发《\(town)\(dice.pick(ReportWords.titles))》，\(dice.pick(ReportWords.plain))"
    case 5...8:
      return "按照《实施方案》第（\(measure)）、（\(measure % PlanText.measureCount + 1)）项要求，\(dice.pick(ReportWords.plain))"
    default: return "按照《实施方案》第（\(measure)）项要求，\(dice.pick(ReportWords.plain))"
    }
  }

  /// What looks like a figure and is none, and rates that nothing supports once in a while.
  private mutating func names() -> String {
    switch dice.below(12) {
    case 0:
      let rate = dice.pick(ReportWords.rates)
      return "\(rate)达到\(ReportGenerator.percent(hundredths: ReportGenerator.rate(town, rate) * 10))"
    case 1, 2, 3: return "深化“最多跑一趟”改革，建设15分钟便民服务圈，设置24小时自助服务区，推动“12345”热线提质增效"
    case 4, 5, 6:
      return
        "出台《\(town)行政裁量权基准管理规定》（溪政办〔\(ReportGenerator.year)〕\(dice.within(1...90))号），\(dice.pick(ReportWords.plain))"
    case 7, 8: return "城镇登记失业率控制在4%以内，单位能耗持续下降"
    default: return "贯彻党的二十届四中全会精神，做好“十五五”开局工作，组织第八批示范创建"
    }
  }

  /// Now and then a count has no source, and is information where there is a ledger.
  private mutating func source() -> String { dice.once(in: 12) ? "一年来，" : "据\(town)统计，" }

  /// A number from 1 to `most` that depends on the words alone: what a draft says twice agrees.
  static func amount(_ words: String, most: Int) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in words.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return 1 + Int((hash >> 20) % UInt64(most))
  }

  /// What a place's rate has come to, in tenths of a percent.
  private static func rate(_ town: String, _ rate: String) -> Int { 850 + amount(town + rate, most: 140) }

  private static func percent(hundredths: Int) -> String {
    let fraction = hundredths % 100
    return "\(hundredths / 100).\(fraction < 10 ? "0" : "")\(fraction)%"
  }
}
