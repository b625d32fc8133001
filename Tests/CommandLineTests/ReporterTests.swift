import Checks
import Foundation
import TextModel
import Testing

@testable import Analysis
@testable import CommandLineInterface

/// How figures, outlines, plans and rules are printed.
struct ReporterTests {
  private let specimen = Specimen()
  private let plain = TerminalStyle(isColoured: false)

  private func figure(_ words: String, value: String, unit: String, kind: String) -> FigureEntry {
    FigureEntry(
      text: words, range: specimen.range(of: words), kind: kind, role: "level", value: value,
      interval: [value, nil], unit: unit, indicator: "收到申请", support: "derivation",
      supportDetail: LocalizedText("1887 ÷ 1888", "1887 ÷ 1888"))
  }

  private var sheet: FigureSheetReport {
    FigureSheetReport(
      specimen.draft,
      figures: [
        figure("1888件", value: "1888", unit: "件", kind: "count"),
        figure("99.97%", value: "2/3", unit: "%", kind: "percent"),
      ],
      findings: [specimen.finding()])
  }

  @Test func figuresAsASheetForExcel() {
    let reporter = FigureCSVReporter(language: .chinese, namesFiles: false)
    #expect(
      reporter.text(of: [sheet]) == "\u{FEFF}序号,原文,数值,单位,指标,类别,所在行,依据,核对\r\n"
        + "1,1888件,1888,件,收到申请,数量,2,可由文中数字算出：1887 ÷ 1888,\r\n"
        + "2,99.97%,2⁄3,%,收到申请,百分比,2,可由文中数字算出：1887 ÷ 1888,错误：办结率按文中的数字是 99.947%，写的是 99.97%\r\n")
  }

  @Test func figuresOfSeveralFilesAreNumberedThrough() {
    let reporter = FigureCSVReporter(language: .english, namesFiles: true)
    let rows = reporter.text(of: [sheet, sheet]).components(separatedBy: "\r\n")
    #expect(rows.count == 6)
    #expect(rows[0] == "\u{FEFF}No.,Text,Value,Unit,Indicator,Kind,Line,Support,Check,File")
    #expect(rows[4].hasPrefix("4,99.97%,"))
    #expect(rows[4].hasSuffix(",草稿/draft.md"))
  }

  @Test(arguments: [
    ("件", "件"), ("a,b", "\"a,b\""), ("他说“是”", "他说“是”"), ("a\"b", "\"a\"\"b\""), ("a\nb", "\"a\nb\""),
    ("=1+1", "'=1+1"), ("@x", "'@x"), ("-3.2%", "-3.2%"), ("+5", "+5"), ("-cmd", "'-cmd"), ("", ""), ("\ta", "'\ta"),
    ("=a,b", "\"'=a,b\""),
  ])
  func cellsAreQuotedAndNeverFormulas(text: String, cell: String) { #expect(FigureCSVReporter.cell(text) == cell) }

  @Test func figuresAsJSON() throws {
    let data = try JSONEncoder().encode(FiguresJSON(sheet, language: .english))
    let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let entry = try #require((object["figures"] as? [[String: Any]])?.first)
    let expected = """
      {"text": "1888件", "byteRange": [46, 53], "kind": "count", "role": "level", "value": "1888",
       "interval": ["1888", null], "unit": "件", "indicator": "收到申请",
       "range": {"start": {"line": 1, "character": 6}, "end": {"line": 1, "character": 11}},
       "support": {"kind": "derivation", "detail": "1887 ÷ 1888"}}
      """
    let wanted = try #require(try JSONSerialization.jsonObject(with: Data(expected.utf8)) as? [String: Any])
    #expect(NSDictionary(dictionary: entry) == NSDictionary(dictionary: wanted))
  }

  @Test func figuresAsATable() {
    let lines = FigureTextReporter(language: .chinese, style: plain).lines(of: sheet)
    #expect(
      lines == [
        "位置  原文    数值  单位  类别    指标      依据",
        "2:7   1888件  1888  件    数量    收到申请  可由文中数字算出：1887 ÷ 1888",
        "2:24  99.97%  2/3   %     百分比  收到申请  可由文中数字算出：1887 ÷ 1888",
      ])
  }

  @Test func outlineAsATree() throws {
    let document = Specimen(draft: "关于全区法治工作的报告\n\n一、总体情况\n（一）受理情况。全年受理。\n").draft
    let items = document.analysis.outline(of: document.key)
    let lines = OutlineTextReporter(style: plain).lines(of: items, in: document.text)
    #expect(lines.map { $0.filter { $0 != " " } } == ["1关于全区法治工作的报告", "3一、总体情况", "4（一）受理情况"])
    #expect(lines[1].prefix { $0 == " " || $0 == "3" }.count + 2 == lines[2].prefix { $0 == " " || $0 == "4" }.count)

    let outer = try #require(items.flatMap { [$0] + $0.children }.first { $0.marker == "一、" })
    let data = try JSONEncoder().encode(OutlineItemJSON(outer, in: document.text))
    let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    #expect(object["kind"] as? String == "heading")
    #expect(object["level"] as? Int == 1)
    #expect(object["marker"] as? String == "一、")
    #expect(object["number"] as? Int == 1)
    #expect(object["title"] as? String == "总体情况")
    #expect(object["line"] as? Int == 2)
    let children = try #require(object["children"] as? [[String: Any]])
    #expect(children.map { $0["line"] as? Int } == [3])
    let range = try #require(children.first?["selectionRange"] as? [String: [String: Int]])
    #expect(range == ["start": ["line": 3, "character": 0], "end": ["line": 3, "character": 7]])
  }

  @Test func planAsAListAndAsJSON() throws {
    let source = Specimen.planText
    let key = specimen.plan
    let document = SelectedDocument(shownPath: "plan.md", key: key, analysis: specimen.draft.analysis)
    let measure = MeasureEntry(
      path: "（1）", marker: "（1）", number: 1, level: 4, title: "全年收到申请", text: "全年收到申请不少于1800件。", goal: "",
      range: 22..<source.utf8.count)
    let report = PlanReport(document: document, plan: PlanTable(title: "澜州市实施方案", measures: [measure]))
    #expect(
      report.lines(language: .chinese, style: plain) == ["澜州市实施方案（plan.md，1 条）", "   2  （1）全年收到申请"])
    let data = try JSONEncoder().encode(PlanJSON(report))
    let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    #expect(object["path"] as? String == "plan.md")
    #expect(object["period"] as? [Int] == [])
    #expect(object["title"] as? String == "澜州市实施方案")
    let entry = try #require((object["measures"] as? [[String: Any]])?.first)
    #expect(entry["number"] as? Int == 1)
    #expect(entry["byteRange"] as? [Int] == [22, source.utf8.count])
  }

  /// What a measure demands stands behind it; what is known of the plan, under its title.
  @Test func planWithItsDemands() throws {
    let document = SelectedDocument(shownPath: "plan.md", key: specimen.plan, analysis: specimen.draft.analysis)
    let range = 22..<Specimen.planText.utf8.count
    let measures = [
      MeasureEntry(path: "一、", marker: "一、", number: 1, level: 1, title: "收案", text: "一、收案", goal: "", range: range),
      MeasureEntry(
        path: "一、／（1）", marker: "（1）", number: 1, level: 4, title: "申请", text: "（1）申请。\n多渠道。", goal: "目标：不漏",
        range: range,
        quantities: ["不少于1800件", "达到90%以上"], deadlines: ["2026年底前"], depth: 1),
    ]
    var table = PlanTable(title: "澜州市实施方案", measures: measures)
    table.documentNumber = "澜政发〔2026〕3号"
    table.issuer = "澜州市人民政府"
    table.period = 2026...2030
    table.aliases = [PlanTable.Alias(name: "条例", title: "澜州市渡口条例")]
    table.cites = ["澜州市渡口条例"]
    let report = PlanReport(document: document, plan: table)
    #expect(
      report.lines(language: .chinese, style: plain) == [
        "澜州市实施方案（plan.md，2 条）", "      澜政发〔2026〕3号，澜州市人民政府，2026—2030", "   2  一、收案",
        "   2    （1）申请  [不少于1800件；达到90%以上；2026年底前]",
      ])
    let data = try JSONEncoder().encode(PlanJSON(report))
    let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    #expect(object["documentNumber"] as? String == "澜政发〔2026〕3号" && object["period"] as? [Int] == [2026, 2030])
    #expect(object["aliases"] as? [[String: String]] == [["name": "条例", "title": "澜州市渡口条例"]])
    let entry = try #require((object["measures"] as? [[String: Any]])?.last)
    #expect(
      entry["quantities"] as? [String] == ["不少于1800件", "达到90%以上"] && entry["deadlines"] as? [String] == ["2026年底前"])
    #expect(
      PlanCSVReporter(language: .chinese, namesFiles: false).text(of: [report])
        == "\u{FEFF}条目,标题,正文,目标,数量,期限,所在行,方案\r\n一、,收案,一、收案,,,,2,澜州市实施方案\r\n"
        + "一、／（1）,申请,\"（1）申请。\n多渠道。\",目标：不漏,\"不少于1800件\n达到90%以上\",2026年底前,2,澜州市实施方案\r\n")
  }

  @Test func ruleWithItsExamples() {
    let rule = RuleDescription(
      id: "figure-example", group: .figure, severity: .warning, since: "0.1.0",
      title: LocalizedText("合计不符", "sum does not add up"), why: LocalizedText("领导要签字。", "Someone signs it."),
      leavesAlone: LocalizedText("约数。", "Approximations."), source: LocalizedText("", ""),
      triggers: [RuleExample("共87件（一审52件）。", marked: "87件"), RuleExample("见方案。", plan: "一、总则", marked: "方案")],
      quiet: [RuleExample("共52件。")])
    #expect(
      RuleTextReporter(language: .chinese, style: plain).lines(of: rule) == [
        "figure-example  警告  合计不符", "自 0.1.0 版起", "", "为什么", "  领导要签字。", "", "不管什么", "  约数。", "", "会指出",
        "  | 共87件（一审52件）。", "  |   ^^^^", "  方案 | 一、总则", "  文稿 | 见方案。", "       |   ^^^^", "", "不会指出",
        "  | 共52件。",
      ])
  }

  @Test func wrapsChineseAndKeepsFiguresWhole() {
    #expect(TextWrap.lines("办结率99.97%，比上年高。", columns: 10) == ["办结率", "99.97%，比", "上年高。"])
    #expect(TextWrap.lines("（一）好", columns: 4) == ["（一）", "好"])
    #expect(TextWrap.lines("two words here", columns: 9) == ["two words", "here"])
    #expect(TextWrap.lines("", columns: 9) == [""])
    #expect(TextWrap.lines(String(repeating: "x", count: 30), columns: 9) == [String(repeating: "x", count: 30)])
  }
}
