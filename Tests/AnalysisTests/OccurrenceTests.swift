import Analysis
import Foundation
import TestSupport
import Testing
import TextModel

/// Who speaks of what: from a plan to the drafts that cite it, and back.
@Suite struct OccurrenceTests {
  private static let draft = """
    云麓市2026年节水工作总结

    按照《云麓市节水行动方案（2026—2030年）》（以下简称《方案》）部署，落实《方案》第（1）至（2）项。
    学习《临江省供水条例》（以下简称《条例》），宣传《条例》。

    """
  private static let other = "云麓市水务局2026年工作报告\n\n落实《云麓市节水行动方案》第（2）项、第（9）项，贯彻《临江省供水条例》。\n"

  /// The places that speak of what is under `1️⃣`, which stands in one of the documents.
  private static func references(_ marked: [String: String], definitions: Bool = true) throws -> [String] {
    var documents = ["draft.md": draft, "other.md": other, "plan.md": SampleWorkspace.plan]
    var place: (DocumentKey, TextOffset)?
    for (name, text) in marked {
      let text = try MarkedText(text)
      documents[name] = text.text
      place = (.sample(name), try #require(text.points[1]))
    }
    let analysis = AnalysisHost(documents).analysis
    let (key, offset) = try #require(place)
    return analysis.references(in: key, at: offset, includesDefinition: definitions).map {
      "\($0.document.name) \(analysis.words(of: $0.document, $0.range))"
    }
  }

  private static func marked(_ text: String, before words: String) -> String {
    text.replacingOccurrences(of: words, with: "1️⃣" + words)
  }

  @Test func fromTheMeasureToItsDrafts() throws {
    let plan = Self.marked(SampleWorkspace.plan, before: "更新泵站")
    #expect(
      try Self.references(["plan.md": plan]) == ["draft.md 第（1）至（2）项", "other.md 第（2）项", "plan.md （2）更新泵站"])
    #expect(try Self.references(["plan.md": plan], definitions: false) == ["draft.md 第（1）至（2）项", "other.md 第（2）项"])
  }

  @Test func fromADraftLikewise() throws {
    let other = Self.marked(Self.other, before: "（2）项")
    #expect(
      try Self.references(["other.md": other]) == ["draft.md 第（1）至（2）项", "other.md 第（2）项", "plan.md （2）更新泵站"])
    // A range speaks of all its measures.
    let range = Self.marked(Self.draft, before: "至（2）项")
    #expect(
      try Self.references(["draft.md": range]) == [
        "draft.md 第（1）至（2）项", "other.md 第（2）项", "plan.md （1）建设示范田", "plan.md （2）更新泵站",
      ])
  }

  @Test func titlesUnderEveryName() throws {
    let expected = [
      "draft.md 《云麓市节水行动方案（2026—2030年）》", "draft.md 《方案》", "draft.md 《方案》", "other.md 《云麓市节水行动方案》",
      "plan.md 云麓市节水行动方案（2026—2030年）",
    ]
    #expect(try Self.references(["other.md": Self.marked(Self.other, before: "节水行动方案")]) == expected)
    #expect(try Self.references(["plan.md": "1️⃣" + SampleWorkspace.plan]) == expected)
    #expect(try Self.references(["plan.md": "1️⃣" + SampleWorkspace.plan], definitions: false) == expected.dropLast())
  }

  @Test func documentsThatAreElsewhere() throws {
    #expect(
      try Self.references(["other.md": Self.marked(Self.other, before: "供水条例")]) == [
        "draft.md 《临江省供水条例》", "draft.md 《条例》", "draft.md 《条例》", "other.md 《临江省供水条例》",
      ])
  }

  @Test func nothingIsGuessed() throws {
    // The plan has no （9）, and plain words speak of nothing.
    #expect(try Self.references(["other.md": Self.marked(Self.other, before: "（9）项")]) == [])
    #expect(try Self.references(["draft.md": Self.marked(Self.draft, before: "部署")]) == [])
    #expect(try Self.references(["ledger.csv": "指标,数值\n1️⃣甲,1\n"]) == [])
  }

  @Test func highlights() throws {
    let marked = try MarkedText(Self.draft.replacingOccurrences(of: "宣传《条例》", with: "宣传《1️⃣条例》"))
    let analysis = AnalysisHost(["draft.md": marked.text, "other.md": Self.other]).analysis
    let key = DocumentKey.sample("draft.md")
    let found = analysis.highlights(in: key, at: try #require(marked.points[1]))
    #expect(
      found.map { "\(analysis.words(of: key, $0.range))\($0.isDefinition ? "!" : "")" } == [
        "《临江省供水条例》", "《条例》!", "《条例》",
      ])
    #expect(analysis.highlights(in: key, at: 0).isEmpty)
  }

  @Test func links() throws {
    let analysis = AnalysisHost(["draft.md": Self.draft, "other.md": Self.other, "plan.md": SampleWorkspace.plan])
      .analysis
    func links(_ name: String) -> [String] {
      analysis.documentLinks(in: .sample(name)).map {
        "\(analysis.words(of: .sample(name), $0.range)) \($0.target.name)"
      }
    }
    #expect(links("draft.md") == ["《云麓市节水行动方案（2026—2030年）》 plan.md"])
    #expect(links("other.md") == ["《云麓市节水行动方案》 plan.md"])
    #expect(links("plan.md").isEmpty)
  }
}
