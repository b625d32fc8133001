import Checks
import Foundation
import Testing

/// What `Protocol` promises to other programs, held against what the commands print.
@Suite struct ProtocolTests {
  static let sample = "editors/sample-workspace"

  private func schema(_ name: String) throws -> JSONSchema {
    try JSONSchema(Data(contentsOf: Repository.root.appendingPathComponent("Protocol/\(name).schema.json")))
  }

  private func findings(_ operand: String, format: String = "json") throws -> Data {
    try Repository.hegao("check", "--format", format, operand, in: Self.sample, allowing: [0, 1])
  }

  @Test(arguments: [".", "draft.md", "plan.md"]) func findingsAreAsDescribed(operand: String) throws {
    let output = try JSONSerialization.jsonObject(with: findings(operand))
    #expect(try schema("findings").objections(to: output) == [])
  }

  @Test func linesAreAsDescribed() throws {
    let lines = try findings(".", format: "jsonl").split(separator: UInt8(ascii: "\n"))
    #expect(lines.count > 1)
    for line in lines {
      #expect(try schema("findings").objections(to: JSONSerialization.jsonObject(with: line)) == [])
    }
  }

  @Test(arguments: [".", "draft.md", "plan.md"]) func figuresAreAsDescribed(operand: String) throws {
    let output = try Repository.hegao("figures", "--format", "json", operand, in: Self.sample)
    #expect(try schema("figures").objections(to: JSONSerialization.jsonObject(with: output)) == [])
  }

  /// The sample has measures of every state, and answers of both kinds.
  @Test func coverageIsAsDescribed() throws {
    let output = try Repository.hegao("plan", "--coverage", "draft.md", "--format", "json", "plan.md", in: Self.sample)
    #expect(try schema("coverage").objections(to: JSONSerialization.jsonObject(with: output)) == [])
    let text = String(decoding: output, as: UTF8.self)
    for state in ["cited", "likely", "missing", "partial", "exempt"] {
      #expect(text.contains("\"state\":\"\(state)\""), "\(state)")
    }
    #expect(text.contains("\"isPlanned\":true") && text.contains("\"isPlanned\":false"))
  }

  /// The sample shows every member that is described, so that a description cannot outlive its member.
  @Test func everyDescribedMemberOccurs() throws {
    let file = Repository.root.appendingPathComponent("Protocol/findings.schema.json")
    let schema = try #require(try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any])
    let output = String(decoding: try findings("draft.md"), as: UTF8.self)
    let definitions = try #require(schema["$defs"] as? [String: [String: Any]])
    for (definition, description) in definitions {
      for name in (description["properties"] as? [String: Any] ?? [:]).keys {
        #expect(output.contains("\"\(name)\":"), "\(definition) has no \(name) in the output")
      }
    }
  }

  @Test func rulesAreThoseOfTheProgram() throws {
    let file = Repository.root.appendingPathComponent("Protocol/rules.json")
    let written = try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? NSArray
    let printed = try JSONSerialization.jsonObject(with: Repository.hegao("rules", "--format", "json")) as? NSArray
    #expect(written?.count ?? 0 > 10)
    #expect(written == printed, "run `swift run hegao-generate`")
  }

  @Test func manifestIsAsDescribed() throws {
    let file = Repository.root.appendingPathComponent("Protocol/manifest.json")
    let manifest = try JSONSerialization.jsonObject(with: Data(contentsOf: file))
    #expect(try schema("manifest").objections(to: manifest) == [])
  }

