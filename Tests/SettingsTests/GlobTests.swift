import Checks
import Testing
import TextModel

@Suite("globs")
struct GlobTests {
  @Test(
    "what they mean",
    arguments: [
      ("*.md", "总结.md", true), ("*.md", "上报/总结.md", false), ("**/*.md", "总结.md", true),
      ("**/*.md", "上报/一/总结.md", true), ("上报/**", "上报/一/总结.md", true), ("上报/**", "上报", false),
      ("上报/", "上报/总结.md", true), ("上报/**/终稿/*", "上报/终稿/a.md", true),
      ("上报/**/终稿/*", "上报/一/二/终稿/a.md", true), ("上报/**/终稿/*", "上报/一/a.md", false),
      ("第?稿.txt", "第三稿.txt", true), ("第?稿.txt", "第稿.txt", false), ("第?稿.txt", "第𠮷稿.txt", true),
      ("*.{md,txt}", "a.txt", true), ("*.{md,txt}", "a.csv", false), ("{a,b{1,2}}/*.md", "b2/x.md", true),
      ("{a,b{1,2}}/*.md", "b/x.md", false), ("*总结*", "2025年总结（终稿）.md", true), ("**", "a/b", true),
      ("通知[2024].md", "通知[2024].md", true), ("通知[2024].md", "通知2.md", false), ("a*b*c", "axxbxxc", true),
      ("a*b*c", "axxbxx", false), ("a,b.md", "a,b.md", true),
    ])
  func matching(pattern: String, path: String, isMeant: Bool) throws {
    #expect(try Glob(pattern).matches(path) == isMeant)
  }

  @Test(
    "what is no pattern",
    arguments: [
      ("", Glob.Problem.empty), ("/a.md", .absolute), ("../a.md", .leavesFolder), ("./a.md", .leavesFolder),
      ("a{b", .unbalancedBrace), ("a}b", .unbalancedBrace), ("a**/b", .doubleStarInName), ("{a,}", .empty),
      (String(repeating: "{a,b}", count: 9), .tooManyAlternatives),
    ])
  func problems(pattern: String, problem: Glob.Problem) {
    #expect(throws: problem) { try Glob(pattern) }
  }

  @Test("patterns against a plain matcher", arguments: [7, 8] as [UInt64])
  func random(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var hits = 0
    for _ in 0..<6_000 {
      let pattern = (0..<Int.random(in: 1...4, using: &generator)).map { _ in
        ["a", "b", "*", "?", "**", "a*", "*b", "a?b"].randomElement(using: &generator) ?? "a"
      }
      let path = (0..<Int.random(in: 1...4, using: &generator)).map { _ in
        ["a", "b", "ab", "aab", "acb"].randomElement(using: &generator) ?? "a"
      }
      let expected = Self.matches(pattern[...], path[...])
      hits += expected ? 1 : 0
      #expect(
        try Glob(pattern.joined(separator: "/")).matches(path.joined(separator: "/")) == expected, "\(pattern) \(path)")
    }
    #expect(hits > 300)
  }

  @Test("stars do not multiply the work")
  func stars() throws {
    let name = String(repeating: "a", count: 2_000)
    #expect(try !Glob(String(repeating: "a*", count: 40) + "b").matches(name))
    let folders = Array(repeating: "a", count: 400).joined(separator: "/")
    #expect(try !Glob(String(repeating: "**/a/", count: 30) + "b").matches(folders))
  }

  /// By trying everything.
  private static func matches(_ parts: ArraySlice<String>, _ names: ArraySlice<String>) -> Bool {
    guard let part = parts.first else { return names.isEmpty }
    if part == "**" {
      if parts.count == 1 { return !names.isEmpty }
      return (names.startIndex...names.endIndex).contains { matches(parts.dropFirst(), names[$0...]) }
    }
    guard let name = names.first, fits(Array(part)[...], Array(name)[...]) else { return false }
    return matches(parts.dropFirst(), names.dropFirst())
  }

  private static func fits(_ part: ArraySlice<Character>, _ name: ArraySlice<Character>) -> Bool {
    guard let first = part.first else { return name.isEmpty }
    if first == "*" { return (name.startIndex...name.endIndex).contains { fits(part.dropFirst(), name[$0...]) } }
    guard let letter = name.first, first == "?" || first == letter else { return false }
    return fits(part.dropFirst(), name.dropFirst())
  }
}
