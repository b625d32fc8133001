import Numerals
import TextModel

extension RelationFinder {
  /// Wholes with a closed list of parts.
  mutating func findSums() {
    for index in figures.indices where isQuantity(index) {
      findBracketSum(index)
      findTotalBehind(index)
      findListBehind(index)
      findComplement(index)
    }
  }

  /// 11处（老街6处，新区5处）: a bracket right behind the whole that lists parts and nothing else.
  private mutating func findBracketSum(_ whole: Int) {
    let end = figures[whole].tail.upperBound
    guard text[end] == Mark.open, end < text.count else { return }
    let bracket = spans.bracket(at: end)
    guard bracket >= 0 else { return }
    let range = spans.brackets[bracket]
    let inside = (whole + 1..<figures(near: whole).upperBound)
      .filter { range.contains(figures[$0].scalarRange.lowerBound) }
    guard 2..<RelationFinder.reach ~= inside.count,
      inside.allSatisfy({ isPart($0, of: whole) && figures[$0].bracket == bracket }),
      text.firstIndex(of: RelationFinder.among, in: range) == nil, !isOpenList(range)
    else { return }
    // 含 and 新增…办结 are no partition.
    let leads = inside.map { figures[$0].lead }
    guard leads.allSatisfy({ !$0.isEmpty && text[$0.lowerBound] != 0x542B }) else { return }
    let incoming = inside.contains { Vocabulary.receiving.occurs(in: text, figures[$0].lead) }
    let outgoing = inside.contains { index in
      Vocabulary.finishing.first(in: text, figures[index].lead).map {
        !isNegated($0.lowerBound, notBefore: figures[index].lead.lowerBound)
      } ?? false
    }
    guard !(incoming && outgoing) else { return }
    add(.sum(whole: whole, parts: inside, closure: .brackets), isNamed: true)
  }

  /// 送戏47场、送书38场，合计85场.
  private mutating func findTotalBehind(_ whole: Int) {
    let lead = figures[whole].lead
    let isPlain = lead.count == 1 && text[lead.lowerBound] == 0x5171  // 共
    guard
      let length = isPlain
        ? 1 : RelationFinder.totals.matchSuffix(text, endingAt: lead.upperBound, notBefore: lead.lowerBound),
      lead.count == length, figures[whole].bracket < 0
    else { return }
    var parts: [Int] = []
    var index = whole - 1
    var isAmong = false
    while !isAmong, index >= figures(near: whole).lowerBound, figures[index].sentence == figures[whole].sentence,
      isPart(index, of: whole)
    {
      // 新增25个，…: the list ends where another verb of a total stands.
      parts.insert(index, at: 0)
      let lead = figures[index].lead
      if RelationFinder.allWords.occurs(in: text, lead), !isEnumeration(parts) { return }
      // 审结5218件，其中刑事412件、民事4806件，合计5218件: the whole before 其中 is no part.
      isAmong = text.firstIndex(of: RelationFinder.among, in: lead) != nil
      index -= 1
    }
    // 共 alone says less than 合计: the list must be plain, and nothing may stand behind the total.
    guard parts.count >= 2, !isPlain || isEnumeration(parts) && figures[whole].tail.isEmpty else { return }
    if !isAmong, index >= 0, figures[index].sentence == figures[whole].sentence, figures[index].kind.isCheckable {
      return
    }
    let range = figures[parts[0]].lead.lowerBound..<lead.lowerBound
    guard !isOpenList(range), parts.allSatisfy({ figures[$0].lead.count >= 2 }) else { return }
    // Every item must carry a number: 14个，9个以及门卫室，共31个 leaves one out.
    guard commas(in: range) == parts.count else { return }
    add(.sum(whole: whole, parts: parts, closure: .total), isNamed: true)
  }

  /// True when nothing but 、 parts two and more figures: 共承办建议98件、提案133件.
  private func isEnumeration(_ parts: [Int]) -> Bool {
    parts.count >= 2
      && parts.dropLast().allSatisfy { text[figures[$0].tail.upperBound] == Mark.enumeration }
  }

  private static let totals = WordTable(["合计", "共计", "总计", "总共"])
  private static let allWords = WordTable(["共", "总", "合计", "累计"])

