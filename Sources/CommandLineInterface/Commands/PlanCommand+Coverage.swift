import Analysis
import Server
import TextModel

extension PlanCommand {
  /// `hegao plan --coverage DRAFT PLAN`: which measures of the plan the draft speaks to. Without PLAN it is the only plan of
  /// the draft's workspace.
  static func runCoverage(of draft: String, _ arguments: ParsedArguments, console: Console) -> ExitStatus {
    let selection = DocumentLoader.load([draft] + arguments.operands, console: console)
    let console = console.speaking(selection.language)
    if selection.hasFailed { return .failure }
    guard let subject = selection.documents.first, subject.analysis.role(of: subject.key) == .draft else {
      console.complain(LocalizedText("\(draft)：不是文稿", "\(draft): is not a draft"))
      return .failure
    }
    guard let plan = plan(for: subject, in: selection, named: arguments.operands.first, console: console) else {
      return .failure
    }
    let analysis = subject.analysis(with: plan)
    guard let coverage = analysis.coverage(of: plan.key, by: [subject.key]) else { return .failure }
    let report = CoverageReport(draft: subject, plan: plan, coverage: coverage, analysis: analysis)
    switch arguments.values["--format"] {
    case "json": JSONOutput.line(report.json, to: console.output)
    case "csv": console.output.write(report.csv(language: console.language))
    default:
      for line in report.lines(language: console.language, style: console.style) { console.output.line(line) }
    }
    return .success
  }

  /// The plan that was named, else the only one of the workspace. Nil, and a complaint, where there is none or no telling.
  private static func plan(
    for draft: SelectedDocument, in selection: DocumentSelection, named name: String?, console: Console
  ) -> SelectedDocument? {
    if let name {
      if let plan = selection.documents.dropFirst().first, plan.analysis.plans.contains(plan.key) { return plan }
      console.complain(LocalizedText("\(name)：不是方案，没有认出举措", "\(name): is not a plan, no measure was found"))
      return nil
    }
    let plans = draft.analysis.plans
    if plans.count == 1 {
      return SelectedDocument(shownPath: draft.shownPath(of: plans[0]), key: plans[0], analysis: draft.analysis)
    }
    if plans.isEmpty {
      console.complain(
        LocalizedText(
          "\(draft.shownPath) 的工作区里没有方案，请写明是哪一份", "the workspace of \(draft.shownPath) has no plan; name one"))
    } else {
      let paths = plans.map { draft.shownPath(of: $0) }
      console.complain(
        LocalizedText(
          "\(draft.shownPath) 的工作区里有\(plans.count)份方案，请写明是哪一份：\(paths.joined(separator: "、"))",
          "the workspace of \(draft.shownPath) has \(plans.count) plans; name one: \(paths.joined(separator: ", "))"))
    }
    return nil
  }
}

extension SelectedDocument {
  /// What is known of this document and another one together: their workspace where they lie in one, else the two of them
  /// alone.
  fileprivate func analysis(with other: SelectedDocument) -> Analysis {
    if analysis.text(of: other.key) != nil { return analysis }
    var host = AnalysisHost()
    for document in [self, other] { host.setDocument(document.key, text: document.text) }
    return host.analysis
  }
}
