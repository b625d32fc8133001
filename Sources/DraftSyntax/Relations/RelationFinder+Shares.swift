import Numerals
import TextModel

extension RelationFinder {
  /// Rates with their numerator and denominator: 受理625件，办结590件，办结率94.4%; 23件，占报修数的41.82%.
  mutating func findShares() {
    for index in figures.indices {
      let figure = figures[index]
      guard figure.kind == .percent || (figure.kind == .ratio && figure.terms.isEmpty), figure.upperValue == nil,
        figure.unit != "‰"
      else { continue }
      if let share = shareClause(index) {
        findShare(index, share)
      } else if figure.role == .rate || figure.role == .target, let name = rateName(index) {
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
    // 占全部报修725件的24%: the base is the figure right before.
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
    guard let part = sharePart(index, share) else { return }
    if let whole = share.explicitBase {
      if sameUnit(part, whole) { add(.share(part: part, whole: whole, rate: index, complement: false), isNamed: true) }
      return
    }
    let wholes = share.base.isEmpty ? containingWholes(of: part) : namedWholes(share.base, part: part)
    if wholes.count == 1 {
      add(.share(part: part, whole: wholes[0], rate: index, complement: false), isNamed: true)
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

  /// The figure that takes the share: the one before 占, with no other subject between them.
  private func sharePart(_ index: Int, _ share: ShareClause) -> Int? {
    let firstOfClause = share.explicitBase ?? index
    guard firstOfClause > 0 else { return nil }
    var candidate = firstOfClause - 1
    // A bracket between, as in 36件（涉企12件），占…, is passed over.
    while candidate > 0, figures[candidate].bracket >= 0, figures[candidate].bracket != figures[index].bracket {
      candidate -= 1
    }
    guard isQuantity(candidate), figures[candidate].sentence == figures[index].sentence,
      figures[candidate].bracket == figures[index].bracket || figures[index].bracket >= 0
    else { return nil }
    // The words between the clause's start and 占 must name nothing new: “上门代办”事项占… is another subject.
    var start = share.word.lowerBound
    while start > figures[candidate].tail.upperBound, !Mark.endsClause(text[start - 1]), text[start - 1] != Mark.open {
      start -= 1
    }
    let subject = start..<share.word.lowerBound
    // A类68件、B类22件，A类占75.6%: the subject names a figure before.
    if subject.count == 2, figures[candidate].bracket < 0 {
      let named = (0..<firstOfClause).filter {
        isQuantity($0) && figures[$0].sentence == figures[index].sentence
          && text.firstIndex(of: Array(text.scalars[subject]), in: figures[$0].lead) != nil
      }
      if named.count == 1 { return named[0] }
      if named.count > 1 || ScalarClass.isLetter(text[subject.lowerBound]) { return nil }
    }
    let isAdverb = subject.count <= 2 || text[subject.upperBound - 1] == 0x7387
    // 普查的46个湖泊中…占5%: what ends in 中 is the whole.
    guard !endsWithin(figures[candidate].tail) else { return nil }
    guard isAdverb || subject.lowerBound <= figures[candidate].tail.upperBound else { return nil }
    return candidate
  }

  /// 受理625件，其中夜间210件，占比…; 四十个村中已有十三个…: the wholes that the words put around a part.
  private func containingWholes(of part: Int) -> [Int] {
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
      let parts = figures.indices.filter {
        $0 > whole && figures[$0].sentence == figures[whole].sentence && isQuantity($0) && sameUnit($0, whole)
      }
      guard parts.count >= 2, parts.allSatisfy({ figures[$0].isExact && figures[$0].bracket == figures[whole].bracket })
      else { return false }
      let shares = parts.filter { $0 + 1 < figures.count && lastShareWord(in: figures[$0 + 1].lead) != nil }
      return shares.count + 1 >= parts.count
        && parts.reduce(Rational.zero) { $0 + figures[$1].value } == figures[whole].value
    }
  }

  static let among = scalars("其中")

  /// 120件投诉中，84件 and 46个湖泊中富营养的: 中 behind a noun makes the figure a whole.
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
    return (0..<index).reversed().filter {
      isQuantity($0) && figures[$0].sentence >= sentence - sentences && !isChange($0) && !isOfEarlierTime($0)
        && (figures[$0].bracket < 0 || figures[$0].bracket == figures[index].bracket)
    }
  }

  /// The quantities whose words name the base: 占报修数的 finds 共接报修55件.
  private func namedWholes(_ base: Range<Int>, part: Int) -> [Int] {
    let key = Array(text.scalars[base])
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

  // MARK: 率

  /// The words before 率, back to the clause's start.
  private func rateName(_ index: Int) -> Range<Int>? {
    let lead = figures[index].lead
    for i in lead.reversed() where text[i] == 0x7387 {
      var start = lead.lowerBound
      // 故…, 其 and 使 are no part of a name.
      while start < i, [0x5176, 0x4F7F, 0x6545, 0x4E14].contains(text[start]) { start += 1 }
      return i - start >= 2 ? start..<i : nil
    }
    return nil
  }

  private mutating func findRate(_ index: Int, name: Range<Int>) {
    let core = core(of: name)
    let modifiers = name.lowerBound..<name.upperBound - core.count
    let around = quantitiesAround(index)
    let steps = steps(of: core)
    var isComplement = false
    var parts = around.filter { candidate in
      steps.contains { occursPlainly($0, in: ownPhrase(candidate)) && !isDue($0, in: ownPhrase(candidate)) }
        && !isOfEarlierTime(candidate)
    }
    // 已办结31: with 受理…办结…, the nearest sentence decides.
    if let nearest = parts.map({ figures[$0].sentence }).max(by: { distance($0, index) > distance($1, index) }) {
      parts = parts.filter { figures[$0].sentence == nearest }
    }
    if parts.isEmpty {
      parts = around.filter { candidate in
        guard let at = text.firstIndex(of: core, in: phrase(candidate)) else { return false }
        return isNegated(at, notBefore: phrase(candidate).lowerBound)
      }
      isComplement = true
    }
    guard let part = parts.last else { return }
    let wholes = rateWholes(part: part, core: core, around: around)
    let preferred = wholes.filter { isPreferredBase($0, of: core) }
    guard let whole = preferred.count == 1 ? preferred.first : wholes.first else { return }
    let isNamed =
      parts.count == 1 && (wholes.count == 1 || preferred.count == 1)
      && namesSame(modifiers, part: part, whole: whole)
      && isAlone(whole, part: part, isPreferred: !preferred.isEmpty)
      && !isCarriedOver(part: part, whole: whole, rate: index, core: core)
      && !isGraded(part, core: core, around: around)
    add(.share(part: part, whole: whole, rate: index, complement: isComplement), isNamed: isNamed)
    for other in wholes where other != whole {
      add(.share(part: part, whole: other, rate: index, complement: isComplement), isNamed: false)
    }
    // 交办40件，办结38件，…，化解36件，化解率94.7%: what stands between may be the base as well; it accuses nobody.
    for other in around where other > whole && other < part && sameUnit(other, part) && !isChange(other) {
      add(.share(part: part, whole: other, rate: index, complement: isComplement), isNamed: false)
    }
  }

  private func distance(_ sentence: Int, _ index: Int) -> Int { abs(sentence - figures[index].sentence) }

  /// The quantities of the rate's sentence before it and of the two sentences before; those in a bracket right behind it.
  private func quantitiesAround(_ index: Int) -> [Int] {
    var found = earlierQuantities(before: index, sentences: 2).reversed() as [Int]
    let end = figures[index].scalarRange.upperBound
    if text[end] == Mark.open {
      for other in figures.indices.dropFirst(index + 1) where figures[other].bracket == Int(spans.bracket[end]) {
        if isQuantity(other) { found.append(other) }
      }
    }
    // Inside a bracket the figures outside it still count: （受理625件，办结590件，办结率…）.
    return found
  }

  /// The wholes of a part: of its unit, before it, brought in by a verb of receiving, or around it by 其中.
  private func rateWholes(part: Int, core: [UInt32], around: [Int]) -> [Int] {
    let candidates = around.filter { candidate in
      candidate < part && sameUnit(candidate, part) && figures[candidate].sentence >= figures[part].sentence - 1
        && !steps(of: core).contains {
          text.firstIndex(of: $0, in: ownPhrase(candidate)) != nil && !isDue($0, in: ownPhrase(candidate))
        }
    }
    let containing = containingWholes(of: part).filter(candidates.contains)
    if let whole = containing.first { return [whole] }
    let received = candidates.filter { candidate in
      isReceived(candidate) || isFinished(candidate) || isPreferredBase(candidate, of: core)
        || isWholeOfClause(candidate, part: part, core: core)
        || steps(of: core).contains { isDue($0, in: phrase(candidate)) }
    }
    let near = received.filter { figures[$0].sentence == figures[part].sentence }
    let wholes = near.isEmpty ? received : near
    // 检查案卷120份，发现问题6份，合格114份: what is less than the part is no whole where another is not.
    let greater = wholes.filter { figures[$0].value >= figures[part].value }
    return greater.isEmpty ? wholes : greater
  }

  /// True when a step is said to be due, not done: 应出庭85件.
  private func isDue(_ word: [UInt32], in range: Range<Int>) -> Bool {
    guard let at = text.firstIndex(of: word, in: range) else { return false }
    return RelationFinder.due.matchSuffix(text, endingAt: at, notBefore: range.lowerBound) != nil
  }

  private static let due = WordTable(["应", "应当", "需", "须", "拟", "计划", "待"])

  /// True when the words of a figure bring cases in: 受理, 收到, 共.
  func isReceived(_ index: Int) -> Bool {
    let words = phrase(index)
    if Vocabulary.receiving.occurs(in: text, words) { return true }
    let lead = figures[index].lead
    return text.firstIndex(of: RelationFinder.altogether, in: lead) != nil
  }

  static let altogether = scalars("共")

  /// True when the words of a figure say that so many were closed: 审结85件 is the whole of a 败诉率.
  private func isFinished(_ index: Int) -> Bool {
    synonyms(of: RelationFinder.closed).contains { occursPlainly($0, in: phrase(index)) }
  }

  /// 328项任务已完成317项: the whole opens the clause in which the part is said.
  private func isWholeOfClause(_ candidate: Int, part: Int, core: [UInt32]) -> Bool {
    guard candidate == part - 1, figures[candidate].lead.isEmpty, figures[candidate].isExact,
      figures[candidate].value >= figures[part].value, figures[candidate].clause == figures[part].clause
    else { return false }
    let lead = figures[part].lead
    return lead.lowerBound == figures[candidate].scalarRange.upperBound
      && text.has(core, at: max(lead.lowerBound, lead.upperBound - core.count))
  }

  /// True when a whole is no item of a list and nothing else between it and the part could be the whole.
  private func isAlone(_ whole: Int, part: Int, isPreferred: Bool) -> Bool {
    // 受理投诉156件、举报160件，办结302件: the whole is both together.
    let isListed = [(whole - 1, whole), (whole, whole + 1)].contains { first, second in
      first >= 0 && second != part && second < figures.count && isQuantity(first) && isQuantity(second)
        && sameUnit(first, second) && isJoined(first, second)
    }
    if isListed { return false }
    // 抽查312家，…不合格24家，整改22家: the nearer one may be meant.
    return isPreferred
      || !(min(whole, part) + 1..<max(whole, part, whole + 1)).contains { other in
        isQuantity(other) && sameUnit(other, part) && figures[other].sentence == figures[part].sentence
          && figures[other].bracket < 0 && !isChange(other) && !isOfEarlierTime(other)
          && figures[other].value >= figures[part].value
      }
  }

  /// True when 、 or 和 stands between two figures of one list.
  private func isJoined(_ first: Int, _ second: Int) -> Bool {
    let (end, next) = (figures[first].scalarRange.upperBound, figures[first].tail.upperBound)
    if text[next] == Mark.enumeration { return figures[second].lead.lowerBound == next + 1 }
    return figures[first].sentence == figures[second].sentence && [0x548C, 0x4E0E, 0x53CA].contains(text[end])
  }

  /// The name of the step that a rate is the rate of: 出庭应诉 of 负责人出庭应诉率, 办结 of 按期办结率.
  private func core(of name: Range<Int>) -> [UInt32] {
    let known = RelationFinder.synonymLists.joined().filter {
      $0.count >= 2 && $0.count <= name.count && text.has($0, at: name.upperBound - $0.count)
    }
    return known.max { $0.count < $1.count } ?? Array(text.scalars[name.upperBound - 2..<name.upperBound])
  }

  /// The words by which a figure may say that it counts the step of a rate. 收到 and 受理 name one step, but a 受理率 is
  /// what was accepted of what came in.
  private func steps(of core: [UInt32]) -> [[UInt32]] {
    isFinishingStep(core) ? synonyms(of: core) : [core]
  }

  private func isFinishingStep(_ core: [UInt32]) -> Bool {
    !synonyms(of: RelationFinder.accepted).contains(core)
  }

  private static let closed = scalars("办结")
  private static let accepted = scalars("受理")

  /// True when the vocabulary names the figure's verb as what a rate is taken of: 整改 of 发现, 满意 of 回访.
  private func isPreferredBase(_ index: Int, of core: [UInt32]) -> Bool {
    RelationFinder.rateBases.contains { $0.core == core && occursPlainly($0.base, in: phrase(index)) }
  }

  private static let rateBases: [(core: [UInt32], base: [UInt32])] = (Vocabulary.lists["ratebases"] ?? []).compactMap {
    let words = $0.split(separator: "<").map { FoldedText(String($0)).scalars }
    return words.count == 2 ? (words[0], words[1]) : nil
  }

  /// True when cases of earlier years come on top of what was received: 新收3120件，旧存214件，审结3201件.
  private func isCarriedOver(part: Int, whole: Int, rate: Int, core: [UInt32]) -> Bool {
    guard synonyms(of: RelationFinder.closed).contains(core) || core == RelationFinder.executed else { return false }
    if figures[part].value > figures[whole].value {
      // The rate may be of both together, if they would be no more than half as many again.
      return figures[part].value * 200 <= figures[whole].value * figures[rate].value * 3
    }
    return figures.indices.contains { other in
      other != part && other != whole && isQuantity(other) && sameUnit(other, whole)
        && figures[other].sentence == figures[whole].sentence && figures[other].bracket < 0
        && RelationFinder.carried.occurs(in: text, phrase(other))
        && text.firstIndex(of: RelationFinder.among, in: figures[other].lead) == nil
    }
  }

  private static let carried = WordTable(Vocabulary.lists["carriedover"] ?? [])
  private static let executed = scalars("执结")

  /// True when another grade stands beside a part: with 优秀86份 before it, 合格34份 is not all that is 合格.
  private func isGraded(_ part: Int, core: [UInt32], around: [Int]) -> Bool {
    guard RelationFinder.gradeNames.contains(core) else { return false }
    return around.contains { other in
      other != part && figures[other].sentence == figures[part].sentence && sameUnit(other, part)
        && RelationFinder.grades.occurs(in: text, phrase(other))
    }
  }

  private static let grades = WordTable(Vocabulary.lists["grades"] ?? [])
  private static let gradeNames = Set((Vocabulary.lists["grades"] ?? []).map { FoldedText($0).scalars })

  /// True when what stands before a rate's core is said of its figures too: 群众来信办结率 needs 来信 beside them,
  /// 法定期限内结案率 is a rate of something else.
  private func namesSame(_ modifiers: Range<Int>, part: Int, whole: Int) -> Bool {
    if modifiers.count < 2 { return true }
    if Vocabulary.qualifiers.occurs(in: text, modifiers) {
      // 即时答复率 with 即时答复518条 carries its qualifier with it.
      return longestCommonRun(modifiers, phrase(part)) == modifiers.count
    }
    let wide = sentenceStart(of: whole)..<phrase(part).upperBound
    return longestCommonRun(modifiers, wide) >= min(2, modifiers.count)
  }

  private func sentenceStart(of index: Int) -> Int {
    var i = phrase(index).lowerBound
    while i > 0, !Mark.isSentenceEnd(text[i - 1]), text[i - 1] != Mark.semicolon { i -= 1 }
    return i
  }
}