  /// 由乔木1240株、灌木3615株、藤本87株组成; 即…; 分别为…; 包括….
  private mutating func findListBehind(_ whole: Int) {
    guard figures[whole].bracket < 0 else { return }
    var end = whole + 1
    while end < figures(near: whole).upperBound, figures[end].sentence == figures[whole].sentence,
      isPart(end, of: whole), figures[end].bracket < 0
    {
      end += 1
    }
    let parts = whole + 1..<end
    guard 2..<RelationFinder.reach ~= parts.count, let first = parts.first, let last = parts.last else { return }
    let between = figures[whole].tail.upperBound..<figures[first].lead.upperBound
    let list = figures[first].lead.lowerBound..<figures[last].tail.upperBound
    guard !isOpenList(list) else { return }
    let closure: Relation.Closure
    if text.firstIndex(of: RelationFinder.among, in: between) != nil {
      return
    } else if RelationFinder.composed.occurs(in: text, figures[last].scalarRange.upperBound..<sentenceEnd(last)),
      text.firstIndex(of: RelationFinder.by, in: between) != nil
    {
      closure = .composed
    } else if RelationFinder.namely.occurs(
      in: text, between.lowerBound..<min(between.lowerBound + 5, between.upperBound))
    {
      closure = .namely
    } else if RelationFinder.including.occurs(
      in: text, between.lowerBound..<min(between.lowerBound + 6, between.upperBound))
    {
      closure = .including
    } else if text.firstIndex(of: RelationFinder.respectively, in: between) != nil,
      namesOfList(before: first) >= 2, namesOfList(before: first) == parts.count,
      repeatsNames(of: whole, before: first)
    {
      closure = .respectively
    } else {
      return
    }
    guard closure == .respectively || separatedByEnumeration(parts) else { return }
    add(.sum(whole: whole, parts: Array(parts), closure: closure), isNamed: true)
  }

  private static let composed = WordTable(["组成", "构成"])
  private static let by = scalars("由")
  private static let namely = WordTable(["即", "分别是", "分别为"])
  private static let including = WordTable(["包括", "包含"])
  private static let respectively = scalars("分别")

  /// The names before 分别, joined by 、 和: 小麦、玉米分别为 has two.
  private func namesOfList(before first: Int) -> Int {
    guard
      let at = text.firstIndex(
        of: RelationFinder.respectively, in: figures[first].lead.lowerBound..<figures[first].lead.upperBound)
    else { return 0 }
    var names = 1
    var i = at - 1
    while i >= 0, !Mark.endsClause(text[i]) {
      if text[i] == Mark.enumeration || text[i] == 0x548C || text[i] == 0x4E0E { names += 1 }
      i -= 1
    }
    return names
  }

  /// True when the whole's own words name the same things: 共播种小麦、玉米13.8万亩，小麦、玉米分别为….
  private func repeatsNames(of whole: Int, before first: Int) -> Bool {
    let start = self.start(before: figures[first].lead.upperBound, Mark.endsClause)
    let wholeStart = self.start(before: figures[whole].lead.upperBound, Mark.endsClause)
    let words = wholeStart..<figures[whole].lead.upperBound
    guard let at = text.firstIndex(of: RelationFinder.respectively, in: start..<figures[first].lead.upperBound) else {
      return false
    }
    var name = start
    for i in start...at where i == at || text[i] == Mark.enumeration || text[i] == 0x548C {
      if i - name >= 2, text.firstIndex(of: text.scalars(name..<i), in: words) == nil { return false }
      name = i + 1
    }
    return true
  }

  /// 隐患共264处，已整改249处，未整改15处: done and not done.
  private mutating func findComplement(_ whole: Int) {
    guard whole + 2 < figures.count else { return }
    let (a, b) = (whole + 1, whole + 2)
    guard isPart(a, of: whole), isPart(b, of: whole), figures[a].sentence == figures[whole].sentence,
      figures[b].sentence == figures[whole].sentence, figures[a].bracket == figures[whole].bracket,
      figures[b].bracket == figures[whole].bracket
    else { return }
    if isComplement(a, b) || isComplement(b, a) {
      add(.sum(whole: whole, parts: [a, b], closure: .complement), isNamed: isReceived(whole))
    }
  }

  /// True when `a` counts what is done and `b` what is not.
  private func isComplement(_ a: Int, _ b: Int) -> Bool {
    let done = figures[a].lead
    guard let verb = Vocabulary.finishing.last(in: text, done), !isNegated(verb.lowerBound, notBefore: done.lowerBound),
      verb.upperBound == done.upperBound
    else { return false }
    let undone = figures[b].lead
    let word = text.scalars(verb)
    for synonym in synonyms(of: word) {
      if let at = text.firstIndex(of: synonym, in: undone), isNegated(at, notBefore: undone.lowerBound) { return true }
    }
    return RelationFinder.pending.occurs(in: text, undone) && synonyms(of: word).count > 1
  }

  private static let pending = WordTable(["正在办理", "在办", "正在审理", "尚在办理", "正在化解"])

  // MARK: 其中

