import Checks
import TextModel
import Testing

@testable import CommandLineInterface

/// Findings as GitHub Actions takes them.
struct GitHubAnnotationTests {
  private func line(_ finding: Finding, in specimen: Specimen) -> String {
    GitHubAnnotation(finding, in: specimen.draft, language: .english).line
  }

  @Test(arguments: [
    (Severity.error, "error"), (.warning, "warning"), (.information, "notice"), (.hint, "notice"),
  ])
  func everySeverityHasItsCommand(severity: Severity, command: String) {
    let specimen = Specimen()
    #expect(
      line(specimen.finding(severity: severity), in: specimen)
        == "::\(command) file=/w/草稿/draft.md,line=2,endLine=2,col=24,endColumn=30,title=percent-mismatch"
        + "::the rate is 99.947%25 by the figures, not 99.97%25")
  }

  @Test func columnsAreUTF16AndOnlyOfOneLine() {
    let specimen = Specimen(draft: "𠮷办结率99.97%，\n续行。\n")
    var finding = Finding(
      rule: "percent-mismatch", severity: .warning, range: specimen.range(of: "99.97%"),
      message: LocalizedText("甲", "a"))
    #expect(line(finding, in: specimen).contains(",line=1,endLine=1,col=6,endColumn=12,"))
    finding.range = specimen.range(of: "，\n续行")
    #expect(line(finding, in: specimen).contains(",line=1,endLine=2,title="))
  }

  /// Neither a path nor a message ends the command or begins another.
  @Test func escapes() {
    #expect(GitHubAnnotation.escaped("50%\r\n::error::a,b") == "50%25%0D%0A::error::a,b")
    #expect(GitHubAnnotation.escapedProperty("a:b,c%\n") == "a%3Ab%2Cc%25%0A")
    // One character to Swift, two to the runner.
    #expect(GitHubAnnotation.escaped("\r\n") == "%0D%0A")
    #expect(GitHubAnnotation.escapedProperty(",\u{301}:\u{301}") == "%2C\u{301}%3A\u{301}")
  }
}
