import Testing

/// Texts that are to make reading expensive: something without its end, or something again and again.
struct HostileText: CustomTestStringConvertible {
  let name: String
  /// The text with so many of what makes it hostile.
  let text: @Sendable (Int) -> String

  var testDescription: String { name }

  private static let head = "# 关于督办工作情况的报告\n\n一、总体情况\n\n"

  /// One paragraph with the same thing again and again, `#` standing for its number, which has five digits.
  private static func paragraph(_ name: String, _ piece: String, before: String = "", after: String = "。\n")
    -> HostileText
  {
    HostileText(name: name) { head + before + repeated(piece, $0) + after }
  }

  /// A paragraph for each of them.
  private static func lines(_ name: String, _ piece: String, before: String = "") -> HostileText {
    HostileText(name: name) { head + before + repeated(piece + "\n\n", $0) }
  }

  private static func repeated(_ piece: String, _ count: Int) -> String {
    let parts = piece.split(separator: "#", omittingEmptySubsequences: false)
    if parts.count == 1 { return String(repeating: piece, count: count) }
    return (1...count).map { parts.joined(separator: String(10_000 + $0)) }.joined()
  }

  static let all: [HostileText] = [
    paragraph("《 without 》", "《"), paragraph("《 and words without 》", "按照《工作方案要求"),
    paragraph("》 without 《", "工作方案》要求，"),
    paragraph("titles in a paragraph", "按照《关于推进第#类工作的方案》第3项，"), lines("titles of a series", "按照《关于推进第#类工作的方案》第3项办理。"),
    lines("one title", "按照《关于推进工作的方案》办理。"), lines("short names", "《关于推进第#类工作的方案》（以下简称《方案#》）办理。"),
    lines("one short name", "《关于推进工作的方案》（以下简称《方案》）办理。"), lines("short names nobody defined", "按照《方案#》第3项办理。"),
    paragraph("references", "第3、5至7项，", before: "按照《关于推进有关工作的方案》"),
    paragraph("numbers of one reference", "#、", before: "按照《工作方案》第", after: "9项办理。\n"),
    paragraph("brackets that open", "（"), paragraph("brackets in brackets with figures", "共有（其中3件"),
    paragraph("brackets behind figures", "3件（社区）"),
    paragraph("digits", "1", before: "共", after: "件。\n"), paragraph("digits and commas", "1,"),
    paragraph("digits and points", "1."),
    paragraph("groups of digits", ",111", before: "共1", after: "件。\n"), paragraph("full-width digits", "１２"),
    paragraph("Chinese numerals", "一", before: "共", after: "件。\n"),
    paragraph("Chinese numerals with scales", "一百二十三万四千五百"), paragraph("万", "万", before: "共一"),
    paragraph("百分之", "百分之"), paragraph("ranges", "3至"), paragraph("dashes", "2021—"), paragraph("approximations", "约"),
    paragraph("其中", "，其中3件", before: "共100件"), paragraph("其中 with shares", "，其中办结3件，占3%", before: "共100件"),
    paragraph("包括", "包括3件，"),
    paragraph("items with figures", "教育#件、", before: "共100件，其中"), paragraph("items", "教育、", before: "涉及"),
    paragraph("names", "甲县、", after: "分别完成3件、4件。\n"),
    paragraph("percents", "占#.5%，"), paragraph("rates", "办结#件，办结率80%，"), paragraph("growth", "受理#件，同比增长8%，"),
    paragraph("changes", "从3件增加到5件，"),
    paragraph("figures", "#件，"), paragraph("numbers", "# "), paragraph("figures after semicolons", "办结#件；"),
    paragraph("totals", "共受理#件。"),
    paragraph("wrong rates in a paragraph", "受理100件，办结80件，办结率90%。"), lines("wrong rates", "受理100件，办结80件，办结率90%。"),
    paragraph("dates", "2024年3月5日"),
    paragraph("words without a mark", "认真研究逐项抓好整改落实"), paragraph("clauses without an end", "认真研究，逐项抓好，"),
    lines("one heading", "一、总体情况"),
    lines("numbered headings", "#. 工作情况。"), lines("headings of two levels", "（一）情况\n\n1. 情况"),
    HostileText(name: "Markdown headings") { head + String(repeating: "## 情况\n\n", count: $0) },
    paragraph("points", "一是抓落实；"),
    lines("announcements", "存在三个问题："),
    HostileText(name: "a table") { head + "| 项目 | 数量 |\n|---|---|\n" + repeated("| 受理# | #件 |\n", $0) },
    paragraph("a wide table", "3件|", before: "|"), lines("waivers", "<!-- hegao:allow percent-mismatch 已核实 -->\n受理3件。"),
    paragraph("waivers in a paragraph", "<!-- hegao:allow percent-mismatch 已核实 -->受理3件。"),
    paragraph("names of a waiver", "percent-mismatch ", before: "<!-- hegao:allow ", after: "已核实 -->"),
    lines("waivers of the file", "<!-- hegao:allow-file percent-mismatch 已核实 -->"),
    lines("comments that open", "<!-- 受理3件"), paragraph("quotations that open", "“"),
    paragraph("quotations", "“一站式”"), paragraph("blanks", " ", before: "受理", after: "3件。\n"),
    paragraph("marks that join", "3\u{301}"), paragraph("zero-width spaces", "3\u{200B}"),
    lines("one indicator", "全县信访总量#件。"), lines("indicators", "第#类信访总量3件。"),
  ]
}
