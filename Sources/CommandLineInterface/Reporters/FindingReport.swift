import Checks
import TextModel

/// The findings of one document that was named.
struct FindingReport: Sendable {
  let document: SelectedDocument
  let findings: [Finding]
  /// The findings as ``FindingTextReporter`` shows them, where they are to be shown so.
  let text: String

  init(_ document: SelectedDocument, findings: [Finding], text: String = "") {
    self.document = document
    self.findings = findings
    self.text = text
  }
}

extension Severity {
  /// For a person.
  var title: LocalizedText {
    switch self {
    case .error: LocalizedText("错误", "error")
    case .warning: LocalizedText("警告", "warning")
    case .information: LocalizedText("信息", "information")
    case .hint: LocalizedText("提示", "hint")
    }
  }
}
