import Analysis
import Checks
import TestSupport
import Testing
import TextModel

/// After any edits the analysis is that of the text as it stands: nothing stale, nothing lost. Random edits are in `StressTests`.
@Suite struct IncrementalTests {
  private static let draft = DocumentKey.sample("draft.md")
  private static let plan = DocumentKey.sample("plan.md")

  /// A draft typed one character after another ends where the whole text does.
  @Test func typing() {
    var host = AnalysisHost(["draft.md": "", "plan.md": SampleWorkspace.plan])
    var end = 0
    for character in SampleWorkspace.draft {
      host.edit(Self.draft, [TextEdit(range: end..<end, replacement: String(character))])
      end += String(character).utf8.count
    }
    let (typed, whole) = (host.analysis, host.analysis.readAnew(host.analysis.keys))
    #expect(typed.text(of: Self.draft)?.string == SampleWorkspace.draft)
    #expect(typed.discrepancies(from: whole, in: Self.draft).isEmpty)
    for offset in 0...end {
      #expect(typed.hover(in: Self.draft, at: offset) == whole.hover(in: Self.draft, at: offset))
      #expect(typed.definitions(in: Self.draft, at: offset) == whole.definitions(in: Self.draft, at: offset))
    }
  }

  /// What is kept of the blocks for those who ask between the edits: names, what they mean, how they are coloured.
  @Test func asking() throws {
    let paragraphs = [
      "云麓市2026年节水工作总结\n\n", "一、按照《云麓市节水行动方案（2026—2030年）》（以下简称《方案》）部署，落实《方案》第（1）项。\n",
      "学习《临江省供水条例》（以下简称《条例》），宣传《条例》。一是落实方案第（2）项；二是完成3项。\n", "落实《方案》第（2）项，贯彻《条例》。\n", "二、学习《条例》。\n",
    ]
    var host = AnalysisHost(["draft.md": paragraphs.joined(), "plan.md": SampleWorkspace.plan])
    var generator = SeededGenerator(seed: 7)
    for step in 0..<60 {
      let text = try #require(host.analysis.text(of: Self.draft))
      let lines = text.lineIndex.lineCount
      let line = Int.random(in: 0..<lines, using: &generator)
      let range = text.lineRange(line, withTerminator: true)
      let added = paragraphs[step % paragraphs.count]
      let edit =
        switch step % 3 {
        case 0: TextEdit(range: range.lowerBound..<range.lowerBound, replacement: added)
        case 1: TextEdit(range: range, replacement: lines > 12 ? "" : added)
        default: TextEdit(range: range.lowerBound..<range.lowerBound, replacement: "又")
        }
      host.edit(Self.draft, [edit])
      if step % 4 == 3 { continue }
      let (kept, whole) = (host.analysis, host.analysis.readAnew(host.analysis.keys))
      let all = 0..<(kept.text(of: Self.draft)?.count ?? 0)
      #expect(kept.semanticTokens(of: Self.draft, in: all) == whole.semanticTokens(of: Self.draft, in: all))
      #expect(kept.citedMeasures(of: Self.plan) == whole.citedMeasures(of: Self.plan))
      #expect(kept.outline(of: Self.draft) == whole.outline(of: Self.draft))
      for offset in stride(from: 0, to: all.upperBound, by: 5) {
        #expect(kept.highlights(in: Self.draft, at: offset) == whole.highlights(in: Self.draft, at: offset))
      }
    }
  }

