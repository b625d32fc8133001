import Analysis
import Checks
import Foundation
import TestSupport
import Testing
import TextModel

/// Every fixture under Fixtures has exactly the findings it names: none is missing and none is extra.
@Suite struct FixtureTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")

  static let names: [String] = {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false))) ?? []
    return files.filter { $0.hasSuffix(".txt") }.sorted()
  }()

  /// How the line ends and the surroundings of a fixture's documents are changed: findings follow the words.
  enum Variant: String, CaseIterable {
    case asWritten, carriageReturns, byteOrderMark, astralBefore

    func apply(_ text: String) -> String {
      switch self {
      case .asWritten: text
      case .carriageReturns: text.replacingOccurrences(of: "\n", with: "\r\n")
      case .byteOrderMark: "\u{FEFF}" + text
      case .astralBefore: "𠮷塘渡口。\n\n" + text
      }
    }
  }

  static func read(_ name: String, _ variant: Variant) throws -> Fixture {
    let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    return try Fixture(text, transform: variant.apply)
  }

  @Test func everyRuleHasFixtures() throws {
    let fixtures = try Self.names.map { try Self.read($0, .asWritten) }
    let rules = Set(fixtures.flatMap { $0.expectations.map(\.rule) })
    // A configuration file is read by those who read files, and tested with them.
    #expect(rules == Set(RuleCatalog.descriptions.map(\.id)).subtracting(["config-invalid"]))
    #expect(fixtures.count >= 40)
  }

  @Test(arguments: names, Variant.allCases)
  func findings(_ name: String, _ variant: Variant) throws {
    let fixture = try Self.read(name, variant)
    let analysis = AnalysisHost(fixture).analysis
    for document in fixture.documents {
      let key = DocumentKey.sample(document.name)
      try #require(analysis.text(of: key)?.string == document.marked.text)
      let findings = analysis.findings(of: key)
      let expected = fixture.expectations.filter { $0.document == document.name }
      let wanted = expected.map { "\($0.severity.name) \($0.rule) \($0.range) \(document.marked.words($0.range))" }
      let seen = findings.map { "\($0.severity.name) \($0.rule) \($0.range) \(analysis.words(of: key, $0.range))" }
      let missing = wanted.filter { !seen.contains($0) }, extra = seen.filter { !wanted.contains($0) }
      #expect(
        missing.isEmpty && extra.isEmpty && wanted.count == seen.count,
        "\(document.name): missing \(missing), extra \(extra)")
      for expectation in expected {
        let same = findings.filter { $0.range == expectation.range && $0.rule == expectation.rule }
        for finding in same { check(finding, expectation) }
      }
      for finding in findings { FindingForm.check(finding, in: key, analysis) }
    }
  }

  private func check(_ finding: Finding, _ expectation: Fixture.Expectation) {
    if !expectation.message.isEmpty {
      #expect(finding.message.chinese.contains(expectation.message))
    }
    if let replacement = expectation.replacement {
      #expect(finding.fixes.first?.edits.map(\.replacement).joined(separator: "｜") == replacement)
    }
  }
}

/// What holds of every finding, whatever its rule.
enum FindingForm {
  static func check(_ finding: Finding, in key: DocumentKey, _ analysis: Analysis) {
    #expect(RuleCatalog.description(of: finding.rule) != nil)
    #expect(!finding.range.isEmpty && analysis.isWhole(finding.range, of: key))
    checkMessage(finding.message)
    for place in finding.related {
      #expect(!place.range.isEmpty && analysis.isWhole(place.range, of: place.document ?? key))
      checkMessage(place.message, mayQuote: true)
    }
    for fix in finding.fixes {
      checkMessage(fix.title)
      #expect(!fix.edits.isEmpty && fix.edits.allSatisfy { analysis.isWhole($0.range, of: key) })
      let inOrder = fix.edits.sorted { $0.range.lowerBound < $1.range.lowerBound }
      #expect(zip(inOrder, inOrder.dropFirst()).allSatisfy { $0.range.upperBound <= $1.range.lowerBound })
      let changes = fix.edits.contains { analysis.words(of: key, $0.range) != $0.replacement }
      #expect(changes, "a fix that changes nothing")
    }
    if let computation = finding.computation {
      #expect(!computation.kind.isEmpty && !computation.formula.isEmpty)
    }
  }

  /// A message says something in both languages, and nothing in it is left over from the program.
  private static func checkMessage(_ message: LocalizedText, mayQuote: Bool = false) {
    for text in [message.chinese, message.english] {
      #expect(!text.trimmed.isEmpty)
      for leftover in ["Optional(", "nil", "\n"] { #expect(!text.contains(leftover), "\(text)") }
    }
    #expect(mayQuote || message.chinese != message.english)
  }
}
