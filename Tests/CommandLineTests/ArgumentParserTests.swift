import TextModel
import Testing

@testable import CommandLineInterface

/// Arguments of a command, taken apart.
struct ArgumentParserTests {
  private func parse(_ arguments: String...) throws -> ParsedArguments {
    try ParsedArguments(arguments, of: CheckCommand.description)
  }

  private func complaint(_ arguments: String...) -> String? {
    do {
      _ = try ParsedArguments(arguments, of: CheckCommand.description)
      return nil
    } catch {
      return error.message.english
    }
  }

  @Test func takesValuesInBothForms() throws {
    let parsed = try parse("a.md", "--format", "json", "b.md", "--fail-on=hint", "-", "--", "--format", "-x")
    #expect(parsed.values == ["--format": "json", "--fail-on": "hint"])
    #expect(parsed.operands == ["a.md", "b.md", "-", "--format", "-x"])
  }

  @Test func theLastOfTwoCounts() throws {
    #expect(try parse("--format", "json", "--format=jsonl").values["--format"] == "jsonl")
    #expect(try parse("--stdin-filename=a=b.md").values["--stdin-filename"] == "a=b.md")
    #expect(try parse("-h").flags == ["--help"])
  }

  @Test func complains() {
    #expect(complaint("--fromat", "json") == "unknown option “--fromat”, did you mean “--format”?")
    #expect(complaint("--xyzzy") == "unknown option “--xyzzy”")
    #expect(complaint("-q") == "unknown option “-q”")
    #expect(complaint("--format") == "--format text|json|jsonl|github|sarif: the value is missing")
    #expect(complaint("--format=") == "--format cannot be “”; it is one of text, json, jsonl, github, sarif")
    #expect(complaint("--help=yes") == "--help takes no value")
  }

  @Test(arguments: [
    ("chekc", "check"), ("chek", "check"), ("figure", "figures"), ("outlien", "outline"), ("serv", "serve"),
  ])
  func findsTheNearestName(name: String, expected: String) {
    #expect(Spelling.nearest(to: name, among: CommandCatalog.all.map { $0.description.name }) == expected)
  }

  @Test func findsNothingFarAway() {
    #expect(Spelling.nearest(to: "draft.md", among: ["check", "plan"]) == nil)
    #expect(Spelling.nearest(to: String(repeating: "x", count: 100_000), among: ["check"]) == nil)
    #expect(Spelling.distance(Array("ab".utf8), Array("ba".utf8)) == 1)
    #expect(Spelling.distance(Array("kitten".utf8), Array("sitting".utf8)) == 3)
  }
}
