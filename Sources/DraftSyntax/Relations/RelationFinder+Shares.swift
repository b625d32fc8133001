import Numerals
import TextModel

extension RelationFinder {
  /// Rates with their numerator and denominator: 受理412件，办结397件，办结率96.36%; 31件，占审结数的22.1%.
  mutating func findShares() {
    for index in figures.indices {
      let kind = figures[index].kind
      guard kind == .percent || (kind == .ratio && figures[index].terms.isEmpty), figures[index].upperValue == nil,
        figures[index].unit != "‰"
      else { continue }
      if let share = shareClause(index) {
        findShare(index, share)
      } else if figures[index].role == .rate || figures[index].role == .target, let name = rateName(index) {
        findRate(index, name: name)
      }
    }
  }

  // MARK: 占

  /// Where 占 stands, what stands before it in its clause, the words of its base, and a base that is a figure.
  struct ShareClause {
    var word: Range<Int>
    var base: Range<Int>
    var explicitBase: Int?
  }

  /// The 占 of a percent, or nil when it is no share.
  private func shareClause(_ index: Int) -> ShareClause? {
    let figure = figures[index]
    if let word = lastShareWord(in: figure.lead) {
      return ShareClause(word: word, base: baseRange(word.upperBound..<figure.lead.upperBound), explicitBase: nil)
    }
    // 占全部诉求1040件的22.77%: the base is the figure right before.
    guard index > 0, isQuantity(index - 1), figures[index - 1].scalarRange.upperBound == figure.lead.lowerBound,
      text[figure.lead.lowerBound] == 0x7684 || (figure.tail.isEmpty && figure.lead.isEmpty),
      let word = lastShareWord(in: figures[index - 1].lead)
    else { return nil }
    return ShareClause(
      word: word, base: word.upperBound..<figures[index - 1].lead.upperBound, explicitBase: index - 1)
  }

  private func lastShareWord(in range: Range<Int>) -> Range<Int>? {
    for i in range.reversed() where text[i] == 0x5360 {  // 占
      // 占地, 占用, 抢占 are other words.
      if [0x5730, 0x7528, 0x636E, 0x9053, 0x6709].contains(text[i + 1]) { return nil }
      if [0x62A2, 0x4FB5, 0x5F3A, 0x9738].contains(text[i - 1]), i > range.lowerBound { return nil }
      let length = text[i + 1] == 0x6BD4 ? 2 : 1
      return i..<i + length
    }
    return nil
  }

  /// The base's noun without 的, 比例, 总数, 全部.
  private func baseRange(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    var changed = true
    while changed, start < end {
      changed = false
      for table in [
        Vocabulary.copulas, Vocabulary.shareWords, Vocabulary.about, Vocabulary.below, Vocabulary.above,
        Vocabulary.baseFillers,
      ] {
        if let length = table.matchSuffix(text, endingAt: end, notBefore: start) {
          end -= length
          changed = true
        }
      }
      if start < end, let length = Vocabulary.baseFillers.match(text, at: start, limit: end) {
        start += length
        changed = true
      }
    }
    return start..<max(start, end)
  }

  private mutating func findShare(_ index: Int, _ share: ShareClause) {
    if RelationFinder.respectivelyWord.matchSuffix(text, endingAt: share.word.lowerBound, notBefore: 0) != nil {
      return findRespectiveShares(index, share)
    }
    guard let part = sharePart(index, share) else { return }
    if let whole = share.explicitBase {
      if sameUnit(part, whole) { add(.share(part: part, whole: whole, rate: index, complement: false), isNamed: true) }
      return
    }
    let wholes = share.base.isEmpty ? containingWholes(of: part) : namedWholes(share.base, part: part)
    if wholes.count == 1 {
      add(.share(part: part, whole: wholes[0], rate: index, complement: false), isNamed: true)
      guard share.base.isEmpty else { return }
      // 2310人，大学学历2120人，占91.8%，其中法律专业312人，占13.5%: a share of an outer whole is right too.
      for outer in earlierQuantities(before: part, sentences: 0) where outer != wholes[0] && sameUnit(part, outer) {
        add(.share(part: part, whole: outer, rate: index, complement: false), isNamed: false)
      }
    } else if wholes.isEmpty, share.base.isEmpty, let whole = wholeOfSeries(part) {
      add(.share(part: part, whole: whole, rate: index, complement: false), isNamed: true)
    } else if wholes.isEmpty {
      if !share.base.isEmpty || text[share.word.upperBound] == 0x7684 {
        add(.impliedBase(part: part, rate: index), isNamed: figures[part].isExact)
      }
      // A whole that nothing names can still support: it accuses nobody.
      for whole in earlierQuantities(before: part, sentences: 0) where sameUnit(part, whole) {
        add(.share(part: part, whole: whole, rate: index, complement: false), isNamed: false)
      }
    } else {
      for whole in wholes { add(.share(part: part, whole: whole, rate: index, complement: false), isNamed: false) }
    }
  }