  /// The same for a draft of many chunks: what is kept of those that an edit leaves alone is what would be found again.
  @Test func askingAboutChunks() throws {
    let paragraphs = [
      "一、落实《云麓市节水行动方案（2026—2030年）》（以下简称《方案》）第（1）项。\n", "办结401件。一是受理418件，办结401件，办结率97.4%；二是完成3项。\r\n",
      "检查用水单位36家，其中工业企业41家。<!-- hegao:allow -->\n", "落实《方案》第（9）项，漏损率8.1%。\n\n", "巡查管网250次，其中夜间巡查50次，占20%。\n",
    ]
    // Most lines say nothing, so that the draft is long and soon read.
    let lines = (0..<700).map { $0 % 35 == 0 ? paragraphs[$0 / 35 % paragraphs.count] : "。\n" }
    let text = "云麓市2026年节水工作总结\n\n" + lines.joined()
    let ledger = "指标,数值,单位,期间\n办结,401,件,2026年\n"
    var host = AnalysisHost(["draft.md": text, "plan.md": SampleWorkspace.plan, "ledger.csv": ledger])
    var generator = SeededGenerator(seed: 11)
    for step in 0..<12 {
      let text = try #require(host.analysis.text(of: Self.draft))
      let line = step == 5 ? 0 : Int.random(in: 0..<text.lineIndex.lineCount, using: &generator)
      let range = text.lineRange(line, withTerminator: true)
      switch step {
      case 7: host.setDocument(.sample("ledger.csv"), text: SourceText(ledger.replacing("401", with: "402")))
      case 9: host.setDocument(Self.plan, text: SourceText(SampleWorkspace.plan.replacing("（9）", with: "（8）")))
      default:
        let added = paragraphs[step % paragraphs.count]
        host.edit(
          Self.draft,
          [TextEdit(range: step % 3 == 0 ? range : range.lowerBound..<range.lowerBound, replacement: added)])
      }
      let (kept, whole) = (host.analysis, host.analysis.readAnew(host.analysis.keys))
      let all = 0..<(kept.text(of: Self.draft)?.count ?? 0)
      let tokens = kept.semanticTokens(of: Self.draft, in: all)
      let isSame = tokens == whole.semanticTokens(of: Self.draft, in: all)
      #expect(isSame, "step \(step)")
      #expect(tokens.contains { $0.traits == [.contradicted] })
      let middle = all.count / 3..<all.count * 2 / 3
      let isPart = kept.semanticTokens(of: Self.draft, in: middle) == tokens.filter { $0.range.overlaps(middle) }
      #expect(isPart, "step \(step)")
      for agreeing in [false, true] {
        let hints = kept.figureHints(in: Self.draft, all, agreeing: agreeing)
        #expect(hints == whole.figureHints(in: Self.draft, all, agreeing: agreeing) && !hints.isEmpty)
      }
    }
  }

  /// What a plan says decides about the drafts that cite it, whichever of them is edited.
  @Test func findingsFollowThePlan() throws {
    var host = AnalysisHost([
      "draft.md": "落实《云麓市节水行动方案（2026—2030年）》第（3）项，推进改造。", "plan.md": SampleWorkspace.plan,
    ])
    func rules() -> [String] { host.analysis.findings(of: Self.draft).map(\.rule) }
    #expect(rules() == [])
    let text = try #require(host.analysis.text(of: Self.plan)).string
    let marker = try #require(text.firstRange(of: "（3）"))
    let start = text.utf8.distance(from: text.startIndex, to: marker.lowerBound)
    host.edit(Self.plan, [TextEdit(range: start..<start + "（3）".utf8.count, replacement: "（4）")])
    #expect(rules() == ["plan-undefined-measure"])
    host.edit(Self.plan, [TextEdit(range: start..<start + "（4）".utf8.count, replacement: "（3）")])
    #expect(rules() == [])
    host.edit(Self.plan, [TextEdit(range: 0..<"云麓市节".utf8.count, replacement: "云麓市供")])
    #expect(rules().filter { $0 == "plan-undefined-measure" } == [])
    host.setDocument(Self.plan, text: SourceText(SampleWorkspace.plan.replacing("（3）", with: "（5）")))
    #expect(rules() == ["plan-undefined-measure"])
    host.removeDocument(Self.plan)
    #expect(rules() == [])
  }

