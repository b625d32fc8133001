import Checks
import TextModel

/// Shows findings to a person in a terminal.
///
/// ```
/// draft.md:5:31  错误  percent-mismatch
///   办结率按文中的数字是 99.947%，写的是 99.97%
///   | 全年收到申请1888件，办结1887件，办结率99.97%。
///   |                                       ^^^^^^
///   算式  1887 ÷ 1888 = 99.947%
///   依据  5:9 “1888件”：收到的总数
///   改法  改为“99.95%”（可直接改）
/// ```
package struct FindingTextReporter: Sendable {
  /// How wide an excerpt becomes at most, with its edge.
  static let columns = 76

  let language: Language
  let style: TerminalStyle

  package init(language: Language, style: TerminalStyle) {
    self.language = language
    self.style = style
  }

  private func say(_ chinese: String, _ english: String) -> String { language == .chinese ? chinese : english }

  /// All lines of findings, with an empty one behind each.
  func text(of findings: [Finding], in document: SelectedDocument) -> String {
    var text = ""
    for finding in findings {
      for line in lines(of: finding, in: document) {
        text += line
        text += "\n"
      }
      text += "\n"
    }
    return text
  }

  /// The lines of one finding.
  package func lines(of finding: Finding, in document: SelectedDocument) -> [String] {
    let source = document.text
    let place = document.shownPath.safeForTerminal + ":" + source.shownPosition(of: finding.range.lowerBound)
    let severity = style.severity(finding.severity.title[language], finding.severity)
    var lines = ["\(style.bold(place))  \(severity)  \(style.dim(finding.rule))"]
    lines += TextWrap.lines(finding.message[language], columns: Self.columns - 2).map { "  " + $0 }
    lines += excerpt(of: finding, in: source)
    lines += notes(of: finding, in: document)
    return lines
  }

  private func excerpt(of finding: Finding, in source: SourceText) -> [String] {
    let excerpt = Excerpt(of: finding.range, in: source, columns: Self.columns - 4)
    let edge = "  " + style.dim("|") + " "
    let text = excerpt.text
    let marked =
      String(text[..<excerpt.words.lowerBound]) + style.severity(String(text[excerpt.words]), finding.severity)
      + text[excerpt.words.upperBound...]
    let marks = style.severity(Excerpt.repeated("^", excerpt.markWidth), finding.severity)
    return [edge + marked, edge + Excerpt.repeated(" ", excerpt.indent) + marks]
  }

  /// The computation, the related places and the fixes, each kind with its label before the first.
  private func notes(of finding: Finding, in document: SelectedDocument) -> [String] {
    var lines: [String] = []
    if let computation = finding.computation {
      lines += labelled(say("算式", "calc"), [computation.formula])
    }
    lines += labelled(say("依据", "from"), finding.related.map { text(of: $0, from: document) })
    lines += labelled(say("改法", "fix "), finding.fixes.map(text(of:)))
    return lines
  }

  private func text(of place: RelatedPlace, from document: SelectedDocument) -> String {
    let key = place.document ?? document.key
    let source = document.analysis.text(of: key) ?? SourceText("")
    var position = source.shownPosition(of: place.range.lowerBound)
    if key != document.key { position = document.shownPath(of: key) + ":" + position }
    let message = place.message[language]
    let excerpt = Excerpt(of: place.range, in: source, columns: 36)
    let words = excerpt.text[excerpt.words] + (excerpt.areWordsCut ? "…" : "")
    // What the message quotes already is not said twice.
    if message.contains(words) { return position + " " + message }
    return position + " " + say("“\(words)”：", "“\(words)”: ") + message
  }

  private func text(of fix: Fix) -> String {
    fix.title[language] + (fix.isSafe ? say("（可直接改）", " (safe)") : "")
  }

  private func labelled(_ label: String, _ texts: [String]) -> [String] {
    var lines: [String] = []
    for text in texts {
      for line in TextWrap.lines(text, columns: Self.columns - 8) {
        lines.append("  " + (lines.isEmpty ? style.accent(label) : "    ") + "  " + line)
      }
    }
    return lines
  }

  /// The last lines: how many files and findings, and where to read about the rules.
  package func summary(_ findings: [Finding], fileCount: Int) -> [String] {
    guard let first = findings.max(by: { $0.severity < $1.severity }) else {
      return [style.good(say("\(fileCount) 个文件，没有发现问题。", "\(counted(fileCount, "file")), nothing found."))]
    }
    let counts = Severity.allCases.reversed().map { severity in
      let count = findings.count { $0.severity == severity }
      let title = severity.title.english
      let plural = severity == .information ? "\(count) \(title)" : counted(count, title)
      let text = say("\(severity.title.chinese) \(count)", plural)
      return count > 0 ? style.severity(text, severity) : style.dim(text)
    }
    let files = say("\(fileCount) 个文件：", "\(counted(fileCount, "file")): ")
    return [
      files + counts.joined(separator: say("，", ", ")),
      style.dim(say("规则的道理和例子：", "why, with examples: ")) + "hegao explain \(first.rule)",
    ]
  }

  private func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)" + (count == 1 ? "" : "s") }
}
