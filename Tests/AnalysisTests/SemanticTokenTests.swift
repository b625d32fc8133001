import Analysis
import TestSupport
import Testing
import TextModel

/// The words of a document with what they are.
@Suite struct SemanticTokenTests {
  private static let key = DocumentKey.sample("draft.md")

  private static func name(_ token: SemanticToken) -> String {
    let kind =
      switch token.kind {
      case .figure(let kind): kind.rawValue
      case .title: "title"
      case .alias: "alias"
      case .measure: "measure"
      case .marker: "marker"
      case .waiver: "waiver"
      }
    return ([kind] + token.traits.all.map { "\($0)" }.sorted()).joined(separator: ".")
  }

  private static func tokens(_ draft: String, others: [String: String] = [:], in range: TextRange? = nil) -> [String] {
    let analysis = AnalysisHost(others.merging(["draft.md": draft]) { $1 }).analysis
    return analysis.semanticTokens(of: key, in: range ?? 0..<draft.utf8.count).map {
      "\(analysis.words(of: key, $0.range)) \(name($0))"
    }
  }

  @Test func references() {
    #expect(
      Self.tokens(
        "按照《云麓市节水行动方案（2026—2030年）》（以下简称《方案》）部署，落实《方案》第（2）项、第（9）项，学习《临江省供水条例》。",
        others: ["plan.md": SampleWorkspace.plan]) == [
          "《云麓市节水行动方案（2026—2030年）》 title", "《方案》 alias.definition", "《方案》 alias", "第（2）项 measure",
          "第（9）项 measure.unresolved", "《临江省供水条例》 title",
        ])
  }

  @Test func aliasInQuotes() {
    #expect(
      Self.tokens("按照《云麓市节水行动方案（2026—2030年）》（以下简称“方案”）部署。") == [
        "《云麓市节水行动方案（2026—2030年）》 title", "方案 alias.definition",
      ])
  }

  @Test func figures() {
    #expect(
      Self.tokens("2026年受理报修418件，办结401件，办结率95.93%，满意率97%。巡查管网250次，其中夜间巡查50次，占30%。新增节水器具近700套。") == [
        "418件 count.unsupported", "401件 count.unsupported", "95.93% percent.derived", "97% percent.unsupported",
        "250次 count.unsupported", "50次 count.unsupported", "30% percent.contradicted",
        "700套 count.approximate.unsupported",
      ])
  }

  /// A part above its whole and a rate above one hundred need nothing else to be wrong.
  @Test func whatCannotBe() {
    #expect(
      Self.tokens("检查用水单位36家，其中工业企业41家。报修事项按期办结率102.4%。") == [
        "36家 count.unsupported", "41家 count.contradicted", "102.4% percent.contradicted",
      ])
  }

  @Test func evidenceBesideTheParagraph() {
    let ledger = "指标,数值,单位,期间\n节水器具普及率,92.5,%,2026年\n"
    #expect(
      Self.tokens("云麓市2026年节水工作总结\n\n一、成效\n节水器具普及率92.5%。据市统计局统计，漏损率8.1%。", others: ["ledger.csv": ledger]) == [
        "一、 marker", "92.5% percent.ledger", "8.1% percent.cited",
      ])
  }

  @Test func waivers() {
    #expect(
      Self.tokens("<!-- hegao: allow percent-mismatch 分母按上年结转口径 -->\n受理报修418件，办结401件，办结率97.4%。") == [
        "<!-- hegao: allow percent-mismatch 分母按上年结转口径 --> waiver", "418件 count.unsupported", "401件 count.unsupported",
        "97.4% percent.waived",
      ])
  }

  @Test func markers() {
    #expect(
      Self.tokens("一、主要做法\n（一）压实责任。一是建章立制，二是严格考核。\n## 二、下步打算\n继续努力。\n") == [
        "一、 marker", "（一） marker", "一是 marker", "二是 marker", "二、 marker",
      ])
  }

  @Test func titleAcrossLinesIsSplit() {
    let draft = "落实《云麓市节水行动\r\n方案（2026—2030年）》第（2）项。"
    #expect(
      Self.tokens(draft, others: ["plan.md": SampleWorkspace.plan]) == [
        "《云麓市节水行动 title", "方案（2026—2030年）》 title", "第（2）项 measure",
      ])
  }

  @Test func rangesGiveTheTokensThatTheyTouch() {
    let draft = "受理报修418件，办结401件，办结率95.93%。\n\n巡查管网250次。"
    let second = draft.utf8.count - "巡查管网250次。".utf8.count
    #expect(Self.tokens(draft, in: second..<draft.utf8.count) == ["250次 count.unsupported"])
    #expect(Self.tokens(draft, in: 0..<13) == ["418件 count.unsupported"])
    #expect(Self.tokens(draft, in: 0..<3).isEmpty)
  }

  /// Texts are thrown together from pieces that are hard to keep apart.
  @Test(arguments: 0..<60)
  func neverOverlapNorCrossLines(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let pieces = [
      "《云麓市节水行动方案》", "《", "》", "（以下简称《方案》）", "《方案》第（2）项", "第三十五项", "（一）", "一、", "一是", "\n", "\r\n", "\r", "418件",
      "95.93%",
      "近700套", "<!-- hegao: allow x 理由 -->", "，", "。", "其中", "占", "𠮷", "《关于印发〈节水方案〉的通知》", "2026年", "（2021—2025年）",
    ]
    let draft = (0..<80).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
    let analysis = AnalysisHost(["draft.md": draft, "plan.md": SampleWorkspace.plan]).analysis
    let text = try #require(analysis.text(of: Self.key))
    let tokens = analysis.semanticTokens(of: Self.key, in: 0..<text.count)
    var end = 0
    for token in tokens {
      #expect(token.range.lowerBound >= end && !token.range.isEmpty)
      #expect(analysis.isWhole(token.range, of: Self.key))
      let line = text.lineIndex.line(at: token.range.lowerBound)
      #expect(text.lineRange(line).encloses(token.range))
      end = token.range.upperBound
    }
    #expect(!tokens.isEmpty)
  }
}
