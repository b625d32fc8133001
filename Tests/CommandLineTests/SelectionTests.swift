import Foundation
import Testing

/// What `check` takes for its documents: patterns, names of the standard input, several at once.
struct SelectionTests {
  private let draft = "关于全区工作的报告\n一、总体情况\n全年收到申请1888件，办结1887件，办结率99.97%。\n"

  private func check(_ arguments: String..., in folder: TemporaryFolder, input: String = "") throws -> Program.Outcome {
    try Program.hegao.run(["check"] + arguments, in: folder.path, input: Array(input.utf8))
  }

  private func paths(_ outcome: Program.Outcome) throws -> [String] {
    try #require(try outcome.json() as? [[String: Any]]).map { $0["path"] as? String ?? "?" }
  }

  private func rules(_ outcome: Program.Outcome) throws -> [String] {
    let object = try #require(try outcome.json() as? [String: Any])
    return try #require(object["findings"] as? [[String: Any]]).map { $0["rule"] as? String ?? "?" }
  }

  @Test func patterns() throws {
    let folder = try TemporaryFolder()
    for name in ["报告/一.md", "报告/下/二.md", "报告/下/三.txt", "通知[2026].md", ".隐/四.md", "a.md"] {
      try folder.write(name, draft)
    }
    func named(_ patterns: String...) throws -> [String] {
      let outcome = try Program.hegao.run(["check", "--format", "json"] + patterns, in: folder.path)
      #expect(outcome.complaints == "")
      return try paths(outcome)
    }
    #expect(try named("报告/**/*.md") == ["报告/一.md", "报告/下/二.md"])
    #expect(try named("报告/**") == ["报告/一.md", "报告/下/三.txt", "报告/下/二.md"])
    #expect(try named("*.md") == ["a.md", "通知[2026].md"])
    #expect(try named("./报告/?.md") == ["./报告/一.md"])
    #expect(try named("**/{二,三}.*") == ["报告/下/三.txt", "报告/下/二.md"])
    #expect(try named(folder.path + "/报告/下/*.md") == [folder.path + "/报告/下/二.md"])
    // A document is checked once, however it is named.
    #expect(try named("a.md", "*.md") == ["a.md", "通知[2026].md"])
    // Brackets are usual in names and mean themselves.
    let bracket = try check("--format", "json", "通知[2026].md", in: folder)
    #expect(try bracket.json() is [String: Any])
  }

  /// As if the shell had named the files: the workspace is that of each file.
  @Test func aPatternReadsTheWorkspace() throws {
    let folder = try TemporaryFolder()
    try folder.write("hegao.json", #"{"rules":{"percent-mismatch":"off"}}"#)
    try folder.write("报告/一.md", draft)
    let pattern = try check("--format", "jsonl", "报告/*.md", in: folder)
    let file = try check("--format", "jsonl", "报告/一.md", in: folder)
    #expect(pattern.output == file.output && pattern.status == 0)
  }

  @Test func aPatternThatMeansNothing() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.md", draft)
    for pattern in ["*.txt", "没有/**/*.md", "b?.md"] {
      let outcome = try check("--format", "json", pattern, "a.md", in: folder)
      #expect(outcome.status == 2)
      #expect(outcome.complaints == "hegao: 没有文件符合“\(pattern)”\n")
      #expect(try paths(outcome) == ["a.md"])
    }
    let wrong = try check("--lang", "en", "a/{b", in: folder)
    #expect(wrong.status == 2)
    #expect(wrong.complaints == "hegao: a/{b: a brace has no partner\n")
    // What is really called so is no pattern.
    try folder.write("是?.md", draft)
    #expect(try check("--format", "json", "是?.md", in: folder).json() is [String: Any])
    for command in ["figures", "outline", "plan"] {
      #expect(try Program.hegao(command, "*.txt", in: folder.path).status == 2)
    }
  }

  /// The name decides what the text is, where it is shown and what lies around it.
  @Test func nameOfTheStandardInput() throws {
    let folder = try TemporaryFolder()
    try folder.write("w/hegao.json", #"{"rules":{"percent-mismatch":"off"}}"#)
    func named(_ name: String, _ text: String) throws -> Program.Outcome {
      try check("--format", "json", "--stdin-filename", name, "-", in: folder, input: text)
    }
    #expect(try rules(named("draft.md", draft)).contains("percent-mismatch"))
    #expect(try !rules(named("w/下/还没有存.md", draft)).contains("percent-mismatch"))
    #expect(try rules(named("w/hegao.json", #"{"rounding":"up"}"#)) == ["config-invalid"])
    let ledger = try named("w/台账.csv", "指标,数值\n办结率,不详\n")
    #expect(try rules(ledger) == ["ledger-bad-row"])
    let text = try check("--stdin-filename", "w/台账.csv", "-", in: folder, input: "指标,数值\n办结率,不详\n")
    #expect(text.lines.first?.hasPrefix("w/台账.csv:2:") == true)
    let annotation = try check(
      "--format", "github", "--stdin-filename", "w/台账.csv", "-", in: folder, input: "指标,数值\n办结率,不详\n")
    #expect(annotation.lines.count == 1 && annotation.lines[0].hasPrefix("::warning file=w/台账.csv,line=2,"))
  }

  /// However many work, what is printed is the same to the byte.
  @Test(arguments: ["text", "json", "jsonl", "github", "sarif"])
  func workersChangeNothing(format: String) throws {
    let folder = try TemporaryFolder()
    for index in 0..<24 {
      try folder.write(
        "报告\(index).md", draft + String(repeating: "全年办结\(index + 7)件，占\(index).3%，共\(index)件。\n\n", count: index * 5))
    }
    let one = try check("--format", format, "--jobs", "1", in: folder)
    #expect(!one.output.isEmpty)
    for jobs in ["2", "7", "1000"] {
      let several = try check("--format", format, "--jobs", jobs, in: folder)
      #expect(several.output == one.output && several.status == one.status, "\(jobs)")
    }
    #expect(try check("--format", format, in: folder).output == one.output)
  }
}
