import Analysis
import Testing
import TextModel

/// What takes long stops when it is no longer wanted, and then gives nothing rather than a part.
@Suite struct CancelledFeatureTests {
  private static let key = DocumentKey.sample("draft.md")
  private static let draft = String(
    repeating: "受理报修648件，办结611件，办结率97.29%，落实《云麓市节水行动方案（2026—2030年）》第（1）项。\n\n", count: 300)

  /// Made anew for each run: what one has found the next one would have at hand.
  private static var workspace: Analysis {
    AnalysisHost(["draft.md": draft, "b.md": draft, "c.md": draft, "plan.md": SampleWorkspace.plan]).analysis
  }

  private typealias Work = @Sendable (Analysis, () -> Bool) -> Int

  /// How much each gives.
  private static let works: [(name: String, run: Work)] = [
    ("findings", { $0.findings(of: key, isCancelled: $1).count }),
    ("semantic tokens", { $0.semanticTokens(of: key, in: 0..<draft.utf8.count, isCancelled: $1).count }),
    ("hints", { $0.figureHints(in: key, 0..<draft.utf8.count, agreeing: true, isCancelled: $1).count }),
  ]

  @Test(arguments: works.map(\.name)) func stops(name: String) throws {
    let work = try #require(Self.works.first { $0.name == name }).run
    var asked = 0
    let whole = work(Self.workspace) {
      asked += 1
      return false
    }
    #expect(whole > 0 && asked > 100)
    asked = 0
    let cancelled = work(Self.workspace) {
      asked += 1
      return asked >= 3
    }
    // Work that lies inside other work asks once more on its way out.
    #expect(cancelled == 0 && asked <= 6)
  }

  /// These ask between documents.
  @Test func stopsBetweenDocuments() {
    let workspace = Self.workspace
    var asked = 0
    let isCancelled = {
      asked += 1
      return asked >= 2
    }
    let plan = DocumentKey.sample("plan.md")
    let measure = SampleWorkspace.plan.split(separator: "（1）建设")[0].utf8.count + 3
    let all = workspace.references(in: plan, at: measure, includesDefinition: false)
    #expect(all.count == 900)
    let some = workspace.references(in: plan, at: measure, includesDefinition: false, isCancelled: isCancelled)
    #expect(some.count <= 300)
    asked = 0
    let cited = workspace.citedMeasures(of: plan, isCancelled: isCancelled).map(\.citations.count).reduce(0, +)
    #expect(cited <= 300)
    asked = 0
    #expect(workspace.symbols(matching: "", isCancelled: isCancelled).count < 20)
    #expect(workspace.symbols(matching: "").contains { $0.document == plan })
  }
}
