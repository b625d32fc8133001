import Foundation
import Testing

/// `hegao demo`, run as a process: the real server behind real pipes.
struct DemoCommandTests {
  private let sample = Program.repository.appendingPathComponent("editors/sample-workspace").path

  @Test(arguments: [
    ("zh-CN", "划出的问题（", "大纲", "光标停在“"), ("en", "Findings (", "Outline", "With the cursor on “"),
  ])
  func showsWhatAnEditorWouldShow(language: String, findings: String, outline: String, hover: String) throws {
    let temporary = try TemporaryFolder()
    let outcome = try Program.hegao.run(["demo", "--lang", language], environment: ["TMPDIR": temporary.path])
    #expect(outcome.status == 0)
    #expect(outcome.complaints == "")
    let lines = outcome.lines
    #expect(lines.contains(outline))
    #expect(lines.filter { $0.hasPrefix(hover) }.count == 2)
    #expect(try FileManager.default.contentsOfDirectory(atPath: temporary.path) == [])

    // The server and the command line are one engine: as many findings, on the same lines of the draft.
    let check = try Program.hegao("check", "--format", "json", "--lang", language, "draft.md", in: sample)
    let object = try #require(try check.json() as? [String: Any])
    let expected = try #require(object["findings"] as? [[String: Any]])
    #expect(!expected.isEmpty)
    let heading = try #require(lines.firstIndex { $0.hasPrefix(findings) })
    #expect(lines[heading].contains("\(expected.count)"))
    let end = try #require(lines.firstIndex(of: outline))
    let shown = lines[heading..<end].compactMap { $0.wholeMatch(of: /\ *(\d+)  \S.*/).flatMap { Int($0.1) } }
    let wanted = expected.compactMap { finding in
      ((finding["range"] as? [String: [String: Int]])?["start"]?["line"]).map { $0 + 1 }
    }
    #expect(shown == wanted)
    // Each is marked, and told with the very message of the command line.
    #expect(lines[heading..<end].count { $0.wholeMatch(of: /\ +~+/) != nil } == expected.count)
    let told = lines[heading..<end].map { $0.drop { $0 == " " } }.joined().filter { $0 != " " }
    for finding in expected {
      let message = try #require(finding["message"] as? String)
      #expect(told.contains(message.filter { $0 != " " }))
    }
  }

  @Test func saysWhyItDidNotWork() throws {
    let outcome = try Program.hegao.run(["demo"], environment: ["TMPDIR": "/no/such/folder"])
    #expect(outcome.status == 2)
    #expect(outcome.complaints.hasPrefix("hegao: 演示没有做成：/no/such/folder: "))
  }
}
