import Numerals
import TextModel

/// Figures of several numbers, and numbers that take the unit of the next.
extension FigureLexer {
  /// Joins 60%～70% and 2—3次 into one figure, and 11.6∶45.2∶43.2 into a ratio.
  mutating func joinRangesAndRatios() {
    guard zip(figures.indices, figures.indices.dropFirst()).contains(where: mayJoin) else { return }
    var joined: [Figure] = []
    // They are kept as long as the document is open: no room more than they need.
    joined.reserveCapacity(figures.count)
    for figure in figures {
      guard var last = joined.last, figure.kind.isCheckable, last.kind.isCheckable else {
        joined.append(figure)
        continue
      }
      let gap = last.scalarRange.upperBound..<figure.scalarRange.lowerBound
      if gap.count == 1, text[gap.lowerBound] == Mark.colon, last.unit.isEmpty, !figure.isHan, !last.isHan {
        if last.terms.isEmpty { last.terms = [last.value] }
        last.terms.append(figure.value)
        last.kind = .ratio
        last.lastPlace = min(last.lastPlace, figure.lastPlace)
        extend(&last, to: figure)
        joined[joined.count - 1] = last
      } else if isRangeGap(gap), last.unit == figure.unit || last.unit.isEmpty, last.terms.isEmpty,
        !figure.value.isNegative,
        last.scaling == figure.scaling || last.scaling == .one
      {
        last.value = last.scaling == figure.scaling ? last.value : last.value * figure.scale
        last.upperValue = figure.value
        last.kind = figure.kind
        last.unit = figure.unit
        extend(&last, to: figure)
        joined[joined.count - 1] = last
      } else {
        joined.append(figure)
      }
    }
    figures = joined
  }

  /// False for nearly all pairs of neighbours, by what stands between them.
  private func mayJoin(_ first: Int, _ second: Int) -> Bool {
    let gap = figures[first].scalarRange.upperBound..<figures[second].scalarRange.lowerBound
    return (1...2).contains(gap.count) && (text[gap.lowerBound] == Mark.colon || isRangeGap(gap))
  }

  private func isRangeGap(_ gap: Range<Int>) -> Bool {
    guard gap.count == 1 || (gap.count == 2 && text[gap.lowerBound] == text[gap.lowerBound + 1]) else { return false }
    return Mark.isDash(text[gap.lowerBound]) || (gap.count == 1 && text[gap.lowerBound] == 0x81F3)
  }

  private func extend(_ figure: inout Figure, to other: Figure) {
    figure.range = figure.range.lowerBound..<other.range.upperBound
    figure.digits = figure.digits.lowerBound..<other.digits.upperBound
    figure.scalarRange = figure.scalarRange.lowerBound..<other.scalarRange.upperBound
    figure.tailEnd = other.tailEnd
  }

  /// 分别提高2.1、3.4个百分点: the first number is in points too.
  mutating func giveTrailingUnits() {
    for second in figures.indices.dropFirst().reversed() {
      let first = second - 1
      let gap = figures[first].scalarRange.upperBound..<figures[second].scalarRange.lowerBound
      guard gap.count == 1, FigureLexer.joins(text[gap.lowerBound]) else { continue }
      let (a, b) = (figures[first], figures[second])
      guard a.kind == .count, a.unit.isEmpty, a.decimals > 0, a.scaling == .one, a.terms.isEmpty, !a.isHan,
        b.kind == .percentagePoint || b.kind == .percent, b.unit == "个百分点" || b.unit == "%"
      else { continue }
      figures[first].kind = b.kind
      figures[first].unit = b.unit
    }
  }

  /// 、 和 与
  private static func joins(_ c: UInt32) -> Bool { c == Mark.enumeration || c == 0x548C || c == 0x4E0E }
}
