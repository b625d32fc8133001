import Analysis
import Checks
import Testing
import TextModel

/// What ledgers, citations and other figures make of the figures of a draft.
@Suite struct SupportTests {
  private static let draft = DocumentKey("/w/draft.txt")
  private static let ledger = DocumentKey("/w/数据.txt")
  private static let title = "溪亭区2025年法治政府建设情况报告\n"
  private static let rows = """
    指标,数值,单位,期间,来源
    受理仲裁申请,436,件,2025年,区人社局
    受理仲裁申请,401,件,2024年,区人社局
    网上可办率,98.9,%,2025年,区数据局
    追回欠薪,1832000,元,2025年,区人社局
    排查申诉矛盾,612,起,2025年,区信访局
    完成投资,123680,万元,2025年,区发改局

    """

  private func analysis(_ body: String, ledger: String? = rows) -> Analysis {
    var host = AnalysisHost()
    host.setDocument(Self.draft, text: SourceText(Self.title + body))
    if let ledger { host.setDocument(Self.ledger, text: SourceText(ledger)) }
    return host.analysis
  }

  private func said(_ body: String, ledger: String? = rows) -> [String] {
    let analysis = analysis(body, ledger: ledger)
    let text = analysis.text(of: Self.draft)
    return analysis.findings(of: Self.draft).map {
      "\($0.rule) \($0.severity.name) \(text?.string(in: $0.range) ?? "")"
    }
  }

  @Test(arguments: [
    ("全年共受理仲裁申请463件。", "463件"), ("今年以来，全区依法受理仲裁申请463起。", "463起"), ("全年受理463件仲裁申请。", "463件"),
    ("受理仲裁申请近400件。", "近400件"), ("受理仲裁申请500余件。", "500余件"), ("追回欠薪1832万元。", "1832万元"),
    ("网上可办率由96.2%提高到99.8%。", "99.8%"), ("区人社局受理仲裁申请463件。", "463件"), ("去年，受理仲裁申请410件。", "410件"),
    ("受理仲裁申请四百六十三件。", "四百六十三件"),
  ])
  func contradicted(_ body: String, _ words: String) {
    let marked = words.hasPrefix("近") ? String(words.dropFirst()) : words
    #expect(said(body).contains("figure-ledger-mismatch warning \(marked)"))
  }

