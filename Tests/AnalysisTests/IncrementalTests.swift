import Analysis
import Checks
import TestSupport
import Testing
import TextModel

/// After any edits the analysis is that of the text as it stands: nothing stale, nothing lost.
@Suite struct IncrementalTests {
  private static let draft = DocumentKey.sample("draft.md")
  private static let plan = DocumentKey.sample("plan.md")

  /// Everything that an analysis says of a document.
  private struct Everything: Equatable {
    var findings: [Finding]
    var outline: [OutlineItem]
    var folding: [FoldingRegion]
    var figures: [FigureEntry]
    var plan: PlanTable?
    var hovers: [HoverContent?]
    var definitions: [[DefinitionTarget]]

    init(_ analysis: Analysis, _ key: DocumentKey, at offsets: [Int]) {
      findings = analysis.findings(of: key)
      outline = analysis.outline(of: key)
      folding = analysis.foldingRegions(of: key)
      figures = analysis.figures(of: key)
      plan = analysis.plan(of: key)
      hovers = offsets.map { analysis.hover(in: key, at: $0) }
      definitions = offsets.map { analysis.definitions(in: key, at: $0) }
    }
  }

  /// Pieces that change how a draft is read: markers, brackets, figures, line ends.
  private static let pieces = [
    "\n", "\r\n", "一、", "（二）", "三是", "1.", "《", "》", "（", "）", "。", "，", "%", "12", "9", "𠮷", "其中", "办结率", "第（3）项",
    "《方案》", "方案", "（以下简称《方案》）", "目标：", "方案第2项", "第二部分第（一）项", "、3项", "至", "第一章 ", "第一条 ", "⒈", "附件", "\n2026年3月2日\n",
    "项", "点",
    "以下统称", "本方案第（1）项", "的通知\n",
    "总结报告\n", "", "", "\u{FEFF}", "\u{FFFD}",
  ]

  @Test(arguments: 0..<6 as Range<UInt64>) func editsEqualAFreshAnalysis(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var host = AnalysisHost(["draft.md": SampleWorkspace.draft, "plan.md": SampleWorkspace.plan])
    for step in 0..<25 {
      let key = generator.below(4) == 0 ? Self.plan : Self.draft
      var edits: [TextEdit] = []
      // Each edit is in terms of the text that the one before it left.
      var text = try #require(host.analysis.text(of: key))
      for _ in 0...generator.below(3) {
        let start = generator.below(text.count + 1), end = min(text.count, start + generator.below(24))
        let edit = TextEdit(range: start..<end, replacement: generator.pick(Self.pieces))
        edits.append(edit)
        text.apply(edit)
      }
      host.edit(key, edits)
      #expect(host.analysis.text(of: key)?.bytes == text.bytes)
      var fresh = AnalysisHost()
      for other in host.analysis.keys {
        fresh.setDocument(other, text: SourceText(try #require(host.analysis.text(of: other)).string))
      }
      for other in host.analysis.keys {
        let count = try #require(host.analysis.text(of: other)).count
        let offsets = (0..<6).map { _ in generator.below(count + 1) }
        let same = Everything(host.analysis, other, at: offsets) == Everything(fresh.analysis, other, at: offsets)
        try #require(same, "step \(step): \(other.name) after \(edits) of \(key.name)")
      }
    }
  }

  /// A draft typed one character after another ends where the whole text does.
  @Test func typing() {
    var host = AnalysisHost(["draft.md": "", "plan.md": SampleWorkspace.plan])
    var end = 0
    for character in SampleWorkspace.draft {
      host.edit(Self.draft, [TextEdit(range: end..<end, replacement: String(character))])
      end += String(character).utf8.count
    }
    let whole = AnalysisHost(["draft.md": SampleWorkspace.draft, "plan.md": SampleWorkspace.plan])
    let offsets = Array(0...end)
    #expect(Everything(host.analysis, Self.draft, at: offsets) == Everything(whole.analysis, Self.draft, at: offsets))
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
