import Checks
import LanguageServerProtocol
import TestSupport
import Testing
import TextModel

@testable import Analysis
@testable import Server

/// What is told again as it was is what would be told anew.
@Suite("told diagnostics") struct ToldDiagnosticTests {
  private static let draft = DocumentKey.sample("draft.md")
  private static let plan = DocumentKey.sample("plan.md")
  private static let text = """
    安澜县2026年节水工作总结

    一、改造管网
    2026年，全县更换管网188公里。共受理100件，办结93件，办结率95%。
    三、推进情况
    落实《云麓市节水行动方案（2026—2030年）》第（9）项，办结率102%。
    2026年，全县更换管网168公里，《渡口办法，整改𠮷𠮷全部完成。增长120%，办结率130%。
    """

  private static let planText = """
    云麓市节水行动方案（2026—2030年）
    一、重点任务
    （一）改造管网。（1）换表（2）查漏
    （二）节约用水。（3）回用
    """

  private static var converter: ToLSP {
    var client = ClientProfile()
    (client.takesRelatedInformation, client.takesDiagnosticData, client.takesUnnecessaryTag) = (true, true, true)
    return ToLSP(client: client, spellings: [:], versions: [:])
  }

  private static func told(_ analysis: Analysis, _ listener: Stamp) -> [ToldDiagnostic] {
    converter.diagnostics(analysis.findings(of: draft), of: draft, in: analysis, for: listener)
  }

  private static func host() -> AnalysisHost {
    AnalysisHost([
      "draft.md": text, "plan.md": planText, "ledger.csv": "指标,数值,单位,期间\n更换管网,186,公里,2026年\n",
    ])
  }

  @Test("after any edit the same is told as of a text that was just read")
  func edits() {
    var host = Self.host()
    let listener = Stamp()
    #expect(Self.told(host.analysis, listener).count >= 7)
    var random = SeededGenerator(seed: 20_261_121)
    let pieces = [
      "", "", "\n", "1", "是", "《", "》", "二、", "𠮷", "办结率131%。\n", "<!-- hegao:ignore-file percent-impossible: 试 -->",
    ]
    for step in 0..<120 {
      // Now and then the plan is edited, to which some of the findings point.
      let key = step % 9 == 8 ? Self.plan : Self.draft
      let count = host.analysis.text(of: key)?.count ?? 0
      let start = Int.random(in: 0...count, using: &random)
      let end = min(count, start + [0, 0, 0, 1, 3, 12].randomElement(using: &random)!)
      host.edit(key, [TextEdit(range: start..<end, replacement: pieces.randomElement(using: &random)!)])
      if step % 40 == 39 { host.setDocument(Self.draft, text: SourceText(Self.text)) }
      let again = Self.told(host.analysis, listener).map { String(decoding: $0.json, as: UTF8.self) }
      let anew = Self.told(host.analysis.readAnew(host.analysis.keys), Stamp())
      #expect(again == anew.map { String(decoding: $0.json, as: UTF8.self) })
    }
  }

  @Test("what an edit leaves alone is not written again, and what moves to another line is")
  func reuse() throws {
    var host = Self.host()
    let listener = Stamp()
    let first = Self.told(host.analysis, listener)
    #expect(zip(Self.told(host.analysis, listener), first).allSatisfy { $0 === $1 })
    #expect(zip(Self.told(host.analysis, Stamp()), first).allSatisfy { $0 !== $1 })
    _ = Self.told(host.analysis, listener)
    let end = try #require(host.analysis.text(of: Self.draft)).count
    host.edit(Self.draft, [TextEdit(range: end..<end, replacement: "完")])
    let kept = Self.told(host.analysis, listener)
    #expect(kept.contains { one in one.diagnostic.range.start.line < 5 })
    #expect(zip(first, kept).count { $0.diagnostic == $1.diagnostic && $1.diagnostic.range.start.line < 5 } >= 3)
    host.edit(Self.draft, [TextEdit(range: 0..<0, replacement: "\n")])
    for (before, after) in zip(kept, Self.told(host.analysis, listener)) {
      #expect(before !== after && before.diagnostic.range.start.line + 1 == after.diagnostic.range.start.line)
    }
  }
}