  /// An editor that knows the schema and the program find the same settings good, but for patterns of paths, which the schema does not
  /// parse, and names that stand twice.
  @Test(arguments: [
    #"{}"#, #"{"$schema":"x","drafts":["上报/**/*.md"],"plans":[],"ledgers":["*.csv"],"knownTitles":["《某办法》"]}"#,
    #"{"rules":{"percent-mismatch":"off","outline-gap":"hint"},"rounding":"either","language":"zh-Hans"}"#,
    #"{"draft":["a"]}"#, #"{"drafts":"a"}"#, #"{"drafts":[1]}"#, #"{"drafts":["/a"]}"#, #"{"rules":[]}"#,
    #"{"rules":{"percent-mismach":"off"}}"#, #"{"rules":{"percent-mismatch":"loud"}}"#, #"{"rounding":"up"}"#,
    #"{"language":"fr"}"#, #"{"language":1}"#, #"{"knownTitles":"a"}"#, #"[]"#,
  ])
  func configurationIsAsDescribed(text: String) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("hegao-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("hegao.json")
    try Data(text.utf8).write(to: file)
    let output = String(
      decoding: try Repository.hegao("check", "--format", "json", file.path, allowing: [0, 1]), as: UTF8.self)
    let value = try JSONSerialization.jsonObject(with: Data(text.utf8))
    let objections = try schema("configuration").objections(to: value, allowsUndescribed: true)
    #expect(output.contains("config-invalid") == !objections.isEmpty, "\(objections) \(output)")
  }

  /// SARIF is as its own schema demands, in both languages, and the same from run to run.
  @Test(arguments: ["zh-CN", "en"]) func sarifIsAsItsStandardDemands(language: String) throws {
    func output() throws -> Data {
      try Repository.hegao(
        "check", "--format", "sarif", "--lang", language, ".", in: Self.sample, allowing: [0, 1])
    }
    let first = try output()
    let log = try JSONSerialization.jsonObject(with: first)
    let schema = try JSONSchema(Data(SARIFExcerpt.text.utf8))
    #expect(schema.objections(to: log) == [])
    #expect(try output() == first)
    let text = String(decoding: first, as: UTF8.self)
    for member in ["relatedLocations", "fixes", "partialFingerprints", "byteOffset", "markdown"] {
      #expect(text.contains("\"\(member)\":"), "\(member)")
    }
    let run = try #require(((log as? [String: Any])?["runs"] as? [[String: Any]])?.first)
    let results = try #require(run["results"] as? [[String: Any]])
    let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
    let rules = try #require(driver["rules"] as? [[String: Any]])
    #expect(rules.compactMap { $0["id"] as? String } == RuleCatalog.descriptions.map(\.id))
    #expect(!results.isEmpty)
    for result in results {
      let index = try #require(result["ruleIndex"] as? Int)
      #expect(rules[index]["id"] as? String == result["ruleId"] as? String)
    }
  }

  /// The checker objects where it should: a test of the test.
  @Test(arguments: [
    (#"{"path":"a"}"#, " has no findings"),
    (#"{"path":1,"findings":[]}"#, "/path is no string"),
    (#"{"path":"a","findings":[],"more":1}"#, "/more is not described"),
    (#"{"path":"a","findings":[{"rule":"percent"}]}"#, "/findings/0/rule does not match"),
    (#"[{"path":"a","findings":[{"severity":"loud"}]}]"#, "/0/findings/0/severity is none of"),
    (#"{"path":"a","findings":[{"byteRange":[1]}]}"#, "/findings/0/byteRange has too few items"),
    (#"{"path":"a","findings":[{"byteRange":[1,-2]}]}"#, "/findings/0/byteRange/1 is too small"),
    (#"{"path":"a","findings":[{"byteRange":[1,true]}]}"#, "/findings/0/byteRange/1 is no integer"),
    (#"{"path":"a","findings":[{"computation":{"stated":["1/2","0.1e5"]}}]}"#, "/findings/0/computation/stated/1 "),
  ])
  func faultsAreSeen(value: String, fault: String) throws {
    let value = try JSONSerialization.jsonObject(with: Data(value.utf8))
    let objections = try schema("findings").objections(to: value)
    #expect(objections.contains { $0.hasPrefix(fault) }, "\(objections)")
  }

  @Test func unknownKeywordsAreSeen() throws {
    let schema = try JSONSchema(Data(#"{"additionalItems":false}"#.utf8))
    #expect(schema.objections(to: []).count == 1)
  }
}
