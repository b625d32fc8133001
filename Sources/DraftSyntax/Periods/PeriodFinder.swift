import Numerals
import TextModel

/// Finds the periods that a paragraph names and says how far each reaches.
struct PeriodFinder {
  let text: FoldedText
  let spans: Spans

  static func mentions(in text: FoldedText, spans: Spans) -> [PeriodMention] {
    let finder = PeriodFinder(text: text, spans: spans)
    let reader = PeriodReader(text)
    var mentions: [PeriodMention] = []
    var i = 0
    while true {
      i = text.next(PeriodReader.starters, from: i, limit: text.count)
      guard i < text.count else { return mentions }
      // Most digits belong to no time at all.
      if let end = reader.endOfPlainDigits(at: i) {
        i = end
        continue
      }
      guard !spans.isName(i), var mention = reader.mention(at: i) else {
        i += 1
        continue
      }
      mention.scope = finder.scope(of: mention)
      mentions.append(mention)
      i = mention.range.upperBound
    }
  }

  private func scope(of mention: PeriodMention) -> PeriodMention.Scope {
    let (start, end) = (mention.range.lowerBound, mention.range.upperBound)
    if spans.bracket(at: start) >= 0 { return .clause }
    // 2026年9月20日前交齐: a deadline, not the time of what follows.
    if PeriodFinder.deadlines.match(text, at: end, limit: text.count) != nil { return .clause }
    let opensClause = Mark.isDelimiter(text[start - 1])
    if !opensClause, PeriodFinder.comparers.matchSuffix(text, endingAt: start, notBefore: 0) != nil { return .clause }
    if PeriodFinder.comparisonsBehind.match(text, at: end, limit: text.count) != nil { return .clause }
    switch mention.time {
    case .samePeriodLastYear: return .clause
    // 去年，我县办理…: it opens the sentence and holds for it; 去年的301件 in mid-clause does not.
    case .relative(-1): return opensClause ? .sentence : .clause
    // 到2025年, …: what is to be reached by then.
    default: return text[start - 1] == 0x5230 ? .sentence : .paragraph
    }
  }

  private static let deadlines = WordTable(["前", "以前", "之前"])
  private static let comparers = WordTable(["比", "较", "同", "与", "于", "由", "从", "超过", "是", "和"])
  private static let comparisonsBehind = WordTable(["的", "相比", "同期", "增长", "下降", "增加", "减少"])
}

/// The time that a figure speaks of.
package struct GoverningPeriod: Sendable, Hashable {
  /// Nil when it has no clear bounds, or leans on a year that is not known.
  package var period: Period?
  /// The other time that may be meant where the draft does not say it in the figure's own sentence: the year of the report.
  package var alternative: Period?
  /// True when the figure's own clause or sentence names it, or the whole draft speaks of one year.
  package var isCertain: Bool
}

/// Says of which time a figure of a paragraph speaks.
struct PeriodResolver {
  let mentions: [PeriodMention]
  let spans: Spans

  /// The time of what stands at a place: the nearest date before it in its clause, its sentence, its paragraph, else the
  /// year of the report (0 where it is not known). `figureBefore` is where the checkable figure before it ends.
  func period(at index: Int, figureBefore: Int, reportYear: Int) -> GoverningPeriod {
    let report = Period(year: reportYear)
    guard let found = governing(index, figureBefore: figureBefore) else {
      return GoverningPeriod(period: report, alternative: nil, isCertain: report != nil)
    }
    let period = resolve(found, reportYear: reportYear)
    if spans.sentence(at: mentions[found].range.lowerBound) == spans.sentence(at: index) {
      return GoverningPeriod(period: period, alternative: nil, isCertain: true)
    }
    return GoverningPeriod(
      period: period, alternative: period == report ? nil : report, isCertain: period == report && report != nil)
  }

  private func governing(_ index: Int, figureBefore: Int) -> Int? {
    let end = mentions.partitioningIndex { $0.range.upperBound > index }
    for at in mentions.indices.prefix(end).suffix(FigureWords.reach).reversed() {
      let mention = mentions[at]
      let start = mention.range.lowerBound
      switch mention.scope {
      case .clause:
        if spans.clause(at: start) == spans.clause(at: index), start >= figureBefore { return at }
      case .sentence:
        if spans.sentence(at: start) == spans.sentence(at: index) { return at }
      case .paragraph: return at
      }
    }
    return nil
  }

  /// The period of a mention with the years that it leans on filled in.
  private func resolve(_ at: Int, reportYear: Int) -> Period? {
    switch mentions[at].time {
    case .absolute(let period): return period
    case .months(let months):
      // 2024年，…全年…: the year of the sentence comes before the report's.
      return Period(year: yearBefore(at, reportYear: reportYear), months: months)
    case .day(let month, let day):
      return Period(year: yearBefore(at, reportYear: reportYear), month: month, day: day)
    case .relative(let years): return Period(year: reportYear + years)
    case .samePeriodLastYear:
      let before = mentions.indices.prefix(at).suffix(FigureWords.reach).last { mentions[$0].scope == .paragraph }
      let period = before.flatMap { resolve($0, reportYear: reportYear) } ?? Period(year: reportYear)
      return period?.shifted(years: -1)
    case .open: return nil
    }
  }

  private func yearBefore(_ at: Int, reportYear: Int) -> Int {
    for before in mentions[..<at].suffix(FigureWords.reach).reversed() where before.scope != .clause {
      if case .absolute(let period) = before.time, period.firstYear == period.lastYear { return period.firstYear }
      if case .relative(let years) = before.time { return reportYear + years }
    }
    return reportYear
  }
}
