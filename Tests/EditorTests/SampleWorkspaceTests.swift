import Foundation
import Testing

/// The sample workspace and its two lists speak of the same words.
@Suite struct SampleWorkspaceTests {
  static func text(_ name: String) throws -> String {
    try String(contentsOf: Places.sample.appendingPathComponent(name), encoding: .utf8)
  }

  static func occurrences(of words: String, in text: String) -> Int { text.components(separatedBy: words).count - 1 }

  @Test func everyPlantedMistakeStandsOnceInItsFile() throws {
    let planted = try JSONDecoder().decode([PlantedMistake].self, from: Data(try Self.text("expected.json").utf8))
    #expect(planted.count == 13)
    for mistake in planted {
      let text = try Self.text(mistake.file)
      #expect(Self.occurrences(of: mistake.quote, in: text) == 1, "\(mistake.quote)")
      #expect(Self.occurrences(of: mistake.focus, in: mistake.quote) == 1, "\(mistake.focus)")
      #expect(["error", "warning", "information"].contains(mistake.severity))
    }
  }

  /// The words in the first column of both tables stand in the draft, and every planted rule is in the first table.
  @Test func instructionsQuoteTheDraft() throws {
    let draft = try Self.text("draft.md")
    let sections = try Self.text("README.md").components(separatedBy: "\n## ")
    #expect(sections.count == 3)
    for section in sections.dropFirst() {
      let rows = section.split(separator: "\n").filter { $0.hasPrefix("| `") }
      #expect(rows.count >= 12)
      for row in rows {
        let column = row.split(separator: "|")[0]
        for quoted in column.matches(of: /`(.+?)`/) {
          #expect(draft.contains(quoted.1), "not in the draft: \(quoted.1)")
        }
      }
    }
    let planted = try JSONDecoder().decode([PlantedMistake].self, from: Data(try Self.text("expected.json").utf8))
    for mistake in planted { #expect(sections[1].contains("`\(mistake.rule)`")) }
  }

  @Test func ledgerHasItsFiveColumns() throws {
    let lines = try Self.text("ledger.csv").split(separator: "\n")
    #expect(lines.first == "指标,数值,单位,期间,来源")
    for line in lines { #expect(line.split(separator: ",", omittingEmptySubsequences: false).count == 5, "\(line)") }
  }
}