  /// Parts behind 其中 and the whole they lie in: the level right before it.
  mutating func findParts() {
    for index in figures.indices where isQuantity(index) {
      let lead = figures[index].lead
      guard let among = text.firstIndex(of: RelationFinder.among, in: clauseStart(lead.lowerBound)..<lead.upperBound)
      else { continue }
      guard let whole = wholeOf(part: index, among: among), !figures[whole].unit.isEmpty else { continue }
      var parts = [index]
      var next = index + 1
      while next < figures(near: index).upperBound, figures[next].sentence == figures[index].sentence,
        isPart(next, of: whole),
        figures[next].bracket == figures[index].bracket,
        text.firstIndex(of: RelationFinder.among, in: figures[next].lead) == nil,
        !isFlow(next)
      {
        parts.append(next)
        next += 1
      }
      let isPlain = parts.allSatisfy { !RelationFinder.otherWhole.occurs(in: text, figures[$0].lead) }
      add(.parts(whole: whole, parts: parts), isNamed: isPlain)
    }
    for (whole, part) in zip(figures.indices, figures.indices.dropFirst()) {
      guard isQuantity(whole), isQuantity(part), sameUnit(whole, part),
        figures[whole].sentence == figures[part].sentence,
        isFlow(part), Vocabulary.receiving.occurs(in: text, figures[whole].lead), !isFlow(whole)
      else { continue }
      add(.flow(incoming: whole, outgoing: part), isNamed: true)
    }
  }

  /// Words that take a part out of the whole before it: 累计, 历年, 全省.
  private static let otherWhole = WordTable(["累计", "历年", "全国", "全省", "计划", "目标", "增长", "比上年", "总投资", "带动", "同比", "达到"])

  /// True when the figure counts what is finished: 已办结655件.
  private func isFlow(_ index: Int) -> Bool {
    let lead = figures[index].lead
    guard let verb = RelationFinder.closing.last(in: text, lead) else { return false }
    return verb.upperBound == lead.upperBound && !isNegated(verb.lowerBound, notBefore: lead.lowerBound)
  }

  private static let closing = WordTable(["办结", "审结", "结案"])

  private func clauseStart(_ index: Int) -> Int {
    // 其中：… and 其中，…: the mark behind 其中 starts a new clause.
    var i = index
    if i >= 1, text[i - 1] == Mark.colon || text[i - 1] == Mark.comma, i >= 3, text.has(RelationFinder.among, at: i - 3)
    {
      i -= 3
    }
    return i
  }

  /// The level before 其中: of the part's unit, not in a bracket that is closed, not a change.
  private func wholeOf(part: Int, among: Int) -> Int? {
    let isInBracket = figures[part].bracket >= 0
    for whole in (figures(near: part).lowerBound..<part).reversed() {
      let figure = figures[whole]
      guard figure.sentence >= figures[part].sentence - 1 else { return nil }
      if isInBracket {
        // （其中夜间巡查15次） belongs to the figure right before the bracket.
        guard figure.bracket != figures[part].bracket else { continue }
        return isQuantity(whole) && sameUnit(whole, part) && !figure.isApproximate ? whole : nil
      }
      if figure.bracket >= 0 || !isQuantity(whole) || isChange(whole) || isOfEarlierTime(whole) { continue }
      return sameUnit(whole, part) ? whole : nil
    }
    return nil
  }

  // MARK: Helpers

  private func isPart(_ part: Int, of whole: Int) -> Bool {
    isQuantity(part) && sameUnit(part, whole) && !isChange(part) && figures[part].upperValue == nil
      && (!figures[part].unit.isEmpty || figures[whole].unit.isEmpty)
  }

  /// 等 leaves a list open.
  private func isOpenList(_ range: Range<Int>) -> Bool {
    range.contains { text[$0] == 0x7B49 && text[$0 + 1] != 0x7EA7 && text[$0 - 1] != 0x5E73 }
  }

  private func sentenceEnd(_ index: Int) -> Int {
    let end = figures[index].scalarRange.upperBound
    let limit = min(text.count, end + Spans.longestSentence)
    return (end..<limit).first { Mark.isSentenceEnd(text[$0]) } ?? limit
  }

  private func commas(in range: Range<Int>) -> Int {
    range.filter { text[$0] == Mark.comma || text[$0] == Mark.enumeration }.count
  }

  /// True when nothing but 、 ， 和 and the parts' own words stands between them.
  private func separatedByEnumeration(_ parts: Range<Int>) -> Bool {
    zip(parts, parts.dropFirst()).allSatisfy { a, b in
      let gap = figures[a].tail.upperBound..<figures[b].lead.lowerBound
      return gap.allSatisfy { [Mark.enumeration, Mark.comma, Mark.space].contains(text[$0]) }
    }
  }
}
