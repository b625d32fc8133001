import Numerals
import TextModel

/// Reads the words around a figure: its lead and tail, whether they make it approximate, what it measures, what it does.
struct PhraseReader {
  let text: FoldedText
  let spans: Spans
  private let before = WordGroup.beforeFigures
  private let behind = WordGroup.behindFigures

  init(text: FoldedText, spans: Spans) {
    self.text = text
    self.spans = spans
  }

  /// `dates` are the dates before the figure, which are no part of what it measures.
  func read(_ figure: inout Figure, notBefore: Int, notAfter: Int, dates: [Range<Int>]) {
    figure.leadStart = leadStart(figure.scalarRange.lowerBound, notBefore: notBefore)
    figure.tailEnd = tailEnd(figure.scalarRange.upperBound, notAfter: notAfter)
    let place = spans.place(at: min(figure.scalarRange.lowerBound, text.count - 1))
    (figure.sentence, figure.clause, figure.bracket) = (place.sentence, place.clause, place.bracket)
    guard figure.kind.isCheckable else { return }
    readApproximation(&figure)
    let stem = indicatorRange(figure)
    figure.indicatorScalars = words(of: stem, without: dates, tailNoun(figure))
    figure.direction = direction(stem: stem)
    figure.role = role(of: figure, stem: stem, isChange: figure.direction != .unsaid)
    readBound(&figure, stem: stem)
  }

  private func readBound(_ figure: inout Figure, stem: Range<Int>) {
    guard figure.kind == .percent else { return }
    let bound = PercentBoundReader(text: text).bound(of: figure, stem: stem)
    if bound != figure.bound { figure.bound = bound }
  }

  /// 同比下降, 增长: the word at the end of the stem.
  private func direction(stem: Range<Int>) -> Relation.Direction {
    let changes = before.suffixes(of: .changes, in: text, endingAt: stem.upperBound, notBefore: stem.lowerBound)
    return changes.contains(.down) ? .down : changes.contains(.up) ? .up : .unsaid
  }

  /// The folded words of a stem without dates, spaces and unpaired quotation marks, and those of a noun behind the figure.
  private func words(of stem: Range<Int>, without dates: [Range<Int>], _ noun: Range<Int>?) -> [UInt32] {
    var words: [UInt32] = []
    func append(_ range: Range<Int>, without dates: [Range<Int>]) {
      var depth = 0
      for i in range where text[i] != Mark.space && (dates.isEmpty || !dates.contains { $0.contains(i) }) {
        if text[i] == Mark.quoteOpen { depth += 1 }
        if text[i] == Mark.quoteClose {
          if depth == 0 { continue }
          depth -= 1
        }
        words.append(text[i])
      }
    }
    // As a rule all of them are words.
    words.reserveCapacity(stem.count + (noun?.count ?? 0))
    append(stem, without: dates)
    if let noun { append(noun, without: []) }
    return words
  }

  /// Reads a figure of a 分别 list again, with the name that its place in the list gives it.
  func rename(_ figure: inout Figure, as name: Range<Int>) {
    figure.indicatorScalars = text.scalars(name).filter { $0 != Mark.space }
    figure.role = role(of: figure, stem: name, isChange: direction(stem: name) != .unsaid)
    figure.bound = PercentBoundReader(text: text).bound(of: figure, stem: name)
  }

  /// Back to the clause's start or the figure before; a bracket without a figure, as in 村（社区）, is passed over.
  private func leadStart(_ index: Int, notBefore: Int) -> Int {
    var i = index
    while i > notBefore {
      let c = text[i - 1]
      if Mark.endsClause(c) || c == Mark.enumeration || c == Mark.open || c == Mark.titleOpen { break }
      if c == Mark.close {
        guard let opening = matchingOpen(i - 1, notBefore: notBefore) else { break }
        i = opening
        continue
      }
      i -= 1
    }
    while i < index, text[i] == Mark.space { i += 1 }
    return i
  }

  private func matchingOpen(_ close: Int, notBefore: Int) -> Int? {
    var i = close - 1
    while i >= notBefore {
      if text[i] == Mark.open { return i }
      if ScalarClass.isDigit(text[i]) || text[i] == Mark.close || Mark.isSentenceEnd(text[i]) { return nil }
      i -= 1
    }
    return nil
  }

  private func tailEnd(_ index: Int, notAfter: Int) -> Int {
    var i = index
    while i < notAfter {
      let c = text[i]
      if Mark.endsClause(c) || c == Mark.enumeration || c == Mark.close || c == Mark.titleOpen { break }
      if c == Mark.open {
        var k = i + 1
        while k < notAfter, text[k] != Mark.close, !ScalarClass.isDigit(text[k]) { k += 1 }
        guard k < notAfter, text[k] == Mark.close else { break }
        i = k
      }
      i += 1
    }
    return i
  }

  // MARK: Approximation

