import Numerals
import TextModel

/// The words of a paragraph as its figures' evidence needs them: what each figure measures, of which time, and whether its
/// sentence names a source. It holds the paragraph alone; what depends on the draft is handed in.
package struct FigureWords: Sendable {
  let text: FoldedText
  let spans: Spans
  let figures: [Figure]
  let periods: [PeriodMention]

  /// Reads a block's bytes again, without its comments.
  package init(_ bytes: ArraySlice<UInt8>, of block: Block) {
    let whole = FoldedText(bytes)
    let text = block.comments.isEmpty ? whole : whole.blanking(block.comments)
    self.init(text: text, spans: Spans(text), figures: block.figures)
  }

  init(text: FoldedText, spans: Spans, figures: [Figure]) {
    self.text = text
    self.spans = spans
    self.figures = figures
    periods = PeriodFinder.mentions(in: text, spans: spans)
  }

  /// How many dates and other figures may stand between a figure and the one before it.
  static let reach = 64

  // MARK: Time

  /// The time that a figure speaks of. `reportYear` is the draft's, or 0.
  package func period(of index: Int, reportYear: Int) -> GoverningPeriod {
    let at = figures[index].scalarRange.lowerBound
    return PeriodResolver(mentions: periods, spans: spans)
      .period(at: at, figureBefore: endOfFigure(before: index), reportYear: reportYear)
  }

  /// Where the checkable figure before a figure ends, or 0.
  private func endOfFigure(before index: Int) -> Int {
    figures[max(0, index - FigureWords.reach)..<index].last { $0.kind.isCheckable }?.scalarRange.upperBound ?? 0
  }

  // MARK: Indicator

  /// What a figure measures: the words of its clause before it, and those behind it where they say more than it.
  ///
  /// 由96.2%提高到98.9% gives both figures the name that stands before 由; a 分别 list each its own.
  package func key(of index: Int, places: [String] = []) -> IndicatorKey {
    let figure = figures[index]
    if let named = respectiveName(of: index) { return IndicatorKey(named, places: places) }
    var lead = lead(of: index)
    if let first = oldValue(before: index, lead: lead) { lead = self.lead(of: first) }
    if isOldValue(lead) { lead = lead.lowerBound..<lead.upperBound - 1 }
    let tail = tail(of: figure)
    return IndicatorKey(text, [lead, tail], skipping: periods, places: places)
  }

  /// True when the words say that the figure is the old value of a change: 由96.2%.
  package func isOldValue(_ index: Int) -> Bool { isOldValue(lead(of: index)) }

  private func isOldValue(_ lead: Range<Int>) -> Bool {
    guard let last = lead.last else { return false }
    return [0x7531, 0x4ECE].contains(text[last])  // 由 从
  }

  /// The old value whose new one this is.
  private func oldValue(before index: Int, lead: Range<Int>) -> Int? {
    guard let first = figures[max(0, index - FigureWords.reach)..<index].lastIndex(where: { $0.kind.isCheckable }),
      figures[first].sentence == figures[index].sentence, figures[first].unit == figures[index].unit,
      isOldValue(self.lead(of: first)),
      changeWord(ends: lead) || IndicatorKey(text, [lead], skipping: periods).isEmpty
    else { return nil }
    return first
  }

  private func changeWord(ends lead: Range<Int>) -> Bool {
    let words = lead.filter { text[$0] != Mark.space }
    return words.count <= 5 && (words.last.map { [0x81F3, 0x5230, 0x4E3A].contains(text[$0]) } ?? false)  // 至 到 为
  }

  /// The words before a figure: back to the start of its clause, or to the checkable figure before it. The enumeration
  /// comma bounds them only where a figure stands before it.
  private func lead(of index: Int) -> Range<Int> {
    let end = figures[index].scalarRange.lowerBound
    let notBefore = endOfFigure(before: index)
    var start = end
    while start > notBefore, !Mark.endsClause(text[start - 1]), text[start - 1] != Mark.open {
      if text[start - 1] == Mark.close {
        // 村（社区）: a bracket without a figure is part of the name.
        guard let bracket = bracketEnding(at: start), bracket.lowerBound >= notBefore else { break }
        start = bracket.lowerBound
      } else {
        start -= 1
      }
    }
    while start < end, [Mark.space, Mark.enumeration].contains(text[start]) { start += 1 }
    return start..<end
  }

  private func bracketEnding(at end: Int) -> Range<Int>? {
    let number = spans.bracket(at: end - 1)
    guard number >= 0, spans.brackets[number].upperBound == end else { return nil }
    let bracket = spans.brackets[number]
    let holdsMark = bracket.dropFirst().dropLast().contains {
      Mark.endsClause(text[$0]) || ScalarClass.isDigit(text[$0])
    }
    return holdsMark ? nil : bracket
  }

  /// The words behind a count that belong to its name: 46个公共法律服务站. Words behind other figures say what became of it.
  private func tail(of figure: Figure) -> Range<Int> {
    guard figure.kind == .count || figure.kind == .amount else {
      return figure.tail.lowerBound..<figure.tail.lowerBound
    }
    return figure.tail
  }

  private func respectiveName(of index: Int) -> String? {
    let figure = figures[index]
    let isListed =
      text.firstIndex(of: RespectiveLists.respectively, in: figure.lead) != nil || figure.lead.isEmpty
      || figure.lead.allSatisfy { [0x548C, 0x4E0E, Mark.enumeration, Mark.comma, Mark.space].contains(text[$0]) }
    guard isListed, !figure.indicatorScalars.isEmpty, figure.sentence < spans.sentences.count,
      text.firstIndex(of: RespectiveLists.respectively, in: spans.sentences[figure.sentence]) != nil,
      text.firstIndex(of: figure.indicatorScalars, in: spans.sentences[figure.sentence]) != nil
    else { return nil }
    return figure.indicator
  }

  // MARK: The sentence

  /// The words of the figure's sentence before it, normalised.
  package func context(of index: Int) -> [UInt32] {
    let figure = figures[index]
    guard figure.sentence < spans.sentences.count else { return [] }
    let start = spans.sentences[figure.sentence].lowerBound
    return IndicatorKey.words(text, start..<max(start, figure.scalarRange.lowerBound), periods: periods)
  }

  /// The sentence of a figure, with a bracket that follows it and names a source.
  private func sentence(of figure: Figure) -> Range<Int> {
    guard figure.sentence < spans.sentences.count else { return 0..<text.count }
    let own = spans.sentences[figure.sentence]
    var next = own.upperBound
    while text[next] == Mark.space { next += 1 }
    if text[next] == Mark.open {
      let bracket = spans.brackets[spans.bracket(at: next)]
      if Vocabulary.citations.occurs(in: text, bracket) { return own.lowerBound..<bracket.upperBound }
    }
    return own
  }

  /// The words by which the figure's sentence names its source, in bytes of the block; nil where it names none.
  package func citation(of index: Int) -> TextRange? {
    CitationReader(text: text).citation(in: sentence(of: figures[index])).map { text.byteRange($0) }
  }

  /// True when the sentence claims that nothing is left out: 全部, 均, 全覆盖.
  package func claimsCompleteness(_ index: Int) -> Bool {
    let sentence = sentence(of: figures[index])
    return sentence.contains { i in
      // 平均 and 人均 claim nothing.
      Vocabulary.completeness.match(text, at: i, limit: sentence.upperBound) != nil
        && Vocabulary.notCompletenessBehind.match(text, at: i - 1, limit: i) == nil
    }
  }

  /// True when the words before the figure announce a target, or those behind it make a limit of it.
  package func isTarget(_ index: Int) -> Bool {
    let figure = figures[index]
    if figure.role == .target { return true }
    let lead = lead(of: index)
    let clause = Vocabulary.targetWords.occurs(in: text, lead)
    let limit = Vocabulary.afterLimits.match(text, at: figure.scalarRange.upperBound, limit: text.count) != nil
    // 力争到年底，…达到90%: the sentence opens with it.
    let opens =
      figure.sentence < spans.sentences.count
      && Vocabulary.targetOpeners.occurs(
        in: text, spans.sentences[figure.sentence].lowerBound..<figure.scalarRange.lowerBound)
    return clause || limit || opens
  }

  /// True when the sentence speaks of less than the whole before it comes to the figure: 专项行动期间，….
  package func isNarrowed(_ index: Int) -> Bool {
    let figure = figures[index]
    guard figure.sentence < spans.sentences.count else { return false }
    let start = spans.sentences[figure.sentence].lowerBound
    return Vocabulary.narrowing.occurs(in: text, start..<max(start, lead(of: index).lowerBound))
  }

  /// True when a change is stated: 增加60件.
  package func isChange(_ index: Int) -> Bool {
    let figure = figures[index]
    if figure.role == .change { return true }
    let lead = figure.lead
    return Vocabulary.up.matchSuffix(text, endingAt: lead.upperBound, notBefore: lead.lowerBound) != nil
      || Vocabulary.down.matchSuffix(text, endingAt: lead.upperBound, notBefore: lead.lowerBound) != nil
  }
}

