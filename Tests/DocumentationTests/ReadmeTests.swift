import Checks
import Foundation
import Testing

/// The two READMEs say what the program does, and say the same.
@Suite struct ReadmeTests {
  static let names = ["README.md", "README.zh-CN.md"]

  private func readme(_ name: String) throws -> MarkdownText { MarkdownText(try Repository.text(name)) }

  @Test(arguments: names) func ruleTableIsTheCatalogue(name: String) throws {
    let rows = try readme(name).tableRows.filter { $0.first?.contains(/^`[a-z]+-[a-z-]+`$/) == true }
    let language: (RuleDescription) -> String = { name == "README.md" ? $0.title.english : $0.title.chinese }
    let severities = ["error": "错误", "warning": "警告", "information": "信息", "hint": "提示"]
    let wanted = RuleCatalog.descriptions.map { rule in
      let severity = rule.severity.name
      return ["`\(rule.id)`", name == "README.md" ? severity : severities[severity] ?? severity, language(rule)]
    }
    #expect(rows == wanted, "run `swift run hegao-generate`")
  }

  /// Every line of code that calls `hegao` uses a command and options that the help lists.
  @Test(arguments: names) func commandsExist(name: String) throws {
    let help = try commands()
    var seen: Set<String> = []
    for line in try readme(name).codeBlocks.joined() {
      for call in line.prefix(while: { $0 != "#" }).split(separator: "|") {
        let words = call.split(separator: " ").map(String.init)
        guard let start = words.firstIndex(of: "hegao"), !words[..<start].contains("build") else { continue }
        let rest = words[(start + 1)...]
        guard let command = rest.first, !command.hasPrefix("-") else { continue }
        #expect(help.contains(command), "\(line)")
        guard help.contains(command) else { continue }
        seen.insert(command)
        let usage = String(decoding: try Repository.hegao(command, "--help"), as: UTF8.self)
        for option in rest where option.hasPrefix("--") {
          #expect(usage.contains(option), "`hegao \(command)` has no \(option)")
        }
      }
    }
    #expect(seen == Set(help), "every command is shown")
  }

  /// The names below the heading of the commands in `hegao --help`.
  private func commands() throws -> [String] {
    let help = String(decoding: try Repository.hegao("--help", "--lang", "en"), as: UTF8.self)
    let names = help.split(separator: "\n").compactMap {
      $0.wholeMatch(of: /\ {2}([a-z]+) {2,}\S.*/).map { String($0.1) }
    }
    let commands = names.filter { $0 != "hegao" }
    try #require(commands.contains("check"), "the help was not understood")
    return commands
  }

  @Test func bothHaveTheSameStructure() throws {
    let english = try readme("README.md")
    let chinese = try readme("README.zh-CN.md")
    #expect(english.headings.map(\.level) == chinese.headings.map(\.level))
    let sections: (MarkdownText) -> [Int: Int] = { text in
      text.prose.reduce(into: [:]) { counts, line in
        if line.line.hasPrefix("|") { counts[line.section, default: 0] += 1 }
      }
    }
    #expect(sections(english) == sections(chinese), "the same tables in the same sections")
    let others = Set(Self.names)
    #expect(
      english.links.filter { !others.contains($0) } == chinese.links.filter { !others.contains($0) }, "the same links")
    #expect(english.relativeLinks.contains("README.zh-CN.md") && chinese.relativeLinks.contains("README.md"))
    // What one would type is the same in both; what is said about it is not.
    let typed: (MarkdownText) -> [[String]] = { text in
      text.codeBlocks.map { $0.map { line in String(line.prefix { $0 != "#" }).trimmingCharacters(in: .whitespaces) } }
    }
    #expect(typed(english) == typed(chinese))
  }

  /// The findings in the capture of an editor are those that the sample gives today.
  @Test(arguments: names) func captureIsOfThisVersion(name: String) throws {
    let output = try Repository.hegao(
      "check", "--format", "json", "--lang", "zh-CN", "draft.md", in: "editors/sample-workspace", allowing: [1])
    let object = try #require(try JSONSerialization.jsonObject(with: output) as? [String: Any])
    let messages = try #require(object["findings"] as? [[String: Any]]).compactMap { $0["message"] as? String }
    let capture = try #require(try readme(name).codeBlocks.first)
    // Neovim puts a message behind the line of the draft and cuts it off at the edge of the window.
    let shown = capture.compactMap { line in line.firstRange(of: "■ ").map { String(line[$0.upperBound...]) } }
    #expect(shown.count >= 2)
    for words in shown { #expect(messages.contains { $0.hasPrefix(words) }, "\(words)") }
  }

  /// The coverage that is shown is that of the sample.
  @Test(arguments: names) func coverageIsOfThisVersion(name: String) throws {
    let output = try Repository.hegao(
      "plan", "--coverage", "draft.md", "--lang", "zh-CN", "plan.md", in: "editors/sample-workspace")
    let lines = String(decoding: output, as: UTF8.self).components(separatedBy: "\n")
    let shown = try #require(try readme(name).codeBlocks.first { $0.contains { $0.hasPrefix("未见") } })
    #expect(shown.count > 3)
    for line in shown { #expect(lines.contains(line), "\(line)") }
  }

  @Test(arguments: names) func examplesOfFilesAreJSON(name: String) throws {
    let examples = try readme(name).codeBlocks.filter { $0.first == "{" }
    #expect(examples.count == 2)
    for lines in examples {
      let value = try JSONSerialization.jsonObject(with: Data(lines.joined(separator: "\n").utf8))
      let example = try #require(value as? [String: Any])
      let rules = (example["rules"] as? [String: String] ?? [:]).map(\.key)
      let waived = (example["waivers"] as? [[String: String]] ?? []).compactMap { $0["rule"] }
      #expect(!(rules + waived).isEmpty)
      for rule in rules + waived { #expect(RuleCatalog.description(of: rule) != nil, "\(rule)") }
    }
  }

  @Test(arguments: names) func everyEditorHasItsSection(name: String) throws {
    let folder = Repository.root.appendingPathComponent("editors")
    let editors = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0 != "sample-workspace" }
    let links = try readme(name).relativeLinks
    for editor in editors { #expect(links.contains("editors/\(editor)/README.md"), "\(editor)") }
  }
}