  private func readApproximation(_ figure: inout Figure) {
    guard figure.upperValue == nil, figure.terms.isEmpty, figure.unit != "番" else { return }
    if let before = approximationBefore(figure.scalarRange.lowerBound, notBefore: figure.lead.lowerBound) {
      figure.approximation = before
    } else if let after = approximationAfter(figure.scalarRange.upperBound) {
      figure.approximation = after
    }
  }

  private func approximationBefore(_ index: Int, notBefore start: Int) -> Approximation? {
    var end = index
    while end > start, text[end - 1] == Mark.space { end -= 1 }
    // 达到近700, 超过了98%: the word may stand one copula away.
    for copula in [0, 1] {
      let stop = end - copula
      if copula == 1, text[stop] != 0x4E86, text[stop] != 0x8FBE, text[stop] != 0x4E3A { break }
      let limits = before.firstSuffix(of: [.atLeast, .atMost], in: text, endingAt: stop, notBefore: start)
      if let limit = limits?.kind { return limit == .atLeast ? .atLeast : .atMost }
      guard
        let (kind, length) = before.firstSuffix(
          of: [.about, .below, .above], in: text, endingAt: stop, notBefore: start)
      else { continue }
      let approximation: Approximation = kind == .about ? .about : kind == .below ? .below : .above
      let isWord =
        length == 1
        && wordsWith(approximation).match(text, at: stop - length - 1, limit: stop - length) != nil
      return isWord && stop - length > start ? nil : approximation
    }
    return nil
  }

  /// What makes another word of 约, 近 or 超 where it stands before it: 签约, 附近, 赶超.
  private func wordsWith(_ approximation: Approximation) -> WordTable {
    switch approximation {
    case .about: Vocabulary.notBeforeAbout
    case .below: Vocabulary.notBeforeNear
    default: Vocabulary.notBeforeAbove
    }
  }

  private func approximationAfter(_ index: Int) -> Approximation? {
    switch behind.first(of: .approximatorsBehind, in: text, at: index, limit: text.count) {
    case .afterAbout?: .about
    case .afterAbove?: .above
    case .afterBelow?, .afterAtMost?: .atMost
    default: nil
    }
  }

  // MARK: Indicator and role

  /// The lead without the words at its end that say nothing: 达, 为, 约, 共.
  private func indicatorRange(_ figure: Figure) -> Range<Int> {
    var end = figure.lead.upperBound
    let start = figure.lead.lowerBound
    while end > start {
      let last = text[end - 1]
      // 人均62学时: 均 is the end of the noun. 由A升至B: 由 is no part of it.
      if last == 0x5747, end - 1 > start, PhraseReader.isAveraged(text[end - 2]) { break }
      if last == Mark.space || last == Mark.hyphen || last == 0x7531 || last == 0x4ECE {
        end -= 1
        continue
      }
      guard let (_, length) = before.firstSuffix(of: .emptyWords, in: text, endingAt: end, notBefore: start) else {
        break
      }
      // 签约36名: 约 is the end of the verb here.
      if figure.approximation == .none, length == 1, isWordEnd(end - 1, notBefore: start) { break }
      end -= length
    }
    return start..<end
  }

  /// 人 户 日 月 年 平.
  private static func isAveraged(_ c: UInt32) -> Bool {
    switch c {
    case 0x4EBA, 0x6237, 0x65E5, 0x6708, 0x5E74, 0x5E73: true
    default: false
    }
  }

  private func isWordEnd(_ index: Int, notBefore start: Int) -> Bool {
    guard index > start else { return false }
    switch text[index] {
    case 0x7EA6: return Vocabulary.notBeforeAbout.match(text, at: index - 1, limit: index) != nil
    case 0x8FD1: return Vocabulary.notBeforeNear.match(text, at: index - 1, limit: index) != nil
    case 0x8BA1, 0x5171: return false
    default: return false
    }
  }

  /// The noun behind the unit: 28个「镇（街道）图书漂流点」.
  private func tailNoun(_ figure: Figure) -> Range<Int>? {
    guard figure.kind == .count, ScalarClass.isHan(text[figure.tail.lowerBound]) else { return nil }
    // 较去年的230起下降20%: a verb behind the unit is no noun.
    let verb = behind.first(
      of: .changesBehind, in: text, at: figure.tail.lowerBound, limit: figure.tail.upperBound)
    return verb == nil ? figure.tail : nil
  }

  /// - Parameter isChange: True when a word of change ends the stem.
  private func role(of figure: Figure, stem: Range<Int>, isChange: Bool) -> FigureRole {
    if figure.approximation == .atLeast || figure.approximation == .atMost { return .target }
    let isShareForm = figure.kind == .percent || figure.kind == .ratio
    if figure.kind == .percentagePoint || isChange && (isShareForm || figure.kind == .multiple) { return .change }
    if isShareForm {
      if text[stem.upperBound - 1] == 0x7387, !stem.isEmpty { return .rate }  // 率
      if Vocabulary.shareWords.occurs(in: text, stem) { return .share }
    }
    return .level
  }
}
