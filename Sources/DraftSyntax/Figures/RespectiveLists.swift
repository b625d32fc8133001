import TextModel

/// Names the figures of 分别 lists: in A率、B率分别为99.2%和101.4% the second figure is a B率.
struct RespectiveLists {
  let text: FoldedText
  let spans: Spans

  func name(_ figures: inout [Figure]) {
    for first in figures.indices where figures[first].kind.isCheckable {
      guard let word = text.firstIndex(of: RespectiveLists.respectively, in: figures[first].lead) else { continue }
      let values = run(from: first, in: figures)
      let names = names(before: word)
      // 分别提高6%和10%: changes of what is named, not values of it.
      let verb = figures[first].lead.clamped(to: word + 2..<figures[first].scalarRange.lowerBound)
      if isChange(verb) {
        for index in values.dropFirst() where figures[index].kind != .count && figures[index].kind != .amount {
          figures[index].role = .change
          figures[index].direction = figures[first].direction
          figures[index].bound = PercentBoundReader(text: text).bound(of: figures[index], stem: verb)
        }
        continue
      }
      guard values.count >= 2, names.count == values.count else { continue }
      for (index, name) in zip(values, names) where name.count >= 2 {
        PhraseReader(text: text, spans: spans).rename(&figures[index], as: name)
      }
    }
  }

  static let respectively = scalars("分别")

  /// True for 增长, 同比下降, 实际增长 between 分别 and the first value.
  private func isChange(_ verb: Range<Int>) -> Bool {
    [Vocabulary.up, Vocabulary.down].contains {
      $0.matchSuffix(text, endingAt: verb.upperBound, notBefore: verb.lowerBound) != nil
    }
  }

  /// The figures of one kind that nothing but 、 ， 和 与 parts.
  private func run(from first: Int, in figures: [Figure]) -> [Int] {
    var values = [first]
    var next = first + 1
    while next < figures.count, figures[next].kind == figures[first].kind,
      figures[next].sentence == figures[first].sentence
    {
      let gap = figures[next - 1].scalarRange.upperBound..<figures[next].scalarRange.lowerBound
      guard gap.count <= 2,
        gap.allSatisfy({ [Mark.enumeration, Mark.comma, 0x548C, 0x4E0E, Mark.space].contains(text[$0]) })
      else { break }
      values.append(next)
      next += 1
    }
    return values
  }

  /// The names before 分别, back to the clause's start, parted by 、 和 与 及.
  private func names(before word: Int) -> [Range<Int>] {
    var start = word
    while start > 0, !Mark.endsClause(text[start - 1]) { start -= 1 }
    var names: [Range<Int>] = []
    var from = start
    for i in start..<word where [Mark.enumeration, 0x548C, 0x4E0E, 0x53CA].contains(text[i]) {
      names.append(from..<i)
      from = i + 1
    }
    names.append(from..<word)
    return names
  }
}
