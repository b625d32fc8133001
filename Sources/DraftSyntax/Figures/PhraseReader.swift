import Numerals
import TextModel

/// Reads the words around a figure: its lead and tail, whether they make it approximate, what it measures, what it does.
struct PhraseReader {
  let text: FoldedText
  let spans: Spans

  /// `dates` are the dates before the figure, which are no part of what it measures.
  func read(_ figure: inout Figure, notBefore: Int, notAfter: Int, dates: [Range<Int>]) {
    figure.lead = leadStart(figure.scalarRange.lowerBound, notBefore: notBefore)..<figure.scalarRange.lowerBound
    figure.tail = figure.scalarRange.upperBound..<tailEnd(figure.scalarRange.upperBound, notAfter: notAfter)
    let at = min(figure.scalarRange.lowerBound, text.count - 1)
    figure.sentence = spans.sentence(at: at)
    figure.clause = spans.clause(at: at)
    figure.bracket = spans.bracket(at: at)
    guard figure.kind.isCheckable else { return }
    readApproximation(&figure)
    let stem = indicatorRange(figure)
    var words: [UInt32] = []
    words.reserveCapacity(stem.count + figure.tail.count)
    appendWords(stem, without: dates, to: &words)
    if let noun = tailNoun(figure) { appendWords(noun, without: [], to: &words) }
    figure.indicatorScalars = words
    figure.role = role(of: figure, stem: stem)
    figure.direction = direction(stem: stem)
    figure.bound = PercentBoundReader(text: text).bound(of: figure, stem: stem)
  }

  /// 同比下降, 增长: the word at the end of the stem.
  private func direction(stem: Range<Int>) -> Relation.Direction {
    if Vocabulary.down.matchSuffix(text, endingAt: stem.upperBound, notBefore: stem.lowerBound) != nil { return .down }
    if Vocabulary.up.matchSuffix(text, endingAt: stem.upperBound, notBefore: stem.lowerBound) != nil { return .up }
    return .unsaid
  }

  /// Adds the folded words of a range without dates, spaces and unpaired quotation marks.
  private func appendWords(_ range: Range<Int>, without dates: [Range<Int>], to words: inout [UInt32]) {
    var depth = 0
    for i in range where text[i] != Mark.space && !dates.contains(where: { $0.contains(i) }) {
      if text[i] == Mark.quoteOpen { depth += 1 }
      if text[i] == Mark.quoteClose {
        if depth == 0 { continue }
        depth -= 1
      }
      words.append(text[i])
    }
  }

  /// Reads a figure of a 分别 list again, with the name that its place in the list gives it.
  func rename(_ figure: inout Figure, as name: Range<Int>) {
    figure.indicatorScalars = text.scalars(name).filter { $0 != Mark.space }
    figure.role = role(of: figure, stem: name)
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
      if Vocabulary.atLeast.matchSuffix(text, endingAt: stop, notBefore: start) != nil { return .atLeast }
      if Vocabulary.atMost.matchSuffix(text, endingAt: stop, notBefore: start) != nil { return .atMost }
      if let length = Vocabulary.about.matchSuffix(text, endingAt: stop, notBefore: start) {
        let isWord =
          length == 1 && Vocabulary.notBeforeAbout.match(text, at: stop - length - 1, limit: stop - length) != nil
        return isWord && stop - length > start ? nil : .about
      }
      if let length = Vocabulary.below.matchSuffix(text, endingAt: stop, notBefore: start) {
        let isWord =
          length == 1 && Vocabulary.notBeforeNear.match(text, at: stop - length - 1, limit: stop - length) != nil
        return isWord && stop - length > start ? nil : .below
      }
      if let length = Vocabulary.above.matchSuffix(text, endingAt: stop, notBefore: start) {
        let isWord =
          length == 1 && Vocabulary.notBeforeAbove.match(text, at: stop - length - 1, limit: stop - length) != nil
        return isWord && stop - length > start ? nil : .above
      }
    }
    return nil
  }

  private func approximationAfter(_ index: Int) -> Approximation? {
    let limit = text.count
    if Vocabulary.afterAbout.match(text, at: index, limit: limit) != nil { return .about }
    if Vocabulary.afterAbove.match(text, at: index, limit: limit) != nil { return .above }
    if Vocabulary.afterBelow.match(text, at: index, limit: limit) != nil { return .atMost }
    if Vocabulary.afterAtMost.match(text, at: index, limit: limit) != nil { return .atMost }
    return nil
  }

  // MARK: Indicator and role

  /// The lead without the words at its end that say nothing: 达, 为, 约, 共.
  private func indicatorRange(_ figure: Figure) -> Range<Int> {
    var end = figure.lead.upperBound
    let start = figure.lead.lowerBound
    stripping: while end > start, mayStrip(text[end - 1]) {
      // 人均62学时: 均 is the end of the noun. 由A升至B: 由 is no part of it.
      if text[end - 1] == 0x5747, end - 1 > start,
        [0x4EBA, 0x6237, 0x65E5, 0x6708, 0x5E74, 0x5E73].contains(text[end - 2])
      {
        break
      }
      if text[end - 1] == Mark.space || text[end - 1] == Mark.hyphen || text[end - 1] == 0x7531
        || text[end - 1] == 0x4ECE
      {
        end -= 1
        continue
      }
      for table in PhraseReader.sayNothing {
        if let length = table.matchSuffix(text, endingAt: end, notBefore: start) {
          // 签约36名: 约 is the end of the verb here.
          if figure.approximation == .none, length == 1, isWordEnd(end - 1, notBefore: start) { break stripping }
          end -= length
          continue stripping
        }
      }
      break
    }
    return start..<end
  }

  /// False for most scalars: no word that says nothing ends with them.
  private func mayStrip(_ last: UInt32) -> Bool {
    last == Mark.space || last == Mark.hyphen || last == 0x7531 || last == 0x4ECE
      || PhraseReader.sayNothing.contains { $0.mayEnd(with: last) }
  }

  private static let sayNothing = [
    Vocabulary.copulas, Vocabulary.about, Vocabulary.below, Vocabulary.above, Vocabulary.atLeast, Vocabulary.atMost,
  ]

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
    let limit = figure.tail.upperBound
    let isVerb =
      Vocabulary.up.match(text, at: figure.tail.lowerBound, limit: limit)
      ?? Vocabulary.down.match(text, at: figure.tail.lowerBound, limit: limit)
      ?? Vocabulary.moveUp.match(text, at: figure.tail.lowerBound, limit: limit)
      ?? Vocabulary.moveDown.match(text, at: figure.tail.lowerBound, limit: limit) != nil
    return isVerb ? nil : figure.tail
  }

  private func role(of figure: Figure, stem: Range<Int>) -> FigureRole {
    if figure.approximation == .atLeast || figure.approximation == .atMost { return .target }
    let isShareForm = figure.kind == .percent || figure.kind == .ratio
    if isShareForm || figure.kind == .percentagePoint || figure.kind == .multiple {
      if Vocabulary.up.matchSuffix(text, endingAt: stem.upperBound, notBefore: stem.lowerBound) != nil
        || Vocabulary.down.matchSuffix(text, endingAt: stem.upperBound, notBefore: stem.lowerBound) != nil
        || figure.kind == .percentagePoint
      {
        return .change
      }
    }
    if isShareForm {
      if text[stem.upperBound - 1] == 0x7387, !stem.isEmpty { return .rate }  // 率
      if Vocabulary.shareWords.occurs(in: text, stem) { return .share }
    }
    return .level
  }
}
