import Analysis
import TextModel

/// The measures of a plan that was named.
struct PlanReport {
  let document: SelectedDocument
  let plan: PlanTable

  /// The measures for a person: the plan's title, then one line a measure, indented by its depth.
  func lines(language: Language, style: TerminalStyle) -> [String] {
    let count = plan.measures.count
    let path = document.shownPath.safeForTerminal
    let counted = language == .chinese ? "（\(path)，\(count) 条）" : " (\(path), \(count) measures)"
    var lines = [style.bold(plan.title.safeForTerminal) + style.dim(counted)]
    let top = plan.measures.map(\.level).min() ?? 0
    for measure in plan.measures {
      let line = document.text.position(of: measure.range.lowerBound, encoding: .utf8).line + 1
      let number = String(line)
      let margin = String(repeating: " ", count: max(0, 4 - number.count)) + number
      let indent = String(repeating: "  ", count: measure.level - top)
      let marker = style.accent(measure.marker.safeForTerminal)
      lines.append("\(style.dim(margin))  \(indent)\(marker)\(measure.title.safeForTerminal)")
    }
    return lines
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
    let range: RangeJSON
    let byteRange: [Int]
  }

  let path: String
  let title: String
  let measures: [Measure]

  init(_ report: PlanReport) {
    path = report.document.shownPath
    title = report.plan.title
    let source = report.document.text
    measures = report.plan.measures.map { measure in
      Measure(
        path: measure.path, marker: measure.marker, number: measure.number, level: measure.level,
        title: measure.title, text: measure.text, goal: measure.goal, range: RangeJSON(measure.range, in: source),
        byteRange: [measure.range.lowerBound, measure.range.upperBound])
    }
  }
}
