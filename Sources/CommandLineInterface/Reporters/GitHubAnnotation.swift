import Checks
import TextModel

/// A finding as GitHub Actions takes it from the output of a step and shows it beside the line ("Workflow commands for
/// GitHub Actions", Setting an error message):
///
/// ```
/// ::warning file=报告/draft.md,line=5,endLine=5,col=31,endColumn=37,title=percent-mismatch::办结率…
/// ```
///
/// Lines and UTF-16 columns count from 1, and the end is the column behind the last. Hints are notices too: there is nothing softer.
struct GitHubAnnotation {
  let line: String

  init(_ finding: Finding, in document: SelectedDocument, language: Language) {
    let range = OneBasedRange(finding.range, in: document.text)
    var properties = [
      ("file", ArtifactPath(document).path), ("line", "\(range.startLine)"), ("endLine", "\(range.endLine)"),
    ]
    // The runner takes columns only within one line, and complains of others.
    if range.startLine == range.endLine {
      properties += [("col", "\(range.startColumn)"), ("endColumn", "\(range.endColumn)")]
    }
    properties.append(("title", finding.rule))
    let list = properties.map { "\($0)=\(GitHubAnnotation.escapedProperty($1))" }.joined(separator: ",")
    let command =
      switch finding.severity {
      case .error: "error"
      case .warning: "warning"
      case .information, .hint: "notice"
      }
    line = "::\(command) \(list)::\(GitHubAnnotation.escaped(finding.message[language]))"
  }

  /// A message: nothing in it can end the command or begin another one.
  static func escaped(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "%": result += "%25"
      case "\r": result += "%0D"
      case "\n": result += "%0A"
      // The log that shows it obeys escape sequences.
      default: result.unicodeScalars.append(scalar.safeForTerminal)
      }
    }
  }

  /// The value of a property, which besides ends at a comma or a colon.
  static func escapedProperty(_ text: String) -> String {
    escaped(text).unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case ":": result += "%3A"
      case ",": result += "%2C"
      default: result.unicodeScalars.append(scalar)
      }
    }
  }
}
