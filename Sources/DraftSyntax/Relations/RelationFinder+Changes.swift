import Numerals
import TextModel

extension RelationFinder {
  /// Changes with both values, or with the increase: 由250户增至290户，增长16%; 78台（上年52台），同比增长50%.
  mutating func findChanges() {
    for index in figures.indices {
      if isLevel(index) {
        if index > 0 { findMove(index) }
        if index + 1 < figures.count { findComparison(index) }
      }
      findMultiple(index)
      findRiseOfRate(index)
      findGrowth(index)
    }
  }

  /// A quantity or a rate, as opposed to the change of one.
  private func isLevel(_ index: Int) -> Bool {
    switch figures[index].kind {
    case .count, .amount: return !isChange(index)
    case .percent: return figures[index].role != .change && figures[index].terms.isEmpty
    default: return false
    }
  }

  private func sameKind(_ a: Int, _ b: Int) -> Bool {
    figures[a].kind == figures[b].kind && figures[a].unit == figures[b].unit && figures[a].upperValue == nil
      && figures[b].upperValue == nil && figures[a].sentence == figures[b].sentence
  }

  // MARK: 由A增至B

  private mutating func findMove(_ to: Int) {
    let from = to - 1
    guard sameKind(from, to) else { return }
    let gap = figures[from].scalarRange.upperBound..<figures[to].scalarRange.lowerBound
    guard gap.count >= 2, gap.count <= 16, !gap.contains(where: { Mark.endsClause(text[$0]) }), isLevel(from),
      RelationFinder.arrivals.occurs(in: text, gap), RelationFinder.departures.occurs(in: text, figures[from].lead)
    else { return }
    var direction = direction(in: gap)
    let rate = changeRate(behind: to)
    // 由986件增至1203件，下降22.01%: of two words that contradict each other the wrong one is held against the values.
    if let rate, figures[rate].direction != .unsaid, direction != .unsaid, figures[rate].direction != direction,
      figures[rate].direction == (figures[from].value < figures[to].value ? .down : .up)
    {
      direction = .unsaid
    }
    add(
      .change(from: from, to: to, rate: rate, direction: direction),
      isNamed: isPlainChange(from: from, through: rate ?? to))
  }

  private static let arrivals = WordTable(["到", "至", "为"])
  private static let departures = WordTable(["由", "从"])

  private func direction(in range: Range<Int>) -> Relation.Direction {
    let up = Vocabulary.moveUp.occurs(in: text, range)
    let down = Vocabulary.moveDown.occurs(in: text, range)
    return up == down ? .unsaid : up ? .up : .down
  }

  // MARK: N，上年M，增长P%

  private mutating func findComparison(_ level: Int) {
    let other = level + 1
    // 78台，上年为52台，增加26台: the increase belongs to the value of this year.
    guard sameKind(level, other) || isSameUnitIncrease(level, other), !isOfEarlierTime(level) else { return }
    if isOfEarlierTime(other), isLevel(other), figures[other].lead.count <= 12 {
      let rate = changeRate(behind: other)
      // 比2022年的63起略有减少: the direction may stand behind the earlier value.
      let said = rate == nil ? direction(in: figures[other].tail) : Relation.Direction.unsaid
      guard rate != nil || said != .unsaid else { return }
      add(
        .change(from: other, to: level, rate: rate, direction: said),
        isNamed: isPlainChange(from: level, through: rate ?? other))
    } else if isChange(other), !isOfEarlierTime(level), figures[other].kind == .count || figures[other].kind == .amount,
      let rate = changeRate(behind: other)
    {
      let direction: Relation.Direction =
        Vocabulary.up.matchSuffix(
          text, endingAt: figures[other].lead.upperBound, notBefore: figures[other].lead.lowerBound)
          != nil ? .up : .down
      add(
        .increment(level: level, increase: other, rate: rate, direction: direction),
        isNamed: isPlainChange(from: level, through: rate))
    }
  }

  private func isSameUnitIncrease(_ level: Int, _ other: Int) -> Bool {
    isQuantity(other) && isChange(other) && sameUnit(level, other) && figures[level].sentence == figures[other].sentence
  }

