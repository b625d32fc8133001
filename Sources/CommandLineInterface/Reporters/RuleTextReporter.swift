import Checks
import TextModel

/// Shows a rule to a person.
package struct RuleTextReporter {
  static let columns = 76

  let language: Language
  let style: TerminalStyle

  package init(language: Language, style: TerminalStyle) {
    self.language = language
    self.style = style
  }

  private func say(_ chinese: String, _ english: String) -> String { language == .chinese ? chinese : english }

  package func lines(of rule: RuleDescription) -> [String] {
    let severity = style.severity(rule.severity.title[language], rule.severity)
    var lines = [
      "\(style.bold(rule.id))  \(severity)  \(rule.title[language])",
      style.dim(say("自 \(rule.since) 版起", "since \(rule.since)")),
    ]
    lines += section(say("为什么", "Why"), rule.why)
    lines += section(say("不管什么", "What it leaves alone"), rule.leavesAlone)
    lines += section(say("出处", "Source"), rule.source)
    lines += examples(say("会指出", "It speaks of"), rule.triggers)
    lines += examples(say("不会指出", "It is silent on"), rule.quiet)
    return lines
  }

  private func section(_ title: String, _ text: LocalizedText) -> [String] {
    guard !text[language].isEmpty else { return [] }
    let paragraphs = text[language].split(separator: "\n")
    let wrapped = paragraphs.flatMap { TextWrap.lines(String($0), columns: Self.columns - 2) }
    return ["", style.accent(title)] + wrapped.map { "  " + $0 }
  }

  private func examples(_ title: String, _ examples: [RuleExample]) -> [String] {
    guard !examples.isEmpty else { return [] }
    return ["", style.accent(title)] + examples.flatMap(lines(of:))
  }

  private func lines(of example: RuleExample) -> [String] {
    var lines: [String] = []
    if let plan = example.plan {
      for line in plan.split(separator: "\n") { lines.append("  " + style.dim(say("方案", "plan") + " | ") + safe(line)) }
    }
    let label = example.plan == nil ? "" : say("文稿", "draft")
    let edge = "  " + style.dim(label + (label.isEmpty ? "| " : " | "))
    let blank = "  " + String(repeating: " ", count: DisplayWidth.of(label)) + style.dim(label.isEmpty ? "| " : " | ")
    let start = example.marked.isEmpty ? nil : example.draft.firstRange(of: example.marked)?.lowerBound
    for line in example.draft.split(separator: "\n", omittingEmptySubsequences: false) {
      if !line.isEmpty { lines.append(edge + safe(line)) }
      if let start, (line.startIndex..<line.endIndex).contains(start) {
        let lead = String(repeating: " ", count: DisplayWidth.of(safe(line[..<start])))
        let words = line[start...].prefix(example.marked.count)
        let mark = String(repeating: "^", count: DisplayWidth.of(safe(words)))
        lines.append(blank + lead + style.severity(mark, .warning))
      }
    }
    return lines
  }

  private func safe(_ text: Substring) -> String { String(text).safeForTerminal }
}