  private static let respectivelyWord = WordTable(["分别", "各", "依次"])

  /// 经济类45件、社会类52件、文化类36件，分别占33.8%、39.1%、27.1%: the first share is of the first part.
  private mutating func findRespectiveShares(_ index: Int, _ share: ShareClause) {
    let rates = listOfValues(from: index)
    let end = share.explicitBase ?? index
    guard rates.count >= 2, end >= rates.count else { return }
    let parts = Array(end - rates.count..<end)
    let isList = zip(parts, parts.dropFirst()).allSatisfy { isJoined($0, $1) && sameUnit($0, $1) }
    guard isList, parts.allSatisfy({ isQuantity($0) && figures[$0].sentence == figures[index].sentence }) else {
      return
    }
    // A list that begins before the first part has more parts than shares.
    if let first = parts.first, first > 0, isJoined(first - 1, first), sameUnit(first - 1, first) { return }
    let whole: Int
    if let base = share.explicitBase {
      guard sameUnit(base, parts[0]) else { return }
      whole = base
    } else {
      let wholes =
        share.base.isEmpty ? containingWholes(of: parts[0]) : namedWholes(share.base, part: parts[0])
      guard wholes.count == 1 else { return }
      whole = wholes[0]
    }
    for (part, rate) in zip(parts, rates) {
      add(.share(part: part, whole: whole, rate: rate, complement: false), isNamed: true)
    }
  }

  /// The figure that takes the share: the one before 占, with no other subject between them.
  private func sharePart(_ index: Int, _ share: ShareClause) -> Int? {
    let firstOfClause = share.explicitBase ?? index
    guard firstOfClause > 0 else { return nil }
    var candidate = firstOfClause - 1
    // A bracket between, as in 36件（涉企12件），占…, is passed over.
    let nearest = figures(near: firstOfClause).lowerBound
    while candidate > nearest, figures[candidate].bracket >= 0, figures[candidate].bracket != figures[index].bracket {
      candidate -= 1
    }
    guard isQuantity(candidate), figures[candidate].sentence == figures[index].sentence,
      figures[candidate].bracket == figures[index].bracket || figures[index].bracket >= 0
    else { return nil }
    // The words between the clause's start and 占 must name nothing new: “一趟不用跑”事项占… is another subject.
    var start = share.word.lowerBound
    while start > figures[candidate].tail.upperBound, !Mark.endsClause(text[start - 1]), text[start - 1] != Mark.open {
      start -= 1
    }
    let subject = start..<share.word.lowerBound
    // A类68件、B类22件，A类占75.6%: the subject names a figure before.
    if subject.count == 2, figures[candidate].bracket < 0 {
      let named = (figures(near: firstOfClause).lowerBound..<firstOfClause).filter {
        isQuantity($0) && figures[$0].sentence == figures[index].sentence
          && text.firstIndex(of: text.scalars(subject), in: figures[$0].lead) != nil
      }
      if named.count == 1 { return named[0] }
      if named.count > 1 || ScalarClass.isLetter(text[subject.lowerBound]) { return nil }
    }
    let isAdverb = subject.count <= 2 || text[subject.upperBound - 1] == 0x7387
    // 监测的322个城市中…占5%: what ends in 中 is the whole.
    guard !endsWithin(figures[candidate].tail) else { return nil }
    guard isAdverb || subject.lowerBound <= figures[candidate].tail.upperBound else { return nil }
    return candidate
  }

