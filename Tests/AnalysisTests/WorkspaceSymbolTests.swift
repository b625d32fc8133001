import Analysis
import TestSupport
import Testing
import TextModel

/// Measures and headings by their words.
@Suite struct WorkspaceSymbolTests {
  private static let analysis = AnalysisHost([
    "draft.md": SampleWorkspace.draft, "plan.md": SampleWorkspace.plan, "ledger.csv": "指标,数值\n泵站,1\n",
  ]).analysis

  private static func names(_ query: String) -> [String] {
    analysis.symbols(matching: query).map { "\($0.document.name) \($0.name)" }
  }

  @Test(
    arguments: [
      ("泵站", ["plan.md （2）更新泵站"]),
      ("更站", ["plan.md （2）更新泵站"]),
      ("(2) 更新", ["plan.md （2）更新泵站"]),
      // In one piece first, and there at the start before the middle.
      ("改造", ["draft.md （二）改造管网", "plan.md （3）改造管网"]),
      ("总结", ["draft.md 云麓市2026年节水工作总结"]),
      ("站泵", []),
      ("泵站泵站泵站", []),
    ])
  func query(query: String, expected: [String]) {
    #expect(Self.names(query) == expected)
  }

  @Test func theNearestFirst() {
    let analysis = AnalysisHost([
      "a.md": "一、改善老旧片区造林管网\n甲。\n二、管网改造\n乙。\n三、改造管网\n丙。\n四、改进造价\n丁。\n"
    ]).analysis
    #expect(
      analysis.symbols(matching: "改造").map(\.name) == ["二、管网改造", "三、改造管网", "四、改进造价", "一、改善老旧片区造林管网"])
  }

  @Test func everythingForAnEmptyQuery() {
    let all = Self.analysis.symbols(matching: " ")
    #expect(all.filter { $0.kind == .measure }.count == Self.analysis.plan(of: .sample("plan.md"))?.measures.count)
    #expect(all.contains { $0.kind == .document && $0.document == .sample("plan.md") })
    for symbol in all { #expect(Self.analysis.isWhole(symbol.range, of: symbol.document)) }
    let measure = all.first { $0.name == "（2）更新泵站" }
    #expect(measure?.container == "云麓市节水行动方案（2026—2030年） 二、／（一）／（2）")
  }
}