  @Test(arguments: [
    "全年共受理仲裁申请436件，比2024年的401件增加35件。", "受理仲裁申请近500件。", "受理仲裁申请400余件。", "追回欠薪183.2万元。",
    "受理农民工仲裁申请120件。", "在专项行动中，受理仲裁申请87件。", "1—9月受理仲裁申请310件。", "受理仲裁申请涉及463人。", "力争受理仲裁申请500件。",
    "2021年以来，受理仲裁申请1900件。", "其中东桥镇受理仲裁申请36件。",
  ])
  func notContradicted(_ body: String) { #expect(!said(body).contains { $0.hasPrefix("figure-ledger-mismatch") }) }

  @Test func aSentenceCompletesTheName() {
    let rows = Self.rows + "办结仲裁申请,418,件,2025年,区人社局\n"
    #expect(said("全年受理仲裁申请436件，办结481件。", ledger: rows).contains("figure-ledger-mismatch warning 481件"))
    #expect(!said("全年受理仲裁申请436件，办结418件。", ledger: rows).contains { $0.contains("418件") })
  }

  @Test func growthIsHeldAgainstItsOwnRow() {
    let rows = Self.rows + "受理仲裁申请同比增长,8.7,%,2025年,区人社局\n比上年增加,35,件,2025年,区人社局\n"
    #expect(said("受理仲裁申请436件，同比增长7.8%。", ledger: rows) == ["figure-ledger-mismatch warning 7.8%"])
    #expect(said("受理仲裁申请436件，同比增长8.7%。", ledger: rows) == [])
    #expect(!said("安排经费90万元，比上年增加53件。", ledger: rows).contains { $0.hasPrefix("figure-ledger-mismatch") })
  }

  @Test func severalRowsThatMayBeMeantAccuseNobody() {
    let rows = Self.rows + "受理仲裁申请,440,件,2025年,区总工会\n"
    #expect(!said("受理仲裁申请463件。", ledger: rows).contains { $0.hasPrefix("figure-ledger-mismatch") })
  }

  @Test func cutOffIsInformation() {
    #expect(said("完成投资12.3亿元。").contains("figure-ledger-mismatch information 12.3亿元"))
    #expect(!said("完成投资12.4亿元。").contains { $0.hasPrefix("figure-ledger-mismatch") })
  }

  @Test func whatNothingSupports() {
    #expect(said("回访满意率98.6%。") == ["figure-unsupported warning 98.6%"])
    #expect(said("新建阵地46个。") == ["figure-unsupported information 46个"])
    #expect(said("回访满意率98.6%。", ledger: nil) == ["figure-unsupported hint 98.6%"])
    #expect(said("新建阵地46个。", ledger: nil) == [])
  }

  @Test(arguments: [
    "据区统计局抽样调查，回访满意率98.6%。", "回访满意率98.6%（来源：区热线中心）。", "回访满意率98.6%，见[年报](https://example.cn/n)。",
    "受理申请250件，办结245件，办结率98%。", "森林覆盖率61.4%，财政收入增长5.2%。", "按期办结率达到99%以上。", "各村均聘请顾问，覆盖率100%。",
    "推广5G终端，传达第八批清单，“12345”热线。",
  ])
  func needsNoSupport(_ body: String) {
    #expect(!said(body).contains { $0.hasPrefix("figure-unsupported warning") })
  }

  @Test func plansOfNextYearAreTargets() {
    #expect(said("一、2026年工作打算\n（一）提升服务。按期办结率达到99%。") == [])
  }

  @Test func theFixWritesTheLedgersValueAsTheDraftDoes() {
    for (body, replacement) in [
      ("追回欠薪1832万元。", "183.2"), ("受理仲裁申请４６３件。", "436"), ("受理仲裁申请500余件。", "400"), ("网上可办率99.8%。", "98.9"),
    ] {
      let findings = analysis(body).findings(of: Self.draft).filter { $0.rule == "figure-ledger-mismatch" }
      #expect(findings.first?.fixes.first?.edits.first?.replacement == replacement)
      #expect(findings.first?.related.first?.document == Self.ledger)
    }
  }

  @Test func theSheetSaysWhatSupports() {
    let body = "受理仲裁申请436件，办结418件，办结率95.87%。据统计，满意率98.6%。新建阵地46个。"
    #expect(
      analysis(body).figures(of: Self.draft).filter { $0.kind != "date" }.map { "\($0.text) \($0.support)" } == [
        "436件 ledger", "418件 none", "95.87% derivation", "98.6% citation", "46个 none",
      ])
    let waived = analysis("<!-- hegao: allow figure-unsupported 已与区热线中心核对 -->\n回访满意率98.6%。")
    #expect(waived.figures(of: Self.draft).last?.support == "waiver")
  }

  @Test func hoverShowsTheRow() throws {
    let analysis = analysis("受理仲裁申请463件。")
    let offset = Self.title.utf8.count + "受理仲裁申请".utf8.count
    let hover = try #require(analysis.hover(in: Self.draft, at: offset))
    let cells = hover.blocks.flatMap { block -> [String] in
      if case .table(_, let rows) = block { return rows.flatMap { $0.map(\.chinese) } }
      return []
    }
    #expect(cells.contains("436件") && cells.contains("区人社局"))
  }

  @Test func theLedgerHasFindingsOfItsOwn() {
    let analysis = analysis("工作有序。", ledger: "指标,数值\n受理申诉,若干\n")
    #expect(analysis.role(of: Self.ledger) == .ledger)
    #expect(analysis.findings(of: Self.ledger).map(\.rule) == ["ledger-bad-row"])
  }

  @Test func aLedgerThatGoesTakesItsFindingsAlong() {
    var host = AnalysisHost()
    host.setDocument(Self.draft, text: SourceText(Self.title + "受理仲裁申请463件。"))
    host.setDocument(Self.ledger, text: SourceText(Self.rows))
    #expect(!host.analysis.findings(of: Self.draft).isEmpty)
    host.removeDocument(Self.ledger)
    #expect(host.analysis.findings(of: Self.draft).isEmpty)
  }
}
