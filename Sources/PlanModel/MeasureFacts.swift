import DraftSyntax
import TextModel

/// What a measure demands: how much, and by when. Ranges are bytes of the plan.
package struct MeasureFacts: Sendable, Hashable {
  /// A number with its unit and the words that bound it: 不少于40学时, 达到90%以上.
  package struct Quantity: Sendable, Hashable {
    package var range: TextRange
    /// What it measures, folded; empty where the text does not say.
    package var indicator: String
  }

  package var quantities: [Quantity] = []
  /// 2022年底前, 每年3月1日前, 到2025年.
  package var deadlines: [TextRange] = []
}

extension Draft {
  /// What the text of a measure demands, its sub-measures left out.
  package func facts(of measure: Measure, in text: SourceText) -> MeasureFacts {
    var facts = MeasureFacts()
    let range = measure.textRange
    guard !range.isEmpty else { return facts }
    for index in block(at: range.lowerBound)...block(at: range.upperBound - 1) where blocks[index].kind == .text {
      let block = blocks[index]
      let words = FoldedText(text.bytes[starts[index]..<starts[index] + block.length])
      let deadlines = DeadlineReader(words).deadlines
      for deadline in deadlines {
        let place = absolute(words.byteRange(deadline), in: index)
        if range.encloses(place) { facts.deadlines.append(place) }
      }
      for figure in block.figures where figure.kind.isCheckable && !figure.unit.isEmpty {
        let widened = QuantityReader.widened(figure, in: words)
        // 一支队伍, 十三次党代会: a Chinese numeral demands something only where a word bounds it.
        if figure.isHan, figure.kind == .count, widened == figure.scalarRange { continue }
        let place = absolute(words.byteRange(widened), in: index)
        guard range.encloses(place), !deadlines.contains(where: { $0.overlaps(widened) }) else { continue }
        facts.quantities.append(MeasureFacts.Quantity(range: place, indicator: figure.indicator))
      }
    }
    return facts
  }
}

/// Takes the words that bound a number into its range.
enum QuantityReader {
  static func widened(_ figure: Figure, in text: FoldedText) -> Range<Int> {
    var start = figure.scalarRange.lowerBound
    var end = figure.scalarRange.upperBound
    if text[start - 1] == 0x20 { start -= 1 }
    if let length = before.matchSuffix(text, endingAt: start, notBefore: 0) { start -= length }
    if let length = behind.match(text, at: end, limit: text.count) { end += length }
    return start..<end
  }

  private static let before = WordTable([
    "不少于", "不低于", "不高于", "不超过", "不多于", "不小于", "不大于", "至少", "最少", "达到", "达", "达到或超过", "超过", "突破", "控制在", "压缩至", "压减至",
    "降至", "降到",
    "下降到", "降低到", "提高到", "提高至", "提升到", "提升至", "增加到", "增至", "保持在", "稳定在", "力争达到", "约", "近", "累计", "新增", "每年", "每年不少于",
  ])
  private static let behind = WordTable(["以上", "以下", "以内", "之内", "左右", "及以上", "以上水平", "/人次", "/人", "/年"])
}
