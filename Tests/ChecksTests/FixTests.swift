import Analysis
import Checks
import TestSupport
import Testing
import TextModel

/// A fix mends what its finding names and breaks nothing else.
@Suite struct FixTests {
  @Test(arguments: FixtureTests.names) func everyFixMends(_ name: String) throws {
    let fixture = try FixtureTests.read(name, .asWritten)
    let host = AnalysisHost(fixture)
    for document in fixture.documents {
      let key = DocumentKey.sample(document.name)
      let findings = host.analysis.findings(of: key)
      for finding in findings {
        for fix in finding.fixes {
          var mended = host
          // From the end to the start, so that no edit moves the next.
          mended.edit(key, fix.edits.sorted { $0.range.lowerBound > $1.range.lowerBound })
          let after = mended.analysis.findings(of: key)
          let (before, now) = (Self.counts(findings), Self.counts(after))
          // A number that is put right may make a repetition of the next one, which was numbered after the wrong one.
          let isMended = !after.contains {
            $0.rule == finding.rule && $0.range.lowerBound == finding.range.lowerBound
          }
          #expect(isMended, "\(finding.rule): \(fix.title.chinese)")
          // A waiver whose rule is spelt right is looked at for the first time.
          let others = now.filter { $0.key != finding.rule && !$0.key.hasPrefix("waiver-") }
          for (rule, count) in others where count > before[rule, default: 0] {
            Issue.record("\(fix.title.chinese) makes \(rule) speak")
          }
        }
      }
    }
  }

  /// How many findings each rule has.
  private static func counts(_ findings: [Finding]) -> [String: Int] {
    findings.reduce(into: [:]) { $0[$1.rule, default: 0] += 1 }
  }

  /// What is applied without looking is certain: a fix that replaces figures or words never is.
  @Test func whatIsSafe() throws {
    let safe = try FixtureTests.names.flatMap { name in
      let fixture = try FixtureTests.read(name, .asWritten)
      let analysis = AnalysisHost(fixture).analysis
      return fixture.documents.flatMap { document in
        analysis.findings(of: .sample(document.name)).flatMap { finding in
          finding.fixes.filter(\.isSafe).map { fix in (finding.rule, fix) }
        }
      }
    }
    #expect(!safe.isEmpty)
    for (rule, fix) in safe {
      let inserts = fix.edits.allSatisfy { $0.range.isEmpty && !$0.replacement.contains(where: \.isNumber) }
      #expect(inserts || rule.hasPrefix("outline-"), "\(rule): \(fix.title.chinese)")
    }
  }
}
