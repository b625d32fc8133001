import Numerals
import TextModel

extension RelationFinder {
  /// Rates that must be a whole number of their base.
  mutating func findPossibilities() {
    let shared = Set(
      relations.compactMap { relation -> Int? in
        guard case .share(_, _, let rate, _) = relation.kind, relation.isNamed else { return nil }
        return rate
      })
    for index in figures.indices where figures[index].kind == .percent && !shared.contains(index) {
      findExaminees(index)
    }
    findChains()
  }

  /// 40人参加，及格率98.2%; 抽检80批次，抽检合格率99.1%.
  private mutating func findExaminees(_ index: Int) {
    guard index > 0, figures[index].role == .rate, figures[index].upperValue == nil, !figures[index].isApproximate
    else { return }
    let base = index - 1
    guard figures[base].isExact, figures[base].kind == .count, figures[base].sentence == figures[index].sentence,
      figures[base].bracket == figures[index].bracket, figures[index].clause - figures[base].clause <= 1
    else { return }
    let name = figures[index].lead
    let words = phrase(base)
    guard RelationFinder.passing.occurs(in: text, name), !Vocabulary.finishing.occurs(in: text, figures[base].lead)
    else { return }
    let isPerson = figures[base].unit == "人" || figures[base].unit == "名"
    if isPerson, Vocabulary.examinees.occurs(in: text, words), name.count <= 6 {
      add(.possible(base: base, rate: index), isNamed: true)
    } else if RelationFinder.sampling.occurs(in: text, words), RelationFinder.sampling.occurs(in: text, name) {
      add(.possible(base: base, rate: index), isNamed: false)
    }
  }

  private static let passing = WordTable(["及格率", "合格率", "通过率", "优秀率"])
  private static let sampling = WordTable(["抽检", "抽查", "抽样", "检测", "抽测"])

  /// 437株，占古树总数的91.23%，其中挂牌古树占古树总数的58.46%: the base is forced, and shared.
  private mutating func findChains() {
    for relation in relations {
      guard case .impliedBase(let part, let rate) = relation.kind, relation.isNamed, rate + 1 < figures.count else {
        continue
      }
      let other = rate + 1
      guard figures[other].kind == .percent, figures[other].sentence == figures[rate].sentence,
        !figures[other].isApproximate,
        figures[other].upperValue == nil, let first = baseName(rate), let second = baseName(other)
      else { continue }
      // 古树 and 全县登记在册古树: the shorter name ends the longer one.
      let (short, long) = first.count < second.count ? (first, second) : (second, first)
      guard short.count >= 2, text.has(text.scalars(short), at: long.upperBound - short.count) else { continue }
      add(.chained(part: part, rate: rate, other: other), isNamed: true)
    }
  }

  /// The noun behind 占: 占全部古树的 gives 古树.
  private func baseName(_ index: Int) -> Range<Int>? {
    let lead = figures[index].lead
    guard let word = lead.last(where: { text[$0] == 0x5360 }) else { return nil }
    var (start, end) = (word + 1, lead.upperBound)
    for table in [Vocabulary.copulas, Vocabulary.shareWords, Vocabulary.copulas] {
      while let length = table.matchSuffix(text, endingAt: end, notBefore: start) { end -= length }
    }
    while let length = Vocabulary.baseFillers.match(text, at: start, limit: end) { start += length }
    return start < end ? start..<end : nil
  }
}
