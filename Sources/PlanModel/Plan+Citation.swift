import DraftSyntax
import Synchronization
import TextModel

extension Plan {
  /// How a draft may cite a measure so that it means this one and no other: 第（35）项, 第二部分第（三）项. Nil where no words do.
  ///
  /// The words are read as a draft's are, so that what is offered is what will be understood.
  package func citation(of index: Int) -> String? { citations.citation(of: index) { findCitation(of: index) } }

  private func findCitation(of index: Int) -> String? {
    let path = measures[index].path
    let outer = path.dropLast()
    guard let own = path.last, let words = Plan.words(own) else { return nil }
    // The shortest that says enough: alone, then with the part, with the section nearest around it, with all of them. The part
    // comes first because sections of the same number stand in several parts. The markers as the plan writes them come last.
    for scope in [[], Array(outer.prefix(1)), Array(outer.suffix(1)), Array(outer)] {
      let around = scope.compactMap(Plan.words)
      let citation = around.joined() + words
      if around.count == scope.count, means(index, citation) { return citation }
    }
    let markers = path.compactMap(Plan.marker).joined()
    return means(index, markers) ? markers : nil
  }

  /// True when the words behind a title name this measure and no other.
  private func means(_ index: Int, _ words: String) -> Bool {
    let read = Draft(SourceText("《方案》\(words)。")).blocks.first?.titles.first?.measures ?? []
    return read.count == 1 && resolve(read[0]) == .resolved([index])
  }

  /// Circled numbers and 一是 are no measures that a reference names.
  private static func words(_ step: Measure.Step) -> String? {
    switch step.family {
    case nil, .han: "第\(numeral(step.number))部分"
    case .chapter: "第\(numeral(step.number))章"
    case .section: "第\(numeral(step.number))节"
    case .hanBracket: "第（\(numeral(step.number))）项"
    case .digitBracket: "第（\(step.number)）项"
    case .article: "第\(numeral(step.number))条"
    case .digit: "第\(step.number)项"
    case .circled, .point: nil
    }
  }

  private static func marker(_ step: Measure.Step) -> String? {
    switch step.family {
    case .han: "\(numeral(step.number))、"
    case .hanBracket: "（\(numeral(step.number))）"
    case .digit: "\(step.number)."
    case .digitBracket: "（\(step.number)）"
    case nil, .chapter, .section, .article, .circled, .point: nil
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

/// How the measures of one plan are cited, as far as somebody has asked: each answer takes reading some sentences.
final class CitationMemory: Sendable {
  private let known = Mutex<[Int: String?]>([:])

  func citation(of measure: Int, _ find: () -> String?) -> String? {
    if let citation = known.withLock({ $0[measure] }) { return citation }
    let citation = find()
    known.withLock { _ = $0.updateValue(citation, forKey: measure) }
    return citation
  }
}