  /// The change that is said right behind a value: a percent, points or times, in a clause that names nothing else.
  private func changeRate(behind index: Int) -> Int? {
    let rate = index + 1
    guard rate < figures.count, figures[rate].sentence == figures[index].sentence else { return nil }
    switch figures[rate].kind {
    case .percent, .percentagePoint, .multiple: break
    default: return nil
    }
    guard figures[rate].upperValue == nil else { return nil }
    let lead = figures[rate].lead
    if figures[rate].unit == "番" { return onlyFillers(lead) ? rate : nil }
    var end = lead.upperBound
    while end > lead.lowerBound {
      if let change = wordsBefore.firstSuffix(of: .changes, in: text, endingAt: end, notBefore: lead.lowerBound) {
        return onlyFillers(lead.lowerBound..<end - change.length) ? rate : nil
      }
      let fillers: WordKinds = [.copula, .about, .below, .above]
      guard let filler = wordsBefore.firstSuffix(of: fillers, in: text, endingAt: end, notBefore: lead.lowerBound)
      else {
        return nil
      }
      end -= filler.length
    }
    return nil
  }

  /// True when a clause holds nothing but 同比, 比上年 and the like: another noun would be another subject.
  private func onlyFillers(_ range: Range<Int>) -> Bool {
    var i = range.lowerBound
    while i < range.upperBound {
      if text[i] == Mark.space || text[i] == Mark.close {
        i += 1
        continue
      }
      func length(_ words: WordTable) -> Int { words.match(text, at: i, limit: range.upperBound) ?? 0 }
      let longest = max(
        length(Vocabulary.changeFillers), length(Vocabulary.notPlainChange), length(Vocabulary.up),
        length(Vocabulary.down))
      guard longest > 0 else { return false }
      i += longest
    }
    return true
  }

  /// False for growth that is computed otherwise: constant prices, a yearly average, a changed scope.
  private func isPlainChange(from: Int, through last: Int) -> Bool {
    let start = self.start(before: figures[from].lead.lowerBound, Mark.isSentenceEnd)
    let range = start..<figures[last].scalarRange.upperBound
    return ![Vocabulary.constantPrices, Vocabulary.changedBase, Vocabulary.notPlainChange].contains {
      $0.occurs(in: text, range)
    }
  }

  // MARK: 是上年900人次的2.3倍

  private mutating func findMultiple(_ index: Int) {
    guard figures[index].kind == .multiple, figures[index].unit == "倍", index >= 2,
      text[figures[index].lead.lowerBound] == 0x7684,
      figures[index - 1].scalarRange.upperBound == figures[index].lead.lowerBound, isQuantity(index - 1),
      isQuantity(index - 2),
      sameKind(index - 2, index - 1), figures[index].sentence == figures[index - 1].sentence,
      RelationFinder.equals.occurs(in: text, figures[index - 1].lead)
    else { return }
    add(
      .multipleOf(level: index - 2, base: index - 1, multiple: index),
      isNamed: isPlainChange(from: index - 2, through: index))
  }

  private static let equals = WordTable(["是", "为", "相当于"])

  // MARK: A rate that rises by percent

  private mutating func findRiseOfRate(_ index: Int) {
    guard figures[index].kind == .percent, figures[index].role != .change, figures[index].role == .rate,
      let rate = changeRate(behind: index), figures[rate].kind == .percent, text[figures[rate].lead.lowerBound] != 0,
      Vocabulary.versus.occurs(in: text, figures[rate].lead)
    else { return }
    add(.riseOfRate(level: index, rate: rate), isNamed: true)
  }

  // MARK: Growth against the year before

  /// 办理居民户口迁移3591件，同比增长14.0%: the old value may stand in last year's report.
  private mutating func findGrowth(_ index: Int) {
    guard isQuantity(index), index + 1 < figures.count, figures[index + 1].kind == .percent, isLevel(index),
      let rate = changeRate(behind: index), figures[rate].kind == .percent,
      RelationFinder.yearOnYear.occurs(in: text, figures[rate].lead)
    else { return }
    add(.growth(level: index, rate: rate), isNamed: isPlainChange(from: index, through: rate))
  }

  private static let yearOnYear = WordTable(["同比", "比上年", "比去年", "较上年", "较去年"])
}
