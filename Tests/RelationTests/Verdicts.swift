import Analysis
import Checks
import TestSupport
import TextModel

/// What is said of a draft: rule, severity and words of each finding about numbers, from information upward.
struct Said: Hashable, CustomStringConvertible {
  var rule: String
  var severity: Severity
  var words: String

  var description: String { "\(severity.name) \(rule) \(words)" }

  /// The findings of a draft in their order; `least` is the lowest severity that counts.
  static func of(_ draft: String, least: Severity = .information) -> [Said] {
    let analysis = AnalysisHost(["draft.md": draft]).analysis
    return analysis.findings(of: .sample("draft.md")).filter { $0.severity >= least }.map {
      Said(rule: $0.rule, severity: $0.severity, words: analysis.words(of: .sample("draft.md"), $0.range))
    }
  }
}
