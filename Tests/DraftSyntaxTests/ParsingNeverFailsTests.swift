import DraftSyntax
import Numerals
import TestSupport
import Testing
import TextModel

/// Any bytes give a tree: blocks that make up the document, an outline that nests, ranges that lie where they should.
@Suite struct ParsingNeverFailsTests {
  /// Pieces from which drafts are made, and which tear one apart.
  static let pieces = [
    "一、", "（二）", "（", "）", "(3)", "1.", "12", "３", "％", "%", "‰", "《", "》", "〈", "〉", "“", "”", "‘", "’", "。", "，", "、",
    "；", "：", "\n",
    "\r\n", "\r", "\u{FEFF}", "\u{00A0}", "\u{3000}", "\u{200B}", "𠮷", "é", "第", "条", "项", "至", "—", "～", "-", ".", ",",
    "万", "十", "百", "千",
    "零", "〇", "点", "余", "成", "倍", "番", "翻", "分之", "百分之", "占", "率", "其中", "共", "受理", "办结", "分别", "合计", "一是", "二是", "以下",
    "三个方面",
    "以下简称", "方案", "#", "**", "〔", "〕", "号", "年", "月", "日", "\u{0}", "\u{7F}", "\u{1F469}\u{200D}\u{1F4BB}", "目标：", "同比",
    "增长", "+", "0", "9",
  ]

  static let sample = """
    白鹭区2025年工作总结

    一、主要做法
    （一）管住水源。全年受理来电528件，办结503件，办结率95.27%，占全部的31%；其中网上215件（含上年结转3件）。
    1.建立台账。落实《白鹭区节水方案（2024—2026年）》（以下简称《方案》）第（3）至（5）项，三次产业结构为14.3：38.9：46.8。
    （1）约有七成，翻了两番，百分之三点二，近700人次，1，234万元，10%～20%。
    二、下步打算
    抓好以下三个方面：一是整修渠道；二是更换闸门；三是补种护坡林。
    """

  private static func check(_ bytes: [UInt8]) {
    let text = SourceText(decoding: bytes)
    let draft = Draft(text)
    if draft.blocks.count != draft.starts.count || draft.blocks.isEmpty {
      Issue.record("\(draft.starts) are no starts")
    }
    var offset = 0
    for (index, block) in draft.blocks.enumerated() {
      if draft.starts[index] != offset {
        Issue.record("block \(index) starts at \(draft.starts[index]), not \(offset)")
      }
      offset += block.length
      checkRanges(block, draft.absolute(0..<block.length, in: index), text)
    }
    if offset != text.count { Issue.record("\(offset) bytes of \(text.count) are in blocks") }
    OutlineForm.check(draft, count: text.count)
    checkRange(draft.outline.map(\.selectionRange), in: 0..<text.count, text)
    _ = Numbering.problems(in: draft)
    _ = draft.announcedLists
  }

  private static func checkRanges(_ block: Block, _ place: TextRange, _ text: SourceText) {
    var ranges = [block.content, block.title] + block.points.map(\.range) + block.inlineMarkers.map(\.range)
    if let marker = block.marker { ranges.append(marker.range) }
    ranges += block.figures.flatMap { [$0.range, $0.digits] }
    ranges += block.titles.flatMap { [$0.range, $0.inner] + $0.measures.map(\.range) }
    ranges += block.titles.compactMap(\.alias).flatMap { [$0.range, $0.nameRange] }
    ranges +=
      block.titleProblems.flatMap { [$0.range, $0.mark] } + block.announcements.flatMap { [$0.range, $0.digits] }
    checkRange(ranges.map { $0.shifted(by: place.lowerBound) }, in: place, text)
    for relation in block.relations where !indices(relation).allSatisfy(block.figures.indices.contains) {
      Issue.record("\(relation) names no figure of its block")
    }
    for figure in block.figures where figure.kind.isCheckable {
      _ = figure.interval.text
      _ = figure.truncatedInterval.text
    }
  }

  private static func checkRange(_ ranges: [TextRange], in place: TextRange, _ text: SourceText) {
    for range in ranges {
      let isWhole =
        text.scalarStart(at: range.lowerBound) == range.lowerBound
        && text.scalarStart(at: range.upperBound) == range.upperBound
      if !place.encloses(range) || !isWhole { Issue.record("\(range) lies outside \(place) or cuts a character") }
    }
  }

  /// The figures that a relation names. Read by reflection, so that a new kind of relation is held to this as well; a count
  /// of names is no index.
  private static func indices(_ relation: Relation) -> [Int] {
    func numbers(_ value: Any) -> [Int] {
      if let number = value as? Int { return [number] }
      return Mirror(reflecting: value).children.flatMap { $0.label == "names" ? [] : numbers($0.value) }
    }
    return numbers(relation.kind)
  }

  @Test func nothingAndNearlyNothing() {
    for text in [
      "", "\n", "\r", "\r\n", "\n\n\n", " ", "\u{FEFF}", "\u{FEFF}\n", "　", "。", "《", "》", "（", "）", "1", "一", "#", "第",
      "\u{0}",
    ] {
      Self.check(Array(text.utf8))
    }
  }

  /// Pairs of pieces, every third of them: all pieces stand in front and behind.
  @Test func pairsOfPieces() {
    for (i, first) in Self.pieces.enumerated() {
      for (j, second) in Self.pieces.enumerated() where (i + j) % 3 == 0 { Self.check(Array((first + second).utf8)) }
    }
  }

  @Test(arguments: 0..<8 as Range<UInt64>) func randomBytes(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<80 {
      Self.check((0..<generator.below(160)).map { _ in UInt8(truncatingIfNeeded: generator.next()) })
    }
  }

  @Test(arguments: 0..<8 as Range<UInt64>) func randomPieces(_ seed: UInt64) {
    var generator = SeededGenerator(seed: 100 + seed)
    for _ in 0..<80 {
      Self.check(Array((0..<generator.below(50)).map { _ in generator.pick(Self.pieces) }.joined().utf8))
    }
  }

  /// A draft with bytes lost, doubled and put in, as a broken transfer or a person half-way through a sentence leaves it.
  @Test(arguments: 0..<8 as Range<UInt64>) func mutations(_ seed: UInt64) {
    var generator = SeededGenerator(seed: 200 + seed)
    for _ in 0..<25 {
      var bytes = Array(Self.sample.utf8)
      for _ in 0...generator.below(12) {
        let at = generator.below(bytes.count), end = min(bytes.count, at + generator.below(30))
        switch generator.below(4) {
        case 0: bytes.removeSubrange(at..<end)
        case 1: bytes.insert(contentsOf: Array(bytes[at..<end]), at: at)
        case 2: bytes.insert(contentsOf: Array(generator.pick(Self.pieces).utf8), at: at)
        default: if at < bytes.count { bytes[at] = UInt8(truncatingIfNeeded: generator.next()) }
        }
      }
      Self.check(bytes)
    }
  }

  /// What is said without end (a run of 万 is in the tests of numerals, of what does not fit 128 bits): long runs of one piece, and brackets nested deep.
  @Test func longRuns() {
    for piece in Self.pieces where piece != "万" {
      Self.check(Array(String(repeating: piece, count: 400).utf8))
    }
    let deep = 1500
    for (open, close) in [("《", "》"), ("（", "）"), ("“", "”")] {
      Self.check(Array((String(repeating: open, count: deep) + "1%" + String(repeating: close, count: deep)).utf8))
    }
  }
}
