import Analysis
import Checks
import TestSupport
import Testing
import TextModel

/// Definitions, folding, the table of a plan and the sheet of figures.
@Suite struct FeatureTests {
  private static let draft = DocumentKey.sample("draft.md")
  private static let plan = DocumentKey.sample("plan.md")

  private static let analysis = AnalysisHost(["draft.md": SampleWorkspace.draft, "plan.md": SampleWorkspace.plan])
    .analysis

  @Test func roles() {
    var host = AnalysisHost(["draft.md": SampleWorkspace.draft, "plan.md": SampleWorkspace.plan, "empty.txt": ""])
    host.setDocument(.sample("ledger.csv"), text: SourceText("指标,数值\n甲,1\n"))
    host.setDocument(.sample("hegao.json"), text: SourceText("{}"))
    let roles = host.analysis.keys.map { "\($0.name) \(host.analysis.role(of: $0).rawValue)" }
    #expect(roles == ["draft.md draft", "empty.txt draft", "hegao.json other", "ledger.csv ledger", "plan.md plan"])
    #expect(host.analysis.role(of: .sample("nothing.md")) == .other)
  }

  /// Where the reference at point 1 leads, as words of the target.
  private static func targets(_ text: String, plans: [String: String] = ["plan.md": SampleWorkspace.plan]) throws
    -> [String]
  {
    let marked = try MarkedText(text)
    let analysis = AnalysisHost(plans.merging(["draft.md": marked.text]) { $1 }).analysis
    return analysis.definitions(in: draft, at: try #require(marked.points[1])).map { target in
      #expect(target.range.encloses(target.selectionRange))
      return "\(target.document.name): \(analysis.words(of: target.document, target.selectionRange))"
    }
  }

  @Test func definitions() throws {
    #expect(try Self.targets("落实《云麓市节水行动方案（2026—2030年）》第（21️⃣）项。") == ["plan.md: （2）更新泵站"])
    #expect(
      try Self.targets("落实《云麓市节水行动方案（2026—2030年）》第（11️⃣）至（2）项。") == ["plan.md: （1）建设示范田", "plan.md: （2）更新泵站"])
    #expect(try Self.targets("落实《云麓市1️⃣节水行动方案》。") == ["plan.md: 云麓市节水行动方案（2026—2030年）"])
    #expect(
      try Self.targets("落实《云麓市节水行动方案》（以下简称《方案》）。推进《方案》第二部分1️⃣。") == ["plan.md: 二、重点任务"])
    #expect(try Self.targets("落实《云麓市节水行动方案》第（91️⃣）项。") == [])
    #expect(try Self.targets("落实《临江省1️⃣供水条例》。") == [])
    #expect(try Self.targets("有序1️⃣推进。") == [])
  }

  /// The alias of a document that is not here leads to its definition in the draft.
  @Test func definitionsOfAliases() throws {
    #expect(try Self.targets("学习《临江省供水条例》（以下简称《条例》）。落实《条1️⃣例》。", plans: [:]) == ["draft.md: 《临江省供水条例》"])
  }

  @Test func folding() throws {
    let text = try #require(Self.analysis.text(of: Self.draft))
    let lines = Self.analysis.foldingRegions(of: Self.draft).map { region in
      let start = text.position(of: region.range.lowerBound, encoding: .utf8).line
      let end = text.position(of: region.range.upperBound, encoding: .utf8).line
      return "\(start)-\(end)"
    }
    // 一、 from its heading to the points, （二） with the paragraph behind it, 二、 to the end.
    #expect(lines == ["4-7", "6-7", "9-11"])
  }

  @Test(arguments: ["", "一、甲", "一、甲\n", "一、甲\n\n\n", "正文\n正文\n"])
  func nothingToFold(_ text: String) {
    #expect(AnalysisHost(["draft.md": text]).analysis.foldingRegions(of: Self.draft).isEmpty)
  }

  @Test func outline() {
    let titles = Self.analysis.outline(of: Self.draft).map(\.title)
    #expect(titles == ["云麓市2026年节水工作总结", "主要做法", "存在问题"])
    #expect(Self.analysis.outline(of: .sample("nothing.md")).isEmpty)
  }

  @Test func planTable() throws {
    let table = try #require(Self.analysis.plan(of: Self.plan))
    #expect(table.title == "云麓市节水行动方案（2026—2030年）" && table.measures.count == 10)
    let measure = try #require(table.measures.first { $0.marker == "（2）" })
    #expect(measure.path == "二、／（一）／（2）" && measure.number == 2 && measure.level == 4)
    #expect(measure.text == "（2）更新泵站。2027年底前完成。" && measure.goal == "目标：灌溉水利用系数提高到0.6以上。")
    #expect(Self.analysis.words(of: Self.plan, measure.range) == measure.text)
    #expect(Self.analysis.plan(of: Self.draft) == nil)
  }

  @Test func figureSheet() {
    let entries = Self.analysis.figures(of: Self.draft)
    let lines = entries.filter { !["date", "ordinal", "identifier"].contains($0.kind) }.map {
      "\($0.text) \($0.kind) \($0.role) \($0.value) \($0.interval.map { $0 ?? "" }) \($0.indicator) \($0.support)"
    }
    #expect(
      lines == [
        "412家 count level 412 [\"412\", \"412\"] 全年检查用水单位 none", "215家 count level 215 [\"215\", \"215\"] 其中工业企业 none",
        "648件 count level 648 [\"648\", \"648\"] 受理报修 none", "611件 count level 611 [\"611\", \"611\"] 办结 none",
        "94.29% percent rate 94.29 [\"94.285\", \"94.295\"] 办结率 derivation",
        "30人 count level 30 [\"20\", \"30\"] 𠮷塘片区检修人员 none",
      ])
    for entry in entries {
      #expect(Self.analysis.words(of: Self.draft, entry.range) == entry.text)
      #expect(!entry.supportDetail.chinese.isEmpty && !entry.supportDetail.english.isEmpty)
    }
    #expect(entries.map(\.range.lowerBound) == entries.map(\.range.lowerBound).sorted())
  }
}
