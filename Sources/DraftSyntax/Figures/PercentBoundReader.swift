import Numerals
import TextModel

/// Says whether a percent above 100 can be right, by the name of what it measures.
struct PercentBoundReader {
  let text: FoldedText

  func bound(of figure: Figure, stem: Range<Int>) -> PercentBound {
    guard figure.kind == .percent, figure.value > 100, !stem.isEmpty else { return .none }
    if Vocabulary.up.matchSuffix(text, endingAt: stem.upperBound, notBefore: stem.lowerBound) != nil { return .none }
    if Vocabulary.down.matchSuffix(text, endingAt: stem.upperBound, notBefore: stem.lowerBound) != nil { return .fall }
    let lead = stem.lowerBound..<max(stem.upperBound, figure.lead.upperBound)
    // 占 makes a whole of whatever follows it, save of a plan.
    if stem.contains(where: { text[$0] == 0x5360 }), !PercentBoundReader.plans.occurs(in: text, lead) {
      return .hundred("占比")
    }
    // …是上年的, 完成计划的, 加计扣除: compared with something that is no whole.
    if PercentBoundReader.comparisons.occurs(in: text, lead)
      || PercentBoundReader.comparisons.occurs(in: text, figure.tail)
    {
      return .none
    }
    let bounded = Vocabulary.bounded.matchSuffix(text, endingAt: stem.upperBound, notBefore: stem.lowerBound) ?? 0
    let unbounded = Vocabulary.unbounded.matchSuffix(text, endingAt: stem.upperBound, notBefore: stem.lowerBound) ?? 0
    if bounded > unbounded { return .hundred(text.string(stem.upperBound - bounded..<stem.upperBound)) }
    if unbounded > 0 { return .none }
    if Vocabulary.shareWords.matchSuffix(text, endingAt: stem.upperBound, notBefore: stem.lowerBound) != nil {
      return .hundred("占比")
    }
    if text[stem.upperBound - 1] == 0x7387 {
      // The name is what stands before 率; a clause of more characters holds more than the name.
      let start = max(stem.lowerBound, stem.upperBound - 10)
      return .doubtful(text.string(start..<stem.upperBound))
    }
    return .none
  }

  private static let comparisons = WordTable([
    "计划", "任务", "目标", "预算", "指数", "加计", "相当于", "上年的", "去年的", "同期的", "的倍", "扣除", "增长率", "平均水平",
  ])

  private static let plans = WordTable(["计划", "目标", "预算", "年度任务", "全年任务", "任务数", "任务总"])
}
