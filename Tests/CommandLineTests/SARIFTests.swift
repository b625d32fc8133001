import Analysis
import Checks
import Foundation
import TextModel
import Testing

@testable import CommandLineInterface

/// What findings become in SARIF. That the whole is as the standard demands is held by the tests of the documentation.
struct SARIFTests {
  private func run(_ specimen: Specimen, _ findings: [Finding], isComplete: Bool = true) throws -> [String: Any] {
    let log = SARIFLog(
      [FindingReport(specimen.draft, findings: findings)], isComplete: isComplete, language: .english)
    let object = try JSONSerialization.jsonObject(with: JSONEncoder().encode(log)) as? [String: Any]
    #expect(object?["version"] as? String == "2.1.0" && object?["$schema"] != nil)
    return try #require((object?["runs"] as? [[String: Any]])?.first)
  }

  private func result(_ specimen: Specimen, _ finding: Finding) throws -> [String: Any] {
    try #require((try run(specimen, [finding])["results"] as? [[String: Any]])?.first)
  }

  private func region(_ result: [String: Any]) throws -> [String: Int] {
    let location = try #require((result["locations"] as? [[String: Any]])?.first)
    return try #require((location["physicalLocation"] as? [String: Any])?["region"] as? [String: Int])
  }

  @Test func everythingThatAFindingHas() throws {
    let specimen = Specimen()
    let finding = try result(specimen, specimen.finding())
    let fingerprint = try #require(
      specimen.draft.analysis.fingerprints(of: [specimen.finding()], in: specimen.draft.key)?.first)
    let uri = #"{"uri": "file:///w/%E8%8D%89%E7%A8%BF/NAME.md"}"#
    let draft = uri.replacing("NAME", with: "draft")
    let region = """
      {"startLine": 2, "startColumn": 24, "endLine": 2, "endColumn": 30, "byteOffset": 81, "byteLength": 6}
      """
    let ruleIndex = try #require(RuleCatalog.descriptions.firstIndex { $0.id == "percent-mismatch" })
    let expected = """
      {"ruleId": "percent-mismatch", "ruleIndex": \(ruleIndex), "level": "error",
       "message": {"text": "the rate is 99.947% by the figures, not 99.97%"},
       "locations": [{"physicalLocation": {"artifactLocation": \(draft), "region": \(region)}}],
       "relatedLocations": [
         {"id": 1, "message": {"text": "the whole"}, "physicalLocation": {"artifactLocation": \(draft), "region":
           {"startLine": 2, "startColumn": 7, "endLine": 2, "endColumn": 12, "byteOffset": 46, "byteLength": 7}}},
         {"id": 2, "message": {"text": "what the plan asks for"}, "physicalLocation": {
           "artifactLocation": \(uri.replacing("NAME", with: "plan")), "region":
           {"startLine": 2, "startColumn": 4, "endLine": 2, "endColumn": 10, "byteOffset": 29, "byteLength": 18}}}],
       "fixes": [{"description": {"text": "change to “99.95%”"}, "artifactChanges": [
         {"artifactLocation": \(draft), "replacements": [
           {"deletedRegion": \(region), "insertedContent": {"text": "99.95%"}}]}]}],
       "partialFingerprints": {"hegao/v1": "\(fingerprint)"}}
      """
    let wanted = try #require(try JSONSerialization.jsonObject(with: Data(expected.utf8)) as? [String: Any])
    #expect(NSDictionary(dictionary: finding) == NSDictionary(dictionary: wanted))
  }

  @Test(arguments: [(Severity.error, "error"), (.warning, "warning"), (.information, "note"), (.hint, "note")])
  func levels(severity: Severity, level: String) throws {
    let specimen = Specimen()
    #expect(try result(specimen, specimen.finding(severity: severity))["level"] as? String == level)
  }

  @Test func columnsAreUTF16WithoutTheByteOrderMark() throws {
    for (mark, bytes) in [("", 0), ("\u{FEFF}", 3)] {
      let specimen = Specimen(draft: mark + "𠮷办结率99.97%。\n")
      let finding = Finding(
        rule: "percent-mismatch", severity: .warning, range: specimen.range(of: "99.97%"),
        message: LocalizedText("甲", "a"))
      #expect(
        try region(result(specimen, finding)) == [
          "startLine": 1, "startColumn": 6, "endLine": 1, "endColumn": 12, "byteOffset": bytes + 13, "byteLength": 6,
        ])
    }
  }

  @Test func whatIsLeftOut() throws {
    let specimen = Specimen()
    var finding = specimen.finding()
    finding.related = []
    // A repair that makes a new file has no region that it could replace.
    finding.fixes = [
      Fix(
        title: LocalizedText("甲", "a"), document: DocumentKey("/w/new.json"),
        edits: [TextEdit(range: 0..<0, replacement: "{}")], isSafe: false)
    ]
    finding.message = LocalizedText("甲", "see [the plan](1)")
    let result = try result(specimen, finding)
    #expect(result["relatedLocations"] == nil && result["fixes"] == nil)
    #expect((result["message"] as? [String: String])?["text"] == "see [the plan\\](1)")
    let run = try run(specimen, [], isComplete: false)
    #expect((run["results"] as? [Any])?.isEmpty == true)
    #expect((run["invocations"] as? [[String: Bool]]) == [["executionSuccessful": false]])
  }

  @Test func rulesHaveTheirHelp() throws {
    let driver = try #require((try run(Specimen(), [])["tool"] as? [String: Any])?["driver"] as? [String: Any])
    #expect(driver["name"] as? String == "Hegao" && driver["version"] as? String == HegaoVersion.current)
    let rules = try #require(driver["rules"] as? [[String: Any]])
    for (rule, description) in zip(rules, RuleCatalog.descriptions) {
      let help = try #require(rule["help"] as? [String: String])
      #expect(help["markdown"]?.hasPrefix("# \(description.title.english)\n\n## Why\n\n") == true)
      #expect(help["text"]?.contains(description.title.english) == true)
      #expect((rule["properties"] as? [String: [String]])?["tags"] == [description.group.rawValue])
      #expect((rule["name"] as? String)?.lowercased() == description.id.replacing("-", with: ""))
    }
  }

  @Test func pathsAreThoseBelowTheCurrentFolder() throws {
    let folder = try TemporaryFolder()
    try folder.write("w/办结 100%.md", "全年收到申请1888件，办结1887件，办结率99.97%。\n")
    let outcome = try Program.hegao("check", "--format", "sarif", "办结 100%.md", in: folder.path + "/w")
    let run = try #require(((try outcome.json() as? [String: Any])?["runs"] as? [[String: Any]])?.first)
    let bases = try #require(run["originalUriBaseIds"] as? [String: [String: String]])
    #expect(bases["%SRCROOT%"]?["uri"]?.removingPercentEncoding == "file://\(folder.path)/w/")
    let result = try #require((run["results"] as? [[String: Any]])?.first)
    let location = try #require((result["locations"] as? [[String: Any]])?.first)
    let artifact = (location["physicalLocation"] as? [String: Any])?["artifactLocation"] as? [String: String]
    #expect(artifact == ["uri": "%E5%8A%9E%E7%BB%93%20100%25.md", "uriBaseId": "%SRCROOT%"])
    #expect(outcome.status == 1)
  }
}
