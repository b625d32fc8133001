import Numerals
import TextModel

extension RelationFinder {
  /// Ratios whose terms are shares of one whole, and rates that lie within others.
  mutating func findWholes() {
    for index in figures.indices where figures[index].terms.count >= 3 {
      let start = max(0, figures[index].scalarRange.lowerBound - 24)
      if Vocabulary.wholeWords.occurs(in: text, start..<figures[index].scalarRange.lowerBound) {
        add(.ratioOfWhole(ratio: index), isNamed: true)
      }
    }
    for (outer, inner) in zip(figures.indices, figures.indices.dropFirst()) where figures[outer].kind == .percent {
      findContainment(outer, inner)
      findContainment(inner, outer)
    }
  }

  private mutating func findContainment(_ container: Int, _ contained: Int) {
    guard [container, contained].allSatisfy({ figures[$0].kind == .percent && figures[$0].role == .rate }),
      figures[container].sentence == figures[contained].sentence,
      figures[container].bracket == figures[contained].bracket
    else { return }
    let (outer, inner) = (figures[container].indicator, figures[contained].indicator)
    if Vocabulary.contained.contains(where: { inner.hasSuffix($0.inner) && outer.hasSuffix($0.outer) }) {
      add(.containment(container: container, contained: contained), isNamed: true)
    }
  }

  /// 分别 lists: as many values as names, and shares of one whole.
  mutating func findRespectiveLists() {
    for first in figures.indices where figures[first].kind.isCheckable {
      guard let word = text.firstIndex(of: RespectiveLists.respectively, in: figures[first].lead) else { continue }
      let values = listOfValues(from: first)
      guard values.count >= 2 else { continue }
      if values.count >= 3, figures[first].kind == .percent, isShareList(word) {
        add(.sharesOfWhole(shares: values), isNamed: true)
      }
      if let names = certainNames(before: word, values: values) {
        add(.respective(names: names, values: values), isNamed: true)
      }
    }
  }

  /// The values of one unit that 、 parts, up to the end of their clause.
  func listOfValues(from first: Int) -> [Int] {
    var values = [first]
    while let last = values.last, last + 1 < figures.count {
      let next = last + 1
      let gap = figures[last].scalarRange.upperBound..<figures[next].scalarRange.lowerBound
      guard figures[next].unit == figures[first].unit, gap.count == 1,
        [Mark.enumeration, 0x548C].contains(text[gap.lowerBound])
      else { break }
      values.append(next)
    }
    return values
  }

  /// How many names stand before 分别, where that is certain: 分别 right before the first value, the names joined by 、 alone
  /// and alike in form, the list ended by its clause. Nil where in doubt.
  private func certainNames(before word: Int, values: [Int]) -> Int? {
    guard let first = values.first, let last = values.last else { return nil }
    let between = word + 2..<figures[first].scalarRange.lowerBound
    guard between.count <= 2, RelationFinder.links.contains(text.string(between)) || between.isEmpty,
      Mark.endsClause(text[figures[last].scalarRange.upperBound]) || text[figures[last].scalarRange.upperBound] == 0
    else { return nil }
    var start = self.start(before: word) { Mark.endsClause($0) || $0 == Mark.close }
    while start < word, text[start] == Mark.space { start += 1 }
    let words = start..<word
    guard !words.contains(where: { [0x548C, 0x4E0E, 0x53CA, 0x7684, Mark.close, Mark.open].contains(text[$0]) }) else {
      return nil
    }
    var parts = text.scalars(words).split(separator: Mark.enumeration)
    // 全年小麦: a word of time before the first name is no part of it.
    if let time = RelationFinder.times.match(text, at: words.lowerBound, limit: word), let first = parts.first,
      first.count > time
    {
      parts[0] = first.dropFirst(time)
    }
    guard parts.count >= 2, !words.contains(where: { ScalarClass.isDigit(text[$0]) }) else { return nil }
    // 小麦、玉米、油菜播种面积: short names of one length, the head noun behind the last.
    guard let length = parts.first.map(\.count), length <= 6, parts.dropLast().allSatisfy({ $0.count <= 6 }),
      parts.dropFirst().dropLast().allSatisfy({ abs($0.count - length) <= 1 }) || parts.count == 2
    else { return nil }
    // A verb before the first name leaves in doubt where the name begins.
    guard !Vocabulary.receiving.occurs(in: text, parts[0].startIndex..<parts[0].endIndex) else {
      return nil
    }
    return parts.count
  }

  private static let times = WordTable(["全年", "今年", "年内", "本年度", "去年", "上年", "当年", "其中"])
  private static let links: Set<String> = ["为", "达", "是", "达到", "占", "增长", "下降"]

  /// True when the names before 分别 say shares of one whole: 占比分别为, 比重分别为.
  private func isShareList(_ word: Int) -> Bool {
    RelationFinder.shareNames.matchSuffix(text, endingAt: word, notBefore: 0) != nil
  }

  private static let shareNames = WordTable(["占比", "比重", "占总数的比重", "占比例"])
}
