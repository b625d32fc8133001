import Analysis
import TestSupport
import Testing
import TextModel

/// Another short name, from its definition through the draft; and how often measures are cited.
@Suite struct RenameTests {
  private static let key = DocumentKey.sample("draft.md")

  /// The draft after the short name at point 1 was renamed.
  private static func renamed(_ draft: String, to name: String) throws -> String {
    let marked = try MarkedText(draft)
    let analysis = AnalysisHost(["draft.md": marked.text, "plan.md": SampleWorkspace.plan]).analysis
    let offset = try #require(marked.points[1])
    let range = try #require(analysis.renameRange(in: key, at: offset))
    #expect(range.touches(offset) || analysis.words(of: key, range).isEmpty == false)
    var text = SourceText(marked.text)
    for edit in try analysis.renameEdits(in: key, at: offset, to: name).reversed() { text.apply(edit) }
    return text.string
  }

  @Test(
    arguments: [
      "按照《云麓市节水行动方案》（以下简称《方1️⃣案》）部署，落实《方案》第（2）项。\n落实《方案》。",
      "按照《云麓市节水行动方案》（以下简称《方案》）部署，落实《1️⃣方案》第（2）项。\n落实《方案》。",
      "按照《云麓市节水行动方案》（以下简称《方案》）部署，落实《方案》第（2）项。\n落实《方案》1️⃣。",
    ])
  func everywhere(draft: String) throws {
    let expected = "按照《云麓市节水行动方案》（以下简称《节水方案》）部署，落实《节水方案》第（2）项。\n落实《节水方案》。"
    #expect(try Self.renamed(draft, to: "节水方案") == expected)
    #expect(try Self.renamed(draft, to: " 《节水方案》") == expected)
  }

  @Test func quoted() throws {
    #expect(
      try Self.renamed("按照《云麓市节水行动方案》（以下简称“方1️⃣案”）部署，“方案”要求严格。方案可行。", to: "节水方案")
        == "按照《云麓市节水行动方案》（以下简称“节水方案”）部署，“节水方案”要求严格。方案可行。")
  }

  /// A name that is defined twice means what was defined last.
  @Test func onlyItsOwnUses() throws {
    #expect(
      try Self.renamed(
        "学习《临江省供水条例》（以下简称《条例》），宣传《条例》。\n学习《云麓市绿化条例》（以下简称《条例》），宣传《条1️⃣例》。", to: "绿化规定")
        == "学习《临江省供水条例》（以下简称《条例》），宣传《条例》。\n学习《云麓市绿化条例》（以下简称《绿化规定》），宣传《绿化规定》。")
  }

  @Test(arguments: ["", "《》", "方案。", "方（案）", "条例", "云麓市节水行动方案（2026—2030年）"])
  func refused(name: String) throws {
    let draft = "按照《云麓市节水行动方案》（以下简称《方1️⃣案》）部署，学习《条例》。"
    #expect(throws: RenameRefusal.self) { try Self.renamed(draft, to: name) }
  }

  @Test(arguments: ["学习《临江省1️⃣供水条例》。", "有序1️⃣推进。", "1️⃣"])
  func nothingToRename(draft: String) throws {
    let marked = try MarkedText(draft)
    let analysis = AnalysisHost(["draft.md": marked.text]).analysis
    #expect(analysis.renameRange(in: Self.key, at: try #require(marked.points[1])) == nil)
    #expect(throws: RenameRefusal.self) {
      try analysis.renameEdits(in: Self.key, at: try #require(marked.points[1]), to: "新名")
    }
  }

  @Test func citations() throws {
    let plan = DocumentKey.sample("plan.md")
    let analysis = AnalysisHost([
      "plan.md": SampleWorkspace.plan, "draft.md": SampleWorkspace.draft, "other.md": "落实《云麓市节水行动方案》第（3）项。",
    ]).analysis
    let counts = analysis.citedMeasures(of: plan).map { "\(analysis.words(of: plan, $0.range)) \($0.citations.count)" }
    #expect(counts.count == analysis.plan(of: plan)?.measures.count)
    #expect(counts.filter { !$0.hasSuffix(" 0") } == ["（1）建设示范田 1", "（2）更新泵站 1", "（3）改造管网 2"])
    #expect(analysis.citedMeasures(of: Self.key).isEmpty)
  }
}
