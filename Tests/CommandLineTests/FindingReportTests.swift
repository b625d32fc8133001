import Checks
import Foundation
import TextModel
import Testing

@testable import CommandLineInterface

/// How findings are printed.
struct FindingReportTests {
  private let specimen = Specimen()

  private func json(_ language: Language) throws -> [String: Any] {
    let report = FindingReport(specimen.draft, findings: [specimen.finding()])
    let data = try JSONEncoder().encode(FindingsJSON(report, language: language))
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  @Test func jsonSaysEverything() throws {
    let object = try json(.chinese)
    #expect(object["path"] as? String == "草稿/draft.md")
    let finding = try #require((object["findings"] as? [[String: Any]])?.first)
    let expected = """
      {"rule": "percent-mismatch", "severity": "error", "message": "办结率按文中的数字是 99.947%，写的是 99.97%",
       "text": "99.97%", "byteRange": [81, 87],
       "range": {"start": {"line": 1, "character": 23}, "end": {"line": 1, "character": 29}},
       "computation": {"kind": "share", "formula": "1887 ÷ 1888 = 99.947%",
         "derived": ["47175/472", "47175/472"], "stated": ["99.965", null]},
       "related": [
         {"path": "草稿/draft.md", "message": "总数", "text": "1888件", "byteRange": [46, 53],
          "range": {"start": {"line": 1, "character": 6}, "end": {"line": 1, "character": 11}}},
         {"path": "草稿/plan.md", "message": "方案的要求", "text": "全年收到申请", "byteRange": [29, 47],
          "range": {"start": {"line": 1, "character": 3}, "end": {"line": 1, "character": 9}}}],
       "fixes": [{"title": "改为“99.95%”", "isSafe": true, "edits": [
         {"newText": "99.95%", "byteRange": [81, 87],
          "range": {"start": {"line": 1, "character": 23}, "end": {"line": 1, "character": 29}}}]}]}
      """
    let wanted = try #require(try JSONSerialization.jsonObject(with: Data(expected.utf8)) as? [String: Any])
    #expect(NSDictionary(dictionary: finding) == NSDictionary(dictionary: wanted))
  }

  @Test func jsonSpeaksEnglish() throws {
    let finding = try #require((try json(.english)["findings"] as? [[String: Any]])?.first)
    #expect(finding["message"] as? String == "the rate is 99.947% by the figures, not 99.97%")
  }

  @Test func textShowsLineMarkComputationPlacesAndFix() {
    let reporter = FindingTextReporter(language: .chinese, style: TerminalStyle(isColoured: false))
    #expect(
      reporter.lines(of: specimen.finding(), in: specimen.draft) == [
        "草稿/draft.md:2:24  错误  percent-mismatch",
        "  办结率按文中的数字是 99.947%，写的是 99.97%",
        "  | 全年收到申请1888件，办结1887件，办结率99.97%，高于上年。",
        "  |                                       ^^^^^^",
        "  算式  1887 ÷ 1888 = 99.947%",
        "  依据  2:7 “1888件”：总数",
        "        草稿/plan.md:2:4 “全年收到申请”：方案的要求",
        "  改法  改为“99.95%”（可直接改）",
      ])
  }

  @Test func coloursOnlyWhereItMay() {
    let reporter = FindingTextReporter(language: .english, style: TerminalStyle(isColoured: true))
    let lines = reporter.lines(of: specimen.finding(), in: specimen.draft)
    #expect(lines[3] == "  \u{1B}[2m|\u{1B}[0m                                       \u{1B}[1;31m^^^^^^\u{1B}[0m")
  }

  @Test func countsWhatItFound() {
    let reporter = FindingTextReporter(language: .english, style: TerminalStyle(isColoured: false))
    let findings = [Severity.warning, .error, .hint, .warning].map { specimen.finding(severity: $0) }
    #expect(
      reporter.summary(findings, fileCount: 2) == [
        "2 files: 1 error, 2 warnings, 0 information, 1 hint", "why, with examples: hegao explain percent-mismatch",
      ])
    let chinese = FindingTextReporter(language: .chinese, style: TerminalStyle(isColoured: false))
    #expect(chinese.summary(findings, fileCount: 2)[0] == "2 个文件：错误 1，警告 2，信息 0，提示 1")
    #expect(chinese.summary([], fileCount: 1) == ["1 个文件，没有发现问题。"])
  }

  @Test(arguments: [
    (threshold: Severity.hint, status: Int32(1)), (.information, 1), (.warning, 0), (.error, 0),
  ])
  func theExitStatusFollowsTheThreshold(threshold: Severity, status: Int32) {
    let report = FindingReport(specimen.draft, findings: [specimen.finding(severity: .information)])
    #expect(CheckCommand.status(of: [report], failOn: threshold, hasFailed: false).rawValue == status)
    #expect(CheckCommand.status(of: [report], failOn: threshold, hasFailed: true).rawValue == 2)
    #expect(CheckCommand.status(of: [], failOn: threshold, hasFailed: false).rawValue == 0)
  }
}
