import Analysis
import Checks
import TestSupport
import Testing
import TextModel

/// A workspace that is edited for a long time says what one says that is read anew: plans in two editions, drafts of one place, a ledger;
/// documents that come, go, and come back under other names.
@Suite struct IncrementalWorkspaceTests {
  private static let plan = """
    云政发〔2026〕7号
    安澜县乡村供水实施方案（2026—2030年）
    一、总体要求
    目标：到2030年供水普及率不低于95%。
    二、重点任务
    （一）水源。保护水源。
    1.划定保护区。2027年底前完成。
    （1）立界桩。
    （2）巡查。每月不少于2次。
    2.备用水源。
    （3）选址。
    （二）水厂。改造水厂12座。
    三、保障
    （一）经费。
    """

  private static let draft = """
    安澜县2026年供水工作总结

    一、主要工作
    （一）落实方案。落实《安澜县乡村供水实施方案（2026—2030年）》（以下简称《方案》）第（2）项，全年巡查36次，发现问题48个，整改46个，整改率95.83%。
    按照《方案》第二部分第（一）项和第（9）项，建成水厂5座，同比增长25%。
    （二）改造管网。2026年，全县更换管网186公里，其中主管62公里、支管124公里。
    一是摸底；二是施工；四是验收。
    <!-- hegao: allow percent-over-bound 上年结转 -->
    办结率102%。
    二、2027年工作打算
    供水普及率达到96%。
    """

  private static let neighbour = "安澜县2026年水利工作报告\n\n一、供水\n2026年，全县更换管网168公里。\n"

  private static let ledger = "指标,数值,单位,期间\n更换管网,186,公里,2026年\n建成水厂,6,座,2026年\n"

  /// What may stand in the workspace, and under which names.
  private static let documents: [(name: String, text: String)] = [
    ("draft.md", draft), ("plan.md", plan), ("ledger.csv", ledger), ("neighbour.md", neighbour), ("second.txt", draft),
    ("edition.md", plan.replacing("2026—2030", with: "2021—2025")), ("copy.md", plan),
  ]

  /// Pieces that move what belongs together: lines, markers, titles, comments, header rows, years.
  private static let pieces = [
    "\n", "\n", "\r", "\r\n", "一、", "（二）", "1.", "二是", "《", "》", "《方案》", "第（3）项", "（以下简称《办法》）", "<!--", "-->",
    "<!-- hegao: allow-file outline-gap 原稿如此 -->", "2025年", "2026年，", "安澜县", "云麓市", "方案", "总结", "工作打算", "整改率", "96%",
    "102%",
    "186公里", "9", "0", ",", "\"", "指标,数值\n", "𠮷", "", "", "",
  ]

  private static func name(_ index: Int) -> DocumentKey { .sample(documents[index].name) }

  private static func randomEdits(_ text: SourceText, _ generator: inout SeededGenerator) -> [TextEdit] {
    var text = text
    return (0...generator.below(3)).map { _ in
      let start = generator.below(text.count + 1)
      // Mostly a few characters; now and then a whole passage goes, or is put in its place again.
      let length = generator.below(8) == 0 ? generator.below(400) : generator.below(12)
      let replacement = generator.below(12) == 0 ? draft : generator.pick(pieces)
      let edit = TextEdit(range: start..<min(text.count, start + length), replacement: replacement)
      text.apply(edit)
      // A text that grows without end is cut back.
      return text.count > 6000 ? TextEdit(range: start..<text.count, replacement: "") : edit
    }
  }

  @Test(arguments: 0..<12 as Range<UInt64>) func longEditing(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed &* 977 &+ 5)
    var host = AnalysisHost()
    for index in 0..<4 { host.setDocument(Self.name(index), text: SourceText(Self.documents[index].text)) }
    for step in 0..<40 {
      let index = generator.below(Self.documents.count)
      let key = Self.name(index)
      let text = host.analysis.text(of: key)
      switch (generator.below(10), text) {
      case (0, _?): host.removeDocument(key)
      case (1, _), (_, nil): host.setDocument(key, text: SourceText(Self.documents[index].text))
      case (2, let text?):
        // Renamed: it goes, and comes under another name.
        host.removeDocument(key)
        host.setDocument(Self.name(generator.below(Self.documents.count)), text: text)
      case (_, let text?): host.edit(key, Self.randomEdits(text, &generator))
      }
      // Not after every step, so that several edits lie between two looks.
      if generator.below(3) > 0 { try Self.compare(host.analysis, step) }
    }
  }

  private static func compare(_ analysis: Analysis, _ step: Int) throws {
    var fresh = AnalysisHost()
    for key in analysis.keys {
      fresh.setDocument(key, text: SourceText(try #require(analysis.text(of: key)).string))
    }
    let anew = fresh.analysis
    for key in analysis.keys {
      try #require(analysis.role(of: key) == anew.role(of: key), "step \(step): \(key.name)")
      let (kept, right) = (analysis.findings(of: key), anew.findings(of: key))
      let (lost, stale) = (right.filter { !kept.contains($0) }, kept.filter { !right.contains($0) })
      try #require(kept == right, "step \(step): \(key.name) lost \(lost), still has \(stale)")
      try #require(analysis.outline(of: key) == anew.outline(of: key), "step \(step): \(key.name)")
      try #require(analysis.plan(of: key) == anew.plan(of: key), "step \(step): \(key.name)")
      try #require(analysis.figures(of: key) == anew.figures(of: key), "step \(step): \(key.name)")
      try #require(
        analysis.citedMeasures(of: key) == anew.citedMeasures(of: key), "step \(step): \(key.name)")
    }
  }
}
