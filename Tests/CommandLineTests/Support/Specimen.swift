import Analysis
import Checks
import Numerals
import TextModel

@testable import CommandLineInterface

/// A small workspace and findings in it, made by hand: reporters are tested without the rules.
struct Specimen {
  static let draftText = """
    关于全区工作的报告
    全年收到申请1888件，办结1887件，办结率99.97%，高于上年。
    """
  static let planText = "澜州市实施方案\n（1）全年收到申请不少于1800件。\n"

  let draft: SelectedDocument
  let plan: DocumentKey

  init(draft text: String = Specimen.draftText, shownPath: String = "草稿/draft.md") {
    var host = AnalysisHost()
    let key = DocumentKey("/w/草稿/draft.md")
    plan = DocumentKey("/w/草稿/plan.md")
    host.setDocument(key, text: SourceText(text))
    host.setDocument(plan, text: SourceText(Specimen.planText))
    draft = SelectedDocument(shownPath: shownPath, key: key, analysis: host.analysis)
  }

  /// Where words stand in the draft for the first time.
  func range(of words: String) -> TextRange { draft.text.bytes.firstRange(of: Array(words.utf8))! }

  /// A finding with everything that a finding may have.
  func finding(severity: Severity = .error) -> Finding {
    Finding(
      rule: "percent-mismatch", severity: severity, range: range(of: "99.97%"),
      message: LocalizedText("办结率按文中的数字是 99.947%，写的是 99.97%", "the rate is 99.947% by the figures, not 99.97%"),
      related: [
        RelatedPlace(range: range(of: "1888件"), message: LocalizedText("总数", "the whole")),
        RelatedPlace(
          document: plan, range: 29..<47, message: LocalizedText("方案的要求", "what the plan asks for")),
      ],
      computation: Computation(
        kind: "share", formula: "1887 ÷ 1888 = 99.947%",
        derived: Interval(exactly: Rational(188700, 1888)),
        stated: Interval(
          lower: Interval.Bound(Rational(99965, 1000)), upper: nil)),
      fixes: [
        Fix(
          title: LocalizedText("改为“99.95%”", "change to “99.95%”"),
          edits: [TextEdit(range: range(of: "99.97%"), replacement: "99.95%")], isSafe: true)
      ])
  }
}