extension FigureWords {
  /// How plainly the figure's own sentence says of which time it speaks.
  package enum TimeNaming: Sendable, Hashable {
    /// 2024年.
    case byYear
    /// 全年, 今年, 一年来.
    case byReport
    /// Not at all: the time comes from elsewhere.
    case unsaid
  }

  package func timeNaming(of index: Int) -> TimeNaming {
    let (place, sentence) = (figures[index].scalarRange.lowerBound, figures[index].sentence)
    let end = periods.partitioningIndex { $0.range.upperBound > place }
    var naming = TimeNaming.unsaid
    for at in (max(0, end - FigureWords.reach)..<end).reversed() {
      guard spans.sentence(at: periods[at].range.lowerBound) == sentence else { break }
      if case .absolute = periods[at].time { return .byYear }
      naming = .byReport
    }
    return naming
  }

  /// 全市, 全县, 市本级: of which place a figure speaks, by the last such word of its sentence before it; empty where none stands.
  package func scope(of index: Int) -> String {
    let figure = figures[index]
    guard figure.sentence < spans.sentences.count else { return "" }
    let start = spans.sentences[figure.sentence].lowerBound
    guard start < figure.scalarRange.lowerBound,
      let found = FigureWords.scopes.last(in: text, start..<figure.scalarRange.lowerBound)
    else { return "" }
    return text.string(found)
  }

  private static let scopes = WordTable([
    "全国", "全省", "全市", "全县", "全区", "全镇", "全州", "市本级", "区本级", "县本级", "省本级", "各县", "各区", "各镇", "市级", "区级", "县级", "省级",
  ])
}