  /// 受理412件，其中网上215件，占比…; 四十个村中已有十三个…: the wholes that the words put around a part.
  func containingWholes(of part: Int) -> [Int] {
    var wholes: [Int] = []
    for whole in earlierQuantities(before: part, sentences: 1) where sameUnit(part, whole) {
      let between = figures[whole].scalarRange.upperBound..<figures[part].scalarRange.lowerBound
      let hasAmong = text.firstIndex(of: RelationFinder.among, in: between) != nil
      if hasAmong || endsWithin(figures[whole].tail) { wholes.append(whole) }
    }
    // 其中 reaches to the level right before it.
    return wholes.isEmpty ? [] : [wholes[0]]
  }

  /// 受理工单38652件，直接答复23640件，占61.16%，转办15012件，占38.84%: parts with their shares that make the whole.
  private func wholeOfSeries(_ part: Int) -> Int? {
    let before = earlierQuantities(before: part, sentences: 0).filter { figures[$0].isExact && sameUnit($0, part) }
    return before.first { whole in
      let parts = (whole + 1..<figures(near: whole).upperBound).filter {
        figures[$0].sentence == figures[whole].sentence && isQuantity($0) && sameUnit($0, whole)
      }
      guard parts.count >= 2, parts.allSatisfy({ figures[$0].isExact && figures[$0].bracket == figures[whole].bracket })
      else { return false }
      let shares = parts.filter { $0 + 1 < figures.count && lastShareWord(in: figures[$0 + 1].lead) != nil }
      return shares.count + 1 >= parts.count
        && parts.reduce(Rational.zero) { $0 + figures[$1].value } == figures[whole].value
    }
  }

  static let among = scalars("其中")

  /// 120件投诉中，84件 and 322个城市中噪声污染严重的: 中 behind a noun makes the figure a whole.
  private func endsWithin(_ tail: Range<Int>) -> Bool {
    tail.contains {
      text[$0] == 0x4E2D
        && ($0 > tail.lowerBound
          ? !RelationFinder.middleWords.contains(text[$0 + 1])
          // Right behind the unit 中 may begin a word: 5支中队, 12所中职; 260件中， cannot.
          : Mark.isDelimiter(text[$0 + 1]))
    }
  }

  /// What follows 中 in 中心, 中国, 中小, 中学, 中央, 中等, 中医, 中期, 中介, 中共, 中级, 中型, 中高, 中长.
  private static let middleWords = Set(scalars("心国小学央等医期介共级型高长药"))

  /// Quantities before a figure, nearest first, in its sentence and `sentences` before; brackets, changes and earlier
  /// years are left out.
  func earlierQuantities(before index: Int, sentences: Int) -> [Int] {
    let sentence = figures[index].sentence
    return (figures(near: index).lowerBound..<index).reversed().filter {
      isQuantity($0) && figures[$0].sentence >= sentence - sentences && !isChange($0) && !isOfEarlierTime($0)
        && (figures[$0].bracket < 0 || figures[$0].bracket == figures[index].bracket)
    }
  }

  /// The quantities whose words name the base: 占审结数的 finds 共审结140件.
  private func namedWholes(_ base: Range<Int>, part: Int) -> [Int] {
    let key = text.scalars(base)
    guard key.count >= 2 else { return [] }
    var found: [Int] = []
    for whole in earlierQuantities(before: part, sentences: 2) where sameUnit(part, whole) {
      let words = phrase(whole)
      let isNamed =
        synonyms(of: key).contains { occursPlainly($0, in: words) }
        || (longestCommonRun(base, words) >= 2 && longestCommonRun(base, words) * 2 >= base.count)
      if isNamed { found.append(whole) }
    }
    // The same value stated twice is one candidate.
    guard let first = found.first else { return [] }
    if found.allSatisfy({ figures[$0].value == figures[first].value }) { return [first] }
    // The nearest sentence wins when it has exactly one.
    let near = found.filter { figures[$0].sentence == figures[part].sentence }
    return near.count == 1 ? near : found
  }
}
