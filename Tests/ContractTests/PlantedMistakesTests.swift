import Foundation
import Testing

/// One planted mistake of the sample workspace (`expected.json`).
struct PlantedMistake: Decodable {
  var file: String
  /// Words that stand once in the file.
  var quote: String
  /// The part of the quote that the finding must overlap.
  var focus: String
  var rule: String
  var severity: String
}

/// The mistakes planted in the sample workspace are found, and nothing else is.
@Suite("planted mistakes")
struct PlantedMistakesTests {
  @Test("each is found at its place and its severity, and no other warning or error")
  func planted() throws {
    let list = try Data(contentsOf: Places.sample.appending(path: "expected.json"))
    let mistakes = try JSONDecoder().decode([PlantedMistake].self, from: list)
    #expect(!mistakes.isEmpty)
    let reports = try CommandLineProgram.check(Places.sample)
    var accounted: Set<String> = []
    for mistake in mistakes {
      let place = try place(of: mistake)
      let found = (reports[mistake.file]?.findings ?? []).filter {
        $0.rule == mistake.rule && $0.severity == mistake.severity
          && $0.byteRange[0] < place.upperBound && place.lowerBound < $0.byteRange[1]
      }
      #expect(!found.isEmpty, "not found: \(mistake.quote) (\(mistake.rule), \(mistake.severity))")
      accounted.formUnion(found.map { name($0, mistake.file) })
    }
    for (file, report) in reports {
      for finding in report.findings where ["warning", "error"].contains(finding.severity) {
        #expect(accounted.contains(name(finding, file)), "not planted: \(file) \(finding)")
      }
    }
  }

  private func name(_ finding: CheckReport.Finding, _ file: String) -> String {
    "\(file) \(finding.byteRange) \(finding.rule)"
  }

  /// The bytes of the focus.
  private func place(of mistake: PlantedMistake) throws -> Range<Int> {
    let text = try String(contentsOf: Places.sample.appending(path: mistake.file), encoding: .utf8)
    let quote = try #require(text.range(of: mistake.quote), "\(mistake.quote)")
    let focus = try #require(text.range(of: mistake.focus, range: quote), "\(mistake.focus)")
    let start = text.utf8.distance(from: text.startIndex, to: focus.lowerBound)
    return start..<start + mistake.focus.utf8.count
  }
}
