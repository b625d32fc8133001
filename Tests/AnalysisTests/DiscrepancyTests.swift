import TestSupport
import Testing
import TextModel

@testable import Analysis

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

  /// A report of another paragraph, which an edit might have left in the wrong place.
  @Test func aStaleReportIsFoundAndHealed() throws {
    var host = AnalysisHost(["draft.md": Self.text])
    #expect(host.analysis.findings(of: Self.draft).count == 1)
    let document = try #require(host.analysis.documents[Self.draft])
    let blocks = document.draft.blocks
    let accused = try #require(blocks.first { $0.figures.count == 1 })
    let innocent = try #require(blocks.last { $0.kind == .text })
    // The headings above them say nothing else of the time, or the report would be made anew.
    innocent.memo = accused.memo
    document.memory.clear()
    let stale = host.analysis
    let found = stale.discrepancies(from: stale.readAnew([Self.draft]), in: Self.draft)
    #expect(found.first { $0.part == .findings }?.surplus == ["percent-over-bound 6:4"])
    #expect(stale.discrepancies(from: stale.readAnew([Self.draft]), in: Self.draft) { true }.isEmpty)
    host.readAnew(Self.draft)
    let healed = host.analysis
    #expect(healed.findings(of: Self.draft).count == 1)
    #expect(healed.discrepancies(from: healed.readAnew(healed.keys), in: Self.draft).isEmpty)
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
