import Analysis
import Server
import TextModel

/// Which measures of a plan a draft speaks to, for a person, a program and a spreadsheet.
struct CoverageReport {
  let draft: SelectedDocument
  let plan: SelectedDocument
  let coverage: PlanCoverage
  let analysis: Analysis

  var json: PlanCoverageReport {
    PlanCoverageReport(coverage, in: analysis) { [plan, draft] in
      $0 == plan.key ? plan.shownPath : draft.shownPath(of: $0)
    }
  }

  // MARK: Text

  /// The totals, then the plan as a tree: a measure a line, with the lines of the draft behind it.
  func lines(language: Language, style: TerminalStyle) -> [String] {
    let tally = coverage.tally
    let names =
      language == .chinese ? "\(draft.shownPath) 对照 \(plan.shownPath)" : "\(draft.shownPath) against \(plan.shownPath)"
    let totals = LocalizedText(
      "共\(tally.measures)项：已引用\(tally.cited)项，可能对应\(tally.likely)项，未见\(tally.missing)项",
      "\(tally.measures) measures: \(tally.cited) cited, \(tally.likely) likely answered, \(tally.missing) not found")
    var lines = [
      style.bold(coverage.title.safeForTerminal) + "  " + style.dim(names.safeForTerminal), totals[language],
    ]
    if tally.likely > 0 {
      lines.append(
        style.dim(
          LocalizedText(
            "“可能”是按用词推测的，百分数表示这样的推测一百条里大约对几条。",
            "“likely” is guessed from the wording: of a hundred guesses with that percentage about so many are right."
          )[language]))
    }
    lines.append("")
    for measure in coverage.measures { append(measure, depth: 0, language, style, to: &lines) }
    return lines
  }

  private func append(
    _ measure: MeasureCoverage, depth: Int, _ language: Language, _ style: TerminalStyle, to lines: inout [String]
  ) {
    let isSection = !measure.children.isEmpty
    let state = isSection ? "" : CoverageWords.state(measure.state)[language]
    let padded = state.padded(to: CoverageWords.width(language))
    let margin = measure.state == .missing ? style.dim(padded) : measure.state == .cited ? style.good(padded) : padded
    let title = style.accent(measure.marker.safeForTerminal) + CoverageWords.shortened(measure.title).safeForTerminal
    let behind = count(measure) + places(of: measure, language)
    let indent = String(repeating: "  ", count: depth)
    lines.append(
      margin + indent + (isSection ? style.bold(title) : title)
        + (behind.isEmpty ? "" : "  " + style.dim(behind.joined(separator: language == .chinese ? "；" : "; "))))
    for child in measure.children { append(child, depth: depth + 1, language, style, to: &lines) }
  }

  /// How many of those that a section holds are spoken to: 3/5.
  private func count(_ measure: MeasureCoverage) -> [String] {
    if measure.children.isEmpty || measure.tally.measures == 0 { return [] }
    return ["\(measure.tally.measures - measure.tally.missing)/\(measure.tally.measures)"]
  }

  /// Where the draft speaks to a measure, for a person.
  private func places(of measure: MeasureCoverage, _ language: Language) -> [String] {
    if !measure.citations.isEmpty {
      let numbers = measure.citations.map { String(lineNumber(of: $0)) }
      return [
        language == .chinese
          ? "第\(numbers.joined(separator: "、"))行引用" : "cited on line \(numbers.joined(separator: ", "))"
      ]
    }
    return measure.answers.map { answer in
      let line = lineNumber(of: answer.place)
      let heading = CoverageWords.shortened(answer.heading).safeForTerminal
      let planned = answer.isPlanned ? CoverageWords.planned[language] : ""
      return language == .chinese
        ? "第\(line)行 \(answer.percent)%\(planned) \(heading)" : "line \(line) \(answer.percent)%\(planned) \(heading)"
    }
  }

  private func lineNumber(of place: DocumentRange) -> Int {
    (analysis.text(of: place.document)?.position(of: place.range.lowerBound, encoding: .utf8).line ?? 0) + 1
  }

  // MARK: CSV

  /// A row a measure that says what is to be done; as RFC 4180 has it, with the byte order mark by which Excel knows UTF-8.
  func csv(language: Language) -> String {
    var rows = [
      language == .chinese
        ? ["序号", "路径", "举措", "状态", "把握", "文稿行", "文稿中的标题", "核对"]
        : ["No.", "Path", "Measure", "State", "Likelihood", "Line", "Heading in the draft", "Check"]
    ]
    func visit(_ measure: MeasureCoverage) {
      if measure.children.isEmpty, measure.state != .exempt { rows.append(row(of: measure, rows.count, language)) }
      measure.children.forEach(visit)
    }
    coverage.measures.forEach(visit)
    return "\u{FEFF}" + rows.map { $0.map(FigureCSVReporter.cell).joined(separator: ",") + "\r\n" }.joined()
  }

  /// The last column is for whoever goes through the list.
  private func row(of measure: MeasureCoverage, _ number: Int, _ language: Language) -> [String] {
    let isCited = !measure.citations.isEmpty
    let places = isCited ? measure.citations : measure.answers.map(\.place)
    let answers = isCited ? [] : measure.answers
    return [
      String(number), measure.path, measure.title, CoverageWords.state(measure.state)[language],
      answers.first.map { "\($0.percent)%" } ?? "", places.map { String(lineNumber(of: $0)) }.joined(separator: "、"),
      answers.map { $0.heading + ($0.isPlanned ? CoverageWords.planned[language] : "") }.joined(separator: "\n"), "",
    ]
  }
}

/// What the states are called.
private enum CoverageWords {
  static func state(_ state: MeasureCoverage.State) -> LocalizedText {
    switch state {
    case .cited: LocalizedText("引用", "cited")
    case .likely: LocalizedText("可能", "likely")
    case .missing: LocalizedText("未见", "missing")
    case .partial: LocalizedText("部分", "partial")
    case .exempt: LocalizedText("", "")
    }
  }

  /// The columns of the longest state and the space behind it.
  static func width(_ language: Language) -> Int { language == .chinese ? 6 : 9 }

  static let planned = LocalizedText("（下一步）", " (planned)")

  /// A heading that is a whole sentence, cut to what a line has room for.
  static func shortened(_ title: String) -> String {
    let most = 28
    let words = title.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return words.count > most ? words.prefix(most) + "…" : words
  }
}
