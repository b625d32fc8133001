import Numerals
import TextModel

/// Rates: 受理412件，办结397件，办结率96.36%.
extension RelationFinder {
  /// The words before 率, back to the clause's start.
  func rateName(_ index: Int) -> Range<Int>? {
    let lead = figures[index].lead
    for i in lead.reversed() where text[i] == 0x7387 {
      var start = lead.lowerBound
      // 故…, 其 and 使 are no part of a name.
      while start < i, [0x5176, 0x4F7F, 0x6545, 0x4E14].contains(text[start]) { start += 1 }
      return i - start >= 2 ? start..<i : nil
    }
    return nil
  }

  mutating func findRate(_ index: Int, name: Range<Int>) {
    let core = core(of: name)
    let modifiers = name.lowerBound..<name.upperBound - core.count
    let around = quantitiesAround(index)
    var steps = steps(of: core)
    var isComplement = false
    var parts = around.filter { candidate in
      steps.contains { occursPlainly($0, in: ownPhrase(candidate)) && !isDue($0, in: ownPhrase(candidate)) }
        && !isOfEarlierTime(candidate)
    }
    // 已办结31: with 受理…办结…, the nearest sentence decides.
    if let nearest = parts.map({ figures[$0].sentence }).max(by: { distance($0, index) > distance($1, index) }) {
      parts = parts.filter { figures[$0].sentence == nearest }
    }
    // 区直部门受理…；镇街受理…，办结…，办结率…: what stands behind the semicolon goes together.
    let together = parts.filter { sentenceStart(of: $0) == sentenceStart(of: index) }
    if !together.isEmpty { parts = together }
    // 受理申请312件，其中网上受理268件，网上受理率: the one that carries the whole name is the part.
    let full = text.scalars(name)
    let exact = parts.filter { text.firstIndex(of: full, in: ownPhrase($0)) != nil }
    if parts.count > 1, exact.count == 1, !modifiers.isEmpty { (parts, steps) = (exact, [full]) }
    if parts.isEmpty {
      parts = around.filter { candidate in
        guard let at = text.firstIndex(of: core, in: phrase(candidate)) else { return false }
        return isNegated(at, notBefore: phrase(candidate).lowerBound)
      }
      isComplement = true
    }
    guard let part = parts.last else { return }
    let wholes = rateWholes(part: part, core: core, steps: steps, around: around)
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
  }

  private func distance(_ sentence: Int, _ index: Int) -> Int { abs(sentence - figures[index].sentence) }

  /// The quantities of the rate's sentence before it and of the two sentences before; those in a bracket right behind it.
  private func quantitiesAround(_ index: Int) -> [Int] {
    var found = earlierQuantities(before: index, sentences: 2).reversed() as [Int]
    let end = figures[index].scalarRange.upperBound
    if text[end] == Mark.open {
      for other in index + 1..<figures(near: index).upperBound where figures[other].bracket == spans.bracket(at: end) {
        if isQuantity(other) { found.append(other) }
      }
    }
    // Inside a bracket the figures outside it still count: （受理412件，办结397件，办结率…）.
    return found
  }

  /// The wholes of a part: of its unit, before it, brought in by a verb of receiving, or around it by 其中.
  private func rateWholes(part: Int, core: [UInt32], steps: [[UInt32]], around: [Int]) -> [Int] {
    let candidates = around.filter { candidate in
      candidate < part && sameUnit(candidate, part) && figures[candidate].sentence >= figures[part].sentence - 1
        && !steps.contains {
          text.firstIndex(of: $0, in: ownPhrase(candidate)) != nil && !isDue($0, in: ownPhrase(candidate))
        }
    }
    let containing = containingWholes(of: part).filter(candidates.contains)
    if let whole = containing.first { return [whole] }
    let received = candidates.filter { candidate in
      isReceived(candidate) || isFinished(candidate) || isPreferredBase(candidate, of: core)
        || isWholeOfClause(candidate, part: part, core: core)
        || steps.contains { isDue($0, in: phrase(candidate)) }
    }
    let near = received.filter { figures[$0].sentence == figures[part].sentence }
    let nearest = near.filter { sentenceStart(of: $0) == sentenceStart(of: part) }
    let wholes = !nearest.isEmpty ? nearest : near.isEmpty ? received : near
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
  func isJoined(_ first: Int, _ second: Int) -> Bool {
    let (end, next) = (figures[first].scalarRange.upperBound, figures[first].tail.upperBound)
    if text[next] == Mark.enumeration { return figures[second].lead.lowerBound == next + 1 }
    return figures[first].sentence == figures[second].sentence && [0x548C, 0x4E0E, 0x53CA].contains(text[end])
  }

  /// The name of the step that a rate is the rate of: 出庭应诉 of 负责人出庭应诉率, 办结 of 按期办结率.
  private func core(of name: Range<Int>) -> [UInt32] {
    let known = RelationFinder.stepNames.matchSuffix(text, endingAt: name.upperBound, notBefore: name.lowerBound)
    return text.scalars(name.upperBound - (known ?? 2)..<name.upperBound)
  }

  /// The words by which a figure may say that it counts the step of a rate. 收到 and 受理 name one step, but a 受理率 is
  /// what was accepted of what came in.
  private func steps(of core: [UInt32]) -> [[UInt32]] {
    isFinishingStep(core) ? synonyms(of: core) : [core]
  }

  private func isFinishingStep(_ core: [UInt32]) -> Bool {
    !synonyms(of: RelationFinder.accepted).contains(core)
  }

  private static let stepNames = WordTable(
    synonymLists.joined().filter { $0.count >= 2 }.map { FoldedText.string(of: $0) })

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
    return figures(near: whole).contains { other in
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
        && (RelationFinder.grades.first(in: text, phrase(other)).map {
          !isNegated($0.lowerBound, notBefore: phrase(other).lowerBound)
        } ?? false)
    }
  }

  private static let grades = WordTable(Vocabulary.lists["grades"] ?? [])
  /// Nothing is better than 优秀: what is so named is all of it.
  private static let gradeNames = Set((Vocabulary.lists["grades"] ?? []).dropFirst().map { FoldedText($0).scalars })

  /// True when what stands before a rate's core is said of its figures too: 群众来信办结率 needs 来信 beside them,
  /// 法定期限内结案率 is a rate of something else.
  private func namesSame(_ modifiers: Range<Int>, part: Int, whole: Int) -> Bool {
    if modifiers.count < 2 { return true }
    if Vocabulary.qualifiers.occurs(in: text, modifiers) {
      // 当场答复率 with 当场答复312批次 carries its qualifier with it.
      return longestCommonRun(modifiers, phrase(part)) == modifiers.count
    }
    // 隐患312处，其中重大隐患12处，已整改12处，重大隐患整改率: the rate is of the figure that its own words name.
    let shared = longestCommonRun(modifiers, phrase(whole))
    let isOfAnother = (figures(near: whole).lowerBound..<part).contains { other in
      other != whole && isQuantity(other) && sameUnit(other, whole)
        && figures[other].sentence >= figures[whole].sentence
        && longestCommonRun(modifiers, ownPhrase(other)) > max(1, shared)
        && longestCommonRun(modifiers, ownPhrase(part)) < modifiers.count
    }
    if isOfAnother { return false }
    let wide = sentenceStart(of: whole)..<phrase(part).upperBound
    return longestCommonRun(modifiers, wide) >= min(2, modifiers.count)
  }

  private func sentenceStart(of index: Int) -> Int {
    start(before: phrase(index).lowerBound) { Mark.isSentenceEnd($0) || $0 == Mark.semicolon }
  }
}