  /// A heading decides of what time the paragraphs below it speak, and with that whether another draft contradicts them; they themselves
  /// stay as they are.
  @Test func findingsFollowTheHeadingAbove() throws {
    let text = "安澜县2026年供水工作总结\n\n一、2027年工作打算\n2026年，全县更换管网186公里。\n"
    var host = AnalysisHost([
      "draft.md": text, "neighbour.md": "安澜县2026年水利工作报告\n\n2026年，全县更换管网168公里。\n",
    ])
    func rules() -> [String] { host.analysis.findings(of: Self.draft).map(\.rule) }
    #expect(!rules().contains("figure-inconsistent"))
    let words = try #require(text.firstRange(of: "2027年工作打算"))
    let start = text.utf8.distance(from: text.startIndex, to: words.lowerBound)
    host.edit(Self.draft, [TextEdit(range: start..<start + "2027年工作打算".utf8.count, replacement: "改造管网")])
    #expect(rules().contains("figure-inconsistent"))
    host.edit(Self.draft, [TextEdit(range: start..<start + "改造管网".utf8.count, replacement: "2027年工作打算")])
    #expect(!rules().contains("figure-inconsistent"))
  }

  /// A rate is held against last year's report whenever it changes, though what is said of the figure itself stays.
  @Test func findingsFollowTheRate() throws {
    let text = "安澜县2026年工作情况报告\n2026年，全县办理居民户口迁移3591件，同比增长14.0%。\n"
    var host = AnalysisHost([
      "draft.md": text, "neighbour.md": "安澜县2025年工作情况报告\n2025年，全县办理居民户口迁移3150件。\n",
    ])
    func rules() -> [String] { host.analysis.findings(of: Self.draft).map(\.rule) }
    #expect(!rules().contains("percent-last-year-mismatch"))
    let rate = try #require(text.firstRange(of: "14.0"))
    let start = text.utf8.distance(from: text.startIndex, to: rate.lowerBound)
    host.edit(Self.draft, [TextEdit(range: start..<start + 4, replacement: "18.7")])
    #expect(rules().contains("percent-last-year-mismatch"))
    host.edit(Self.draft, [TextEdit(range: start..<start + 4, replacement: "14.0")])
    #expect(!rules().contains("percent-last-year-mismatch"))
  }

  /// A snapshot is a value: later edits do not reach it.
  @Test func snapshotsStay() {
    var host = AnalysisHost(["draft.md": "办结率102%。"])
    let before = host.analysis
    host.edit(Self.draft, [TextEdit(range: 0..<9, replacement: "完成率")])
    host.removeDocument(.sample("nothing.md"))
    #expect(before.findings(of: Self.draft).count == 1 && before.text(of: Self.draft)?.string == "办结率102%。")
    #expect(host.analysis.findings(of: Self.draft).isEmpty)
    host.removeDocument(Self.draft)
    #expect(host.analysis.keys.isEmpty && host.analysis.findings(of: Self.draft).isEmpty && before.keys.count == 1)
  }

  @Test func configurationChanges() {
    var host = AnalysisHost(["draft.md": "办结率102%。"])
    var configuration = Configuration()
    configuration.severities["percent-over-bound"] = .some(.hint)
    host.setConfiguration(configuration)
    #expect(host.analysis.findings(of: Self.draft).map(\.severity) == [.hint])
    configuration.severities["percent-over-bound"] = .some(nil)
    host.setConfiguration(configuration)
    #expect(host.analysis.findings(of: Self.draft).isEmpty)
    host.setConfiguration(Configuration())
    #expect(host.analysis.findings(of: Self.draft).map(\.severity) == [.error])
  }

  /// A run that is cancelled says nothing, rather than half of it.
  @Test func cancellation() {
    let analysis = AnalysisHost(["draft.md": "办结率102%。\n办结率103%。\n办结率104%。\n"]).analysis
    for last in 0..<3 {
      var asked = 0
      let findings = analysis.findings(of: Self.draft) {
        asked += 1
        return asked > last
      }
      #expect(findings.isEmpty)
    }
    #expect(analysis.findings(of: Self.draft) { false }.count == 3)
  }
}
