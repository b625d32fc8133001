import Analysis
import Benchmark
import Checks
import TestSupport
import Testing
import TextModel

/// Generated reports are the same everywhere, and have as much to say as real ones: a benchmark over drafts without findings, or with
/// nothing but findings, would measure something else.
@Suite struct ReportGeneratorTests {
  @Test func theSameSeedGivesTheSameReport() {
    let report = ReportGenerator.report(bytes: 60_000, seed: 7)
    #expect(report == ReportGenerator.report(bytes: 60_000, seed: 7))
    #expect(report != ReportGenerator.report(bytes: 60_000, seed: 8))
  }

  @Test(arguments: [1, 15_000, 100_000, 1_000_000]) func theSizeIsWhatWasAskedFor(bytes: Int) {
    let count = ReportGenerator.report(bytes: bytes, seed: 1).utf8.count
    #expect(count >= bytes && count < bytes + 8_000)
  }

  @Test func planAndLedgerAreKnownAsSuch() {
    let analysis = AnalysisHost(["plan.md": PlanText.plan, "ledger.csv": PlanText.ledger]).analysis
    #expect(analysis.role(of: .sample("plan.md")) == .plan)
    #expect(analysis.role(of: .sample("ledger.csv")) == .ledger)
    #expect(analysis.findings(of: .sample("plan.md")).isEmpty)
    #expect(analysis.findings(of: .sample("ledger.csv")).isEmpty)
  }

  /// A short report and a compilation of many parts: about one warning in 15 KB and one softer finding in 5 KB, of many rules.
  @Test func findingsAreAsDenseAsInRealReports() {
    var warnings: [Double] = []
    var rules: Set<String> = []
    for (bytes, seeds) in [(50_000, 1...8), (400_000, 9...9)] {
      var counts = (loud: 0, soft: 0, bytes: 0)
      for seed in seeds {
        let text = ReportGenerator.report(bytes: bytes, seed: UInt64(seed))
        let host = AnalysisHost(["draft.md": text, "plan.md": PlanText.plan, "ledger.csv": PlanText.ledger])
        let findings = host.analysis.findings(of: .sample("draft.md"))
        let loud = findings.filter { $0.severity >= .warning }.count
        counts = (counts.loud + loud, counts.soft + findings.count - loud, counts.bytes + text.utf8.count)
        rules.formUnion(findings.map(\.rule))
        // The numbers of headings are right in however many parts; only points of a paragraph are left out here and there.
        for finding in findings where finding.rule.hasPrefix("outline-") {
          #expect(
            host.analysis.words(of: .sample("draft.md"), finding.range).contains("是"), "\(finding.message.english)")
        }
      }
      let kilobytes = Double(counts.bytes) / 1000
      warnings.append(Double(counts.loud) / kilobytes)
      #expect((8...25).contains(kilobytes / Double(counts.loud)), "\(counts)")
      #expect((3...8).contains(kilobytes / Double(counts.soft)), "\(counts)")
    }
    #expect(warnings[1] < 2 * warnings[0] && warnings[0] < 2 * warnings[1], "length alone makes no findings")
    #expect(rules.count >= 8, "\(rules.sorted())")
  }
}
