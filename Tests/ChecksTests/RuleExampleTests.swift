import Analysis
import Checks
import TestSupport
import Testing
import TextModel

/// The examples in the description of a rule are true, however the draft is stored.
@Suite struct RuleExampleTests {
  /// One example of one rule.
  struct Case: CustomTestStringConvertible {
    var rule: String
    var example: RuleExample
    var testDescription: String { "\(rule): \(example.draft.prefix(24))" }

    /// The case with its draft, and its ledger where that is what is looked at, stored in another way.
    func changed(by variant: FixtureTests.Variant) -> Case {
      var item = self
      item.example.draft = variant.apply(example.draft)
      if variant != .astralBefore { item.example.ledger = example.ledger.map(variant.apply) }
      return item
    }
  }

  static let triggers = RuleCatalog.descriptions.flatMap { rule in
    rule.triggers.map { Case(rule: rule.id, example: $0) }
  }

  static let quiet = RuleCatalog.descriptions.flatMap { rule in rule.quiet.map { Case(rule: rule.id, example: $0) } }

  /// Only what the rule itself says of the ledger or the draft, as the words that are marked.
  private static func words(_ item: Case) -> [String] {
    let analysis = AnalysisHost(item.example).analysis
    return analysis.keys.flatMap { key in
      analysis.findings(of: key).filter { $0.rule == item.rule }.map { analysis.words(of: key, $0.range) }
    }
  }

  @Test(arguments: triggers, FixtureTests.Variant.allCases)
  func speaks(_ item: Case, _ variant: FixtureTests.Variant) {
    let item = item.changed(by: variant), example = item.example
    let marked = example.markedInLedger.isEmpty ? example.marked : example.markedInLedger
    let stands = example.markedInLedger.isEmpty ? example.draft : example.ledger ?? ""
    #expect(!marked.isEmpty && stands.contains(marked))
    let words = Self.words(item)
    #expect(!words.isEmpty && words.allSatisfy { $0 == marked }, "marks \(words)")
  }

  @Test(arguments: quiet, FixtureTests.Variant.allCases)
  func staysQuiet(_ item: Case, _ variant: FixtureTests.Variant) {
    #expect(item.example.marked.isEmpty && item.example.markedInLedger.isEmpty)
    #expect(Self.words(item.changed(by: variant)) == [])
  }

  /// The author may let any finding of a draft pass, with a reason. What is wrong with waivers is said nevertheless.
  @Test(arguments: triggers.filter { !$0.rule.hasPrefix("waiver-") && $0.example.markedInLedger.isEmpty })
  func waived(_ item: Case) {
    var item = item
    item.example.draft = "<!-- hegao: allow-file \(item.rule) 已与来源单位核对 -->\n" + item.example.draft
    #expect(Self.words(item) == [])
  }

  /// An example shows one defect: another rule that speaks too would make a poor lesson.
  @Test(arguments: triggers + quiet)
  func noOtherRuleSpeaksUp(_ item: Case) {
    let others = AnalysisHost(item.example).analysis.findings(of: .sample("draft.md")).filter {
      $0.rule != item.rule && $0.severity >= .warning
    }
    #expect(others.map(\.rule) == [])
  }
}

/// The catalogue is complete: ids are in order and permanent, every description says all it must in both languages.
@Suite struct RuleCatalogTests {
  /// An id that was ever shipped stays: configurations and waivers name it.
  @Test func ids() {
    #expect(
      RuleCatalog.descriptions.map(\.id).filter { Self.shipped.contains($0) } == Self.shipped,
      "a rule was renamed, lost or moved")
    #expect(Set(RuleCatalog.descriptions.map(\.id)).count == RuleCatalog.descriptions.count)
  }

  private static let shipped = [
    "percent-mismatch", "percent-over-bound",
    "figure-part-exceeds-whole", "figure-sum-mismatch",
    "plan-misspelt-title", "plan-unclosed-title", "plan-undefined-alias", "plan-undefined-measure",
    "outline-count-mismatch", "outline-gap", "outline-repeat",
    "text-invalid-encoding",
  ]

  @Test(arguments: RuleCatalog.descriptions.map(\.id))
  func description(_ id: String) throws {
    let rule = try #require(RuleCatalog.description(of: id))
    let words = id.split(separator: "-", omittingEmptySubsequences: false)
    #expect(words.count >= 2 && words[0] == rule.group.rawValue)
    #expect(words.allSatisfy { !$0.isEmpty && $0.allSatisfy { ("a"..."z").contains($0) } })
    #expect(rule.since.split(separator: ".").compactMap { Int($0) }.count == 3)
    for text in [rule.title, rule.why, rule.leavesAlone, rule.source] {
      #expect(!text.chinese.trimmed.isEmpty && !text.english.trimmed.isEmpty)
    }
    for text in [rule.title, rule.why, rule.leavesAlone] {
      #expect(text.chinese.unicodeScalars.contains { ("\u{4E00}"..."\u{9FFF}").contains($0) })
      #expect(text.english.unicodeScalars.contains { ("a"..."z").contains($0) })
    }
    #expect(rule.title.chinese.count <= 20 && !rule.title.chinese.hasSuffix("。"))
    // Broken bytes and configuration files cannot stand in an example, which is a draft.
    #expect(!rule.triggers.isEmpty || ["text-invalid-encoding", "config-invalid"].contains(id))
    #expect(!rule.quiet.isEmpty)
  }

  @Test func unknownIds() {
    for id in ["", "percent", "Percent-Mismatch", "percent-mismatch "] {
      #expect(RuleCatalog.description(of: id) == nil)
    }
  }

  /// A rule speaks at its own severity in at least one of its examples.
  @Test(arguments: RuleCatalog.descriptions.filter { !$0.triggers.isEmpty }.map(\.id))
  func severity(_ id: String) throws {
    let rule = try #require(RuleCatalog.description(of: id))
    let severities = rule.triggers.flatMap { example in
      let analysis = AnalysisHost(example).analysis
      return analysis.keys.flatMap { analysis.findings(of: $0) }.filter { $0.rule == id }.map(\.severity)
    }
    #expect(severities.contains(rule.severity) && severities.allSatisfy { $0 <= rule.severity })
  }
}
