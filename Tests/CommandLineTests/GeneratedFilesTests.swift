import Foundation
import Testing

/// Files that are made from others are as fresh as those.
struct GeneratedFilesTests {
  @Test func nothingIsStale() throws {
    let outcome = try Program.generator("--check", "--root", Program.repository.path)
    #expect(outcome.status == 0, "\(outcome.complaints)")
  }

  @Test func staleFilesAreToldAndMade() throws {
    let folder = try TemporaryFolder()
    let target = "Sources/CommandLineInterface/Demo/SampleWorkspace+Generated.swift"
    try folder.write("editors/sample-workspace/draft.md", "写着 \"\"\"# 和 \\(x) 的文稿\n")
    try folder.write(target, "")
    let rules = "<!-- rules: written by `swift run hegao-generate` -->\n| old |\n<!-- end of rules -->"
    for name in ["README.md", "README.zh-CN.md"] { try folder.write(name, "before\n\(rules)\nafter\n") }
    try folder.write("Protocol/rules.json", "[]\n")
    let package = "editors/vscode/package.json"
    let byHand = "{\n  \"contributes\": {\n    \"configuration\": {}\n  },\n  \"scripts\": {}\n}\n"
    try folder.write(package, byHand)
    let check = try Program.generator("--check", "--root", folder.path)
    #expect(check.status == 1)
    #expect(check.complaints.contains(target))
    #expect(try String(contentsOfFile: folder.path + "/" + target, encoding: .utf8) == "")
    #expect(try Program.generator("--root", folder.path).status == 0)
    let made = try String(contentsOfFile: folder.path + "/" + target, encoding: .utf8)
    #expect(made.contains("##\"\"\"\n写着 \"\"\"# 和 \\(x) 的文稿\n\n\"\"\"##"))
    let readme = try String(contentsOfFile: folder.path + "/README.md", encoding: .utf8)
    #expect(readme.hasPrefix("before\n") && readme.hasSuffix("<!-- end of rules -->\nafter\n"))
    #expect(readme.contains("\n| `percent-mismatch` | warning | ") && !readme.contains("| old |"))
    let settings = try String(contentsOfFile: folder.path + "/" + package, encoding: .utf8)
    #expect(settings.hasPrefix("{\n  \"contributes\": {\n") && settings.hasSuffix("\n  },\n  \"scripts\": {}\n}\n"))
    #expect(settings.contains("\"hegao.language\": {"))
    #expect(try Program.generator("--check", "--root", folder.path).status == 0)
    try folder.write(package, "{}")
    #expect(try Program.generator("--root", folder.path).status == 2)
    try folder.write(package, settings)
    try folder.write("README.md", "no place for the rules")
    #expect(try Program.generator("--root", folder.path).status == 2)
    try folder.write("README.md", readme)
    try folder.write("editors/sample-workspace/x.md", "\u{1B}")
    #expect(try Program.generator("--root", folder.path).status == 2)
  }

  @Test func complainsOfOptions() throws { #expect(try Program.generator("--chek").status == 2) }
}
