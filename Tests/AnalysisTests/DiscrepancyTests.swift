import Analysis
import TestSupport
import Testing
import TextModel

/// The comparison with a fresh analysis finds what differs, names it, and quotes no document.
@Suite struct DiscrepancyTests {
  private static let draft = DocumentKey.sample("draft.md")
  private static let plan = DocumentKey.sample("plan.md")

  private static let text = "安澜县工作总结\n\n一、办理情况\n办结率102%。\n二、推进情况\n整改全部完成。\n"

  /// What is found when a document with one text is taken for that of another.
  private func parts(_ kept: String, _ right: String) -> [Discrepancy.Part: Discrepancy] {
    let found = AnalysisHost(["draft.md": kept]).analysis
      .discrepancies(from: AnalysisHost(["draft.md": right]).analysis, in: Self.draft)
    return Dictionary(grouping: found, by: \.part).compactMapValues(\.first)
  }

  @Test func equalDocumentsAgree() {
    #expect(parts(Self.text, Self.text).isEmpty)
    #expect(AnalysisHost().analysis.discrepancies(from: AnalysisHost().analysis, in: Self.draft).isEmpty)
  }

  @Test func aMissingDocument() {
    let (one, none) = (AnalysisHost(["draft.md": Self.text]).analysis, AnalysisHost().analysis)
    #expect(one.discrepancies(from: none, in: Self.draft).map(\.part) == [.text])
    #expect(none.discrepancies(from: one, in: Self.draft).map(\.part) == [.text])
  }

  @Test func findingsAreNamedByRuleAndPlace() {
    let right = "安澜县工作总结\n\n一、办理情况\n整改全部完成。\n二、推进情况\n办结率102%。\n"
    let found = parts(Self.text, right)
    #expect(found[.findings]?.surplus == ["percent-over-bound 4:4"])
    #expect(found[.findings]?.missing == ["percent-over-bound 6:4"])
    #expect(found[.text] != nil && found[.blocks]?.surplus == [" 4:1"] && found[.title] == nil)
  }

  @Test func outlineAndTitle() {
    let found = parts(Self.text, Self.text.replacing("二、", with: "三、").replacing("安澜县", with: "云麓市"))
    #expect(found[.outline]?.surplus.contains("二、 5:1") == true)
    #expect(found[.outline]?.missing.contains("三、 5:1") == true)
    #expect(found[.title] != nil && found[.role] == nil)
  }

  @Test func rolesPlansAndLedgers() {
    #expect(parts(Self.text, SampleWorkspace.plan)[.role] != nil)
    let plan = SampleWorkspace.plan
    #expect(parts(plan, plan.replacing("（3）", with: "（4）"))[.plan]?.missing.map { $0.prefix(3) } == ["（4）"])
    let ledger = "指标,数值,单位,期间\n更换管网,186,公里,2026年\n"
    #expect(parts(ledger, ledger.replacing("186", with: "187"))[.ledger]?.missing == ["row 2:1"])
    #expect(parts(ledger, ledger + "整改率,,%,2026年\n")[.ledger]?.missing == ["problem 3:4"])
  }

  /// What has been compared in part only is no mistake.
  @Test func cancellation() {
    let (kept, right) = (AnalysisHost(["draft.md": Self.text]), AnalysisHost(["draft.md": SampleWorkspace.plan]))
    #expect(kept.analysis.discrepancies(from: right.analysis, in: Self.draft) { true }.isEmpty)
  }

  @Test func whatIsReadAnewIsTheSame() {
    var host = AnalysisHost(["draft.md": SampleWorkspace.draft, "plan.md": SampleWorkspace.plan])
    let before = host.analysis
    host.readAnew(Self.plan)
    host.readAnew(.sample("nothing.md"))
    for key in before.keys {
      #expect(before.discrepancies(from: host.analysis, in: key).isEmpty)
      #expect(before.discrepancies(from: before.readAnew([key]), in: key).isEmpty)
    }
    #expect(host.analysis.keys == before.keys)
  }

  /// What stands in a log may be read by others than the draft.
  @Test func aSummaryQuotesNothing() {
    let right = Self.text.replacing("102%", with: "92%").replacing("二、推进情况", with: "三、秘密安排")
    let summary = LocalizedText(Array(parts(Self.text, right).values), in: Self.draft)
    for text in [summary.chinese, summary.english] {
      #expect(text.hasPrefix("draft.md") && text.contains("percent-over-bound 4:4"))
      for words in ["秘密", "办结", "推进", "102"] { #expect(!text.contains(words)) }
    }
    let many = Discrepancy(.findings, missing: (1...9).map { "percent-mismatch \($0):1" })
    #expect(many.summary.english.hasSuffix("percent-mismatch 5:1, … (9)"))
  }
}
