import Analysis
import Foundation
import TestSupport
import Testing
import TextModel

/// What may be written at a place.
@Suite struct CompletionTests {
  private static let key = DocumentKey.sample("draft.md")

  /// The texts that are offered at point 1, and what would stand there after the first of them was taken.
  private static func offered(_ draft: String, plan: String = SampleWorkspace.plan) throws -> (
    texts: [String], taken: String
  ) {
    let marked = try MarkedText(draft)
    let analysis = AnalysisHost(["draft.md": marked.text, "plan.md": plan]).analysis
    let candidates = analysis.completions(in: key, at: try #require(marked.points[1]))
    var text = SourceText(marked.text)
    if let first = candidates.first {
      #expect(analysis.isWhole(first.range, of: key))
      text.apply(TextEdit(range: first.range, replacement: first.text))
    }
    return (candidates.map(\.text), text.string)
  }

  private static let defined = "按照《云麓市节水行动方案（2026—2030年）》（以下简称《方案》）部署，学习《临江省供水条例》。"

  @Test(
    arguments: [
      ("落实《1️⃣", "落实《方案》"), ("落实《1️⃣》，推进", "落实《方案》，推进"), ("落实《方1️⃣", "落实《方案》"),
      ("落实《方1️⃣案》。", "落实《方案》。"), ("落实《1️⃣，依照《条例》。", "落实《方案》，依照《条例》。"),
    ])
  func titles(typed: String, taken: String) throws {
    let offered = try Self.offered(Self.defined + "\n" + typed)
    #expect(offered.texts.prefix(3) == ["《方案》", "《云麓市节水行动方案（2026—2030年）》", "《临江省供水条例》"])
    #expect(offered.taken == Self.defined + "\n" + taken)
  }

  @Test func shortNamesOnlyBehindTheirDefinition() throws {
    #expect(try Self.offered("学习《1️⃣\n" + Self.defined).texts.contains("《方案》") == false)
  }

  @Test(
    arguments: [
      ("落实《方案》第1️⃣", "第"), ("落实《方案》第（1️⃣", "第（"), ("落实《方案》第（1️⃣）项。", "第（）项"), ("落实《方案》第1️⃣项。", "第项"),
      ("落实《方案》第（1）项、第（1️⃣", "第（"), ("落实《云麓市节水行动方案》第(1️⃣)", "第()"), ("落实《方案》（1️⃣", "（"), ("落实《方案》中的第1️⃣", "第"),
    ])
  func measures(typed: String, replaced: String) throws {
    let offered = try Self.offered(Self.defined + "\n" + typed)
    #expect(
      offered.texts == [
        "第一部分", "第一部分第（一）项", "第二部分", "第二部分第（一）项", "第（1）项", "第（2）项", "第（二）项", "第（3）项", "第三部分", "第三部分第（一）项",
      ])
    let plain = try MarkedText(Self.defined + "\n" + typed).text
    let place = try #require(plain.range(of: replaced, options: .backwards))
    #expect(offered.taken == plain.replacingCharacters(in: place, with: "第一部分"))
  }

  /// Whatever is offered is read as that one measure and no other.
  @Test func everyOfferIsUnderstood() throws {
    let plan = SampleWorkspace.plan + "四、附则\n1. 解释。\n2. 施行。\n"
    for index in try Self.offered(Self.defined + "\n落实《方案》第1️⃣", plan: plan).texts.indices {
      let offered = try Self.offered(Self.defined + "\n落实《方案》第1️⃣", plan: plan).texts[index]
      let draft = "落实《云麓市节水行动方案（2026—2030年）》\(offered)。"
      let analysis = AnalysisHost(["draft.md": draft, "plan.md": plan]).analysis
      let place = draft.utf8.count - "。".utf8.count - 3
      #expect(analysis.definitions(in: Self.key, at: place).count == 1, "\(offered)")
      #expect(analysis.findings(of: Self.key).allSatisfy { !$0.rule.hasPrefix("plan-") }, "\(offered)")
    }
  }

  @Test(
    arguments: [
      "有序推进1️⃣", "落实《方案》1️⃣", "落实《方案》第（1）项1️⃣", "落实《方案》要求，第1️⃣", "落实《临江省供水条例》第1️⃣", "《方案》。第1️⃣", "第1️⃣",
      "落实《方案》1️⃣第（1）项", "1️⃣",
    ])
  func nothingElsewhere(typed: String) throws {
    #expect(try Self.offered(Self.defined + "\n" + typed).texts == [])
  }

  @Test(
    arguments: [
      ("落实《云麓市节水行动方案》（1️⃣，推进", "落实《云麓市节水行动方案》（以下简称《行动方案》），推进"),
      ("落实《云麓市节水行动方案》（以下1️⃣）", "落实《云麓市节水行动方案》（以下简称《行动方案》）"),
      ("学习《临江省供水条例》(1️⃣)。", "学习《临江省供水条例》（以下简称《条例》）。"),
    ])
  func shortNames(typed: String, taken: String) throws {
    #expect(try Self.offered(typed).taken == taken)
  }

  /// A title that has a short name or is one, a name that is taken, a title that is nothing but its kind, and other words.
  @Test(
    arguments: [
      "落实《临江省供水条例》（以下简称《条例》），学习《临江省节水条例》（1️⃣", "《云麓市节水行动方案》（以下简称《方案》）。落实《方案》（1️⃣",
      "《临江省供水条例》（1️⃣以下简称《条例》）", "学习《条例》（1️⃣", "学习《临江省供水条例》（试行1️⃣", "学习《临江省供水条例》1️⃣", "学习《老城新事》（1️⃣",
    ])
  func noShortName(typed: String) throws {
    #expect(try Self.offered(typed, plan: "").texts.allSatisfy { !$0.contains("以下简称") })
  }

  @Test func theWholeMeasure() throws {
    let analysis = AnalysisHost(["draft.md": "", "plan.md": SampleWorkspace.plan]).analysis
    let plan = DocumentKey.sample("plan.md")
    let index = try #require(analysis.plan(of: plan)?.measures.firstIndex { $0.title == "更新泵站" })
    #expect(analysis.completionDetail(of: .measure(plan, index)).contains(.quotation("（2）更新泵站。2027年底前完成。")))
    #expect(analysis.completionDetail(of: .measure(plan, 999)).isEmpty)
    #expect(analysis.completionDetail(of: .plan(plan)).count == 2)
    #expect(analysis.completionDetail(of: .plan(Self.key)).isEmpty)
  }
}
