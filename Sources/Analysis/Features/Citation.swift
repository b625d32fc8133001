import DraftSyntax
import PlanModel
import TextModel

extension Plan {
  /// How a draft may cite a measure so that it means this one and no other: 第（35）项, 第二部分第（三）项. Nil where no words do.
  ///
  /// The words are read as a draft's are, so that what is offered is what will be understood.
  func citation(of index: Int) -> String? {
    let path = measures[index].path.filter { Plan.isCitable($0.family) }
    guard let own = path.last, Plan.isCitable(measures[index].family) else { return nil }
    let outer = path.dropLast()
    // The shortest that says enough: alone, then with the part, with the section nearest around it, with all of them. The part
    // comes first because sections of the same number stand in several parts.
    for scope in [[], Array(outer.prefix(1)), Array(outer.suffix(1)), Array(outer)] {
      let words = (scope + [own]).map(Plan.words).joined()
      let read = Draft(SourceText("《方案》\(words)。")).blocks.first?.titles.first?.measures ?? []
      if read.count == 1, resolve(read[0]) == .resolved([index]) { return words }
    }
    return nil
  }

  /// Circled numbers and 一是 are no measures that a reference names.
  private static func isCitable(_ family: MarkerFamily) -> Bool { family != .circled && family != .point }

  private static func words(_ step: Measure.Step) -> String {
    switch step.family {
    case .han: "第\(numeral(step.number))部分"
    case .chapter: "第\(numeral(step.number))章"
    case .section: "第\(numeral(step.number))节"
    case .hanBracket: "第（\(numeral(step.number))）项"
    case .digitBracket: "第（\(step.number)）项"
    case .article: "第\(numeral(step.number))条"
    case .digit, .circled, .point: "第\(step.number)项"
    }
  }

  /// A number below a thousand in Chinese, as headings count: 十二, 一百零三.
  static func numeral(_ number: Int) -> String {
    let digits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    guard (0..<1000).contains(number) else { return String(number) }
    if number < 10 { return digits[number] }
    let (hundreds, rest) = (number / 100, number % 100)
    var words = hundreds > 0 ? digits[hundreds] + "百" : ""
    if rest == 0 { return words }
    if rest < 10 { return words + "零" + digits[rest] }
    if hundreds > 0 || rest >= 20 { words += digits[rest / 10] }
    words += "十"
    return rest % 10 == 0 ? words : words + digits[rest % 10]
  }
}
