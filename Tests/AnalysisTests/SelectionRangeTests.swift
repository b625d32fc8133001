import Analysis
import Foundation
import TestSupport
import Testing
import TextModel

/// What a person may want to select around the cursor.
@Suite struct SelectionRangeTests {
  private static let key = DocumentKey.sample("draft.md")

  private static func ranges(_ draft: String) throws -> [String] {
    let marked = try MarkedText(draft)
    let analysis = AnalysisHost(["draft.md": marked.text]).analysis
    return analysis.selectionRanges(in: key, at: try #require(marked.points[1])).map { analysis.words(of: key, $0) }
  }

  @Test func fromTheInsideOut() throws {
    let first = "（一）压实责任。全年受理报修1,836件，办结1,794件；其余正在办理。管网漏损率下降。"
    let section = "一、主要做法\n" + first + "\n"
    let text = section + "二、下步打算\n继续努力。\n"
    let marked = text.replacingOccurrences(of: "1,836件", with: "1,81️⃣36件")
    #expect(
      try Self.ranges(marked) == [
        "1,836件", "全年受理报修1,836件", "全年受理报修1,836件，办结1,794件；其余正在办理。", first, first + "\n", section, text,
      ])
  }

  @Test(
    arguments: [
      ("1️⃣受理，办结。完成。", "受理"), ("受理1️⃣，办结。完成。", "受理"), ("受理，1️⃣办结。完成。", "办结"), ("受理，办结1️⃣。完成。", "办结"),
      ("受理，办结。1️⃣完成。", "完成"), ("受理，办结。完成。1️⃣", "完成。"), ("开放时间8:31️⃣0起。", "开放时间8:30起"), ("受理1️⃣", "受理"),
    ])
  func clause(draft: String, expected: String) throws {
    let ranges = try Self.ranges(draft)
    #expect(ranges.contains(expected), "\(ranges)")
  }

  @Test func endsOfTexts() throws {
    #expect(try Self.ranges("1️⃣") == [])
    #expect(try Self.ranges("一、甲\n1️⃣\n乙。\n").last == "一、甲\n\n乙。\n")
    let analysis = AnalysisHost(["ledger.csv": "指标,数值\n甲,1\n"]).analysis
    #expect(analysis.selectionRanges(in: .sample("ledger.csv"), at: 99) == [0..<"指标,数值\n甲,1\n".utf8.count])
    #expect(analysis.selectionRanges(in: .sample("nothing.md"), at: 0).isEmpty)
  }

  /// At every offset of texts thrown together the ranges hold the offset and grow.
  @Test(arguments: 0..<40)
  func nested(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let pieces = [
      "一、", "（一）", "受理", "418件", "，", "。", "！", "；", "\n", "\r\n", " ", "　", "《方案》第（2）项", "𠮷", ",", ":", "8:30", "# ",
    ]
    let draft = (0..<40).map { _ in random.pick(pieces) }.joined()
    let analysis = AnalysisHost(["draft.md": draft]).analysis
    let text = try #require(analysis.text(of: Self.key))
    for offset in 0...text.count {
      let place = text.scalarStart(at: offset)
      let ranges = analysis.selectionRanges(in: Self.key, at: offset)
      #expect(ranges.last == 0..<text.count)
      for (inner, outer) in zip(ranges, ranges.dropFirst()) {
        #expect(outer.encloses(inner) && outer != inner)
      }
      #expect(ranges.allSatisfy { $0.touches(place) && analysis.isWhole($0, of: Self.key) })
    }
  }
}
