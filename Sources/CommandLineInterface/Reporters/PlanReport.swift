import Analysis
import TextModel

/// The measures of a plan that was named.
struct PlanReport {
  let document: SelectedDocument
  let plan: PlanTable

  /// The measures for a person: the plan's title, what is known of it, then one line a measure, indented by its depth.
  func lines(language: Language, style: TerminalStyle) -> [String] {
    let count = plan.measures.count
    let path = document.shownPath.safeForTerminal
    let counted = language == .chinese ? "（\(path)，\(count) 条）" : " (\(path), \(count) measures)"
    var lines = [style.bold(plan.title.safeForTerminal) + style.dim(counted)]
    let imprint = imprint(language)
    if !imprint.isEmpty { lines.append("      " + style.dim(imprint.safeForTerminal)) }
    for measure in plan.measures {
      let number = String(line(of: measure))
      let margin = String(repeating: " ", count: max(0, 4 - number.count)) + number
      let indent = String(repeating: "  ", count: measure.depth)
      let marker = style.accent(measure.marker.safeForTerminal)
      let demands = (measure.quantities + measure.deadlines).joined(separator: language == .chinese ? "；" : "; ")
      let tail = demands.isEmpty ? "" : style.dim("  [\(demands.safeForTerminal)]")
      lines.append("\(style.dim(margin))  \(indent)\(marker)\(measure.title.safeForTerminal)\(tail)")
    }
    return lines
  }

  /// The line of a measure, from 1.
  func line(of measure: MeasureEntry) -> Int {
    document.text.position(of: measure.range.lowerBound, encoding: .utf8).line + 1
  }

  /// `2026—2030`; empty where the title names no years.
  var period: String {
    plan.period.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)—\($0.upperBound)" } ?? ""
  }

  private func imprint(_ language: Language) -> String {
    [plan.documentNumber, plan.issuer, period, plan.notice].filter { !$0.isEmpty }
      .joined(separator: language == .chinese ? "，" : ", ")
  }
}

/// The measures of one plan as `plan --format json` prints them.
struct PlanJSON: Encodable {
  struct Measure: Encodable {
    let path: String
    let marker: String
    let number: Int
    let level: Int
    let title: String
    let text: String
    let goal: String
    let quantities: [String]
    let deadlines: [String]
    let range: RangeJSON
    let byteRange: [Int]
  }

  struct Alias: Encodable {
    let name: String
    let title: String
  }

  let path: String
  let title: String
  let documentNumber: String
  let issuer: String
  let notice: String
  /// The first and the last year, or empty.
  let period: [Int]
  let aliases: [Alias]
  let cites: [String]
  let measures: [Measure]

  init(_ report: PlanReport) {
    path = report.document.shownPath
    let plan = report.plan
    title = plan.title
    documentNumber = plan.documentNumber
    issuer = plan.issuer
    notice = plan.notice
    period = plan.period.map { [$0.lowerBound, $0.upperBound] } ?? []
    aliases = plan.aliases.map { Alias(name: $0.name, title: $0.title) }
    cites = plan.cites
    let source = report.document.text
    measures = plan.measures.map { measure in
      Measure(
        path: measure.path, marker: measure.marker, number: measure.number, level: measure.level,
        title: measure.title, text: measure.text, goal: measure.goal, quantities: measure.quantities,
        deadlines: measure.deadlines, range: RangeJSON(measure.range, in: source),
        byteRange: [measure.range.lowerBound, measure.range.upperBound])
    }
  }
}

/// The measures of plans as a sheet, one row a measure: comma-separated as RFC 4180 has it, with the byte order mark by which Excel knows
/// UTF-8.
struct PlanCSVReporter {
  let language: Language
  /// True when the sheet has a column that names the file.
  let namesFiles: Bool

  func text(of plans: [PlanReport]) -> String {
    var rows = [header]
    for plan in plans { rows += plan.plan.measures.map { row(of: $0, in: plan) } }
    return "\u{FEFF}" + rows.map { $0.map(FigureCSVReporter.cell).joined(separator: ",") + "\r\n" }.joined()
  }

  private var header: [String] {
    let columns =
      language == .chinese
      ? ["条目", "标题", "正文", "目标", "数量", "期限", "所在行", "方案"]
      : ["Measure", "Title", "Text", "Goal", "Quantities", "Deadlines", "Line", "Plan"]
    return columns + (namesFiles ? [language == .chinese ? "文件" : "File"] : [])
  }

  private func row(of measure: MeasureEntry, in plan: PlanReport) -> [String] {
    let cells = [
      measure.path, measure.title, measure.text, measure.goal, measure.quantities.joined(separator: "\n"),
      measure.deadlines.joined(separator: "\n"), String(plan.line(of: measure)), plan.plan.title,
    ]
    return cells + (namesFiles ? [plan.document.shownPath] : [])
  }
}
