import Checks
import TextModel

/// A rule as Markdown, for tools that show the help of rules.
struct RuleMarkdownReporter {
  let language: Language

  func text(of rule: RuleDescription) -> String {
    var parts = ["# \(rule.title[language])"]
    let sections = [
      (say("为什么", "Why"), rule.why), (say("不管什么", "What it leaves alone"), rule.leavesAlone),
      (say("出处", "Source"), rule.source),
    ]
    for (title, text) in sections where !text[language].isEmpty { parts += ["## \(title)", text[language]] }
    for (title, examples) in [
      (say("会指出", "It speaks of"), rule.triggers), (say("不会指出", "It is silent on"), rule.quiet),
    ]
    where !examples.isEmpty {
      parts.append("## \(title)")
      for example in examples { parts += blocks(of: example) }
    }
    return parts.joined(separator: "\n\n") + "\n"
  }

  private func say(_ chinese: String, _ english: String) -> String { language == .chinese ? chinese : english }

  /// The files of an example as indented code, in which nothing is markup.
  private func blocks(of example: RuleExample) -> [String] {
    let files = [
      (say("方案", "plan"), example.plan), (say("台账", "ledger"), example.ledger),
      (say("另一份文稿", "another draft"), example.neighbour), (say("文稿", "draft"), example.draft),
    ]
    let present = files.compactMap { name, text in text.map { (name, $0) } }
    // An indented block is only ended by a line of another kind, so that two examples need a line between them.
    return present.flatMap { name, text in
      ["\(name)\(say("：", ":"))", text.split(separator: "\n").map { "    " + $0 }.joined(separator: "\n")]
    }
  }
}
