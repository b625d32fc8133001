import Foundation
import Testing

/// `hegao check`, run as a process.
struct CheckCommandTests {
  private let draft = "关于全区工作的报告\n一、总体情况\n全年收到申请1888件，办结1887件，办结率99.97%。\n"

  private func paths(_ value: Any) throws -> [String] {
    try #require(value as? [[String: Any]]).map { $0["path"] as? String ?? "?" }
  }

  @Test func oneFileIsOneObject() throws {
    let folder = try TemporaryFolder()
    try folder.write("草稿 一.md", draft)
    let outcome = try Program.hegao("check", "--format", "json", "草稿 一.md", in: folder.path)
    let object = try #require(try outcome.json() as? [String: Any])
    #expect(object["path"] as? String == "草稿 一.md")
    let findings = try #require(object["findings"] as? [[String: Any]])
    let isLoud = findings.contains { ["warning", "error"].contains($0["severity"] as? String) }
    #expect(outcome.status == (isLoud ? 1 : 0))
    #expect(outcome.complaints == "")
    // Every finding points at the very bytes that it quotes.
    for finding in findings {
      let range = try #require(finding["byteRange"] as? [Int])
      #expect(String(decoding: Array(draft.utf8)[range[0]..<range[1]], as: UTF8.self) == finding["text"] as? String)
    }
  }

  @Test func severalFilesAndFoldersAreAnArray() throws {
    let folder = try TemporaryFolder()
    for name in ["b.md", "a.md", "sub/c.txt", "other/d.md"] { try folder.write(name, draft) }
    func run(_ arguments: String...) throws -> Any {
      try Program.hegao.run(["check", "--format", "json"] + arguments, in: folder.path).json()
    }
    #expect(try paths(run("b.md", "a.md")) == ["b.md", "a.md"])
    #expect(try paths(run(".")) == ["a.md", "b.md", "other/d.md", "sub/c.txt"])
    #expect(try paths(run()) == ["a.md", "b.md", "other/d.md", "sub/c.txt"])
    #expect(try paths(run("./sub/", "other")) == ["./sub/c.txt", "other/d.md"].map { $0.replacing("./", with: "") })
    #expect(
      try paths(run("sub/../b.md", "b.md", "./a.md", "a.md", ".")) == [
        "sub/../b.md", "./a.md", "other/d.md", "sub/c.txt",
      ])
    #expect(try paths(run(folder.path + "/sub")) == [folder.path + "/sub/c.txt"])
  }

  @Test func linesOfJSON() throws {
    let folder = try TemporaryFolder()
    for index in 0..<56 { try folder.write("报告\(index).txt", String(repeating: draft, count: 20)) }
    let names = (0..<56).map { "报告\($0).txt" }
    let outcome = try Program.hegao.run(["check", "--format=jsonl", "--fail-on", "error"] + names, in: folder.path)
    let objects = try outcome.lines.map { try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any] }
    #expect(objects.map { $0?["path"] as? String } == names)
    #expect(outcome.status == 0 || outcome.status == 1)
  }

  @Test func standardInput() throws {
    let folder = try TemporaryFolder()
    try folder.write("w/draft.md", "旧文")
    try folder.write("w/.git/HEAD", "")
    let bare = try Program.hegao("check", "--format", "json", "-", in: folder.path, input: draft)
    #expect(try #require(try bare.json() as? [String: Any])["path"] as? String == "-")
    let named = try Program.hegao(
      "check", "--format", "json", "--stdin-filename", "w/draft.md", "-", in: folder.path, input: draft)
    #expect(try #require(try named.json() as? [String: Any])["path"] as? String == "w/draft.md")
    // The text is that of the standard input, and its findings are those of the same text in a file.
    try folder.write("w/draft.md", draft)
    let filed = try Program.hegao("check", "--format", "json", "w/draft.md", in: folder.path)
    #expect(named.output == filed.output)
    let unused = try Program.hegao("check", "--stdin-filename", "x.md", "w", in: folder.path)
    #expect(unused.status == 2)
    #expect(unused.complaints.hasPrefix("hegao: --stdin-filename 要和 - 一起用\n"))
  }

  @Test func aFileThatIsNotThere() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.md", draft)
    let alone = try Program.hegao("check", "没有.md", in: folder.path)
    #expect(alone.status == 2)
    #expect(alone.text == "")
    #expect(alone.complaints == "hegao: 找不到文件 没有.md\n")
    // What can be checked is checked all the same.
    let both = try Program.hegao("check", "--lang", "en", "--format", "json", "gone.md", "a.md", in: folder.path)
    #expect(both.status == 2)
    #expect(both.complaints == "hegao: no such file: gone.md\n")
    #expect(try paths(both.json()) == ["a.md"])
    let unnamed = try Program.hegao("check", "", in: folder.path)
    #expect(unnamed.status == 2 && unnamed.complaints == "hegao: 找不到文件 \n")
  }

  @Test func anEmptyFolder() throws {
    let folder = try TemporaryFolder()
    let text = try Program.hegao("check", in: folder.path)
    #expect(text.status == 0)
    #expect(text.text == "")
    #expect(text.complaints == "hegao: 没有可核对的文件\n")
    let json = try Program.hegao("check", "--format", "json", ".", in: folder.path)
    #expect(json.text == "[]\n")
  }

  @Test func pipesLinksAndBrokenBytes() throws {
    let folder = try TemporaryFolder()
    #expect(mkfifo(folder.path + "/pipe.md", 0o600) == 0)
    try folder.makeFolder("sub")
    try folder.link("sub/loop", to: "..")
    try folder.write("broken.md", bytes: Array("办结".utf8) + [0xE4, 0xB8, 0xFF, 0x00] + Array("率。\n".utf8))
    try folder.write("台账.csv", bytes: [0xD6, 0xB8, 0xB1, 0xEA, 0x2C, 0xCA, 0xFD, 0xD6, 0xB5, 0x0A])
    let whole = try Program.hegao("check", "--format", "json", ".", in: folder.path)
    #expect(!whole.wasKilled)
    #expect(try paths(whole.json()) == ["broken.md", "台账.csv"])
    let pipe = try Program.hegao("check", "pipe.md", in: folder.path)
    #expect(pipe.status == 2)
    #expect(pipe.complaints == "hegao: pipe.md：不是普通文件，不能读取；读标准输入请用 -\n")
  }

  @Test(.enabled(if: getuid() != 0, "the superuser reads every file"))
  func whatMayNotBeRead() throws {
    let folder = try TemporaryFolder()
    try folder.write("closed/a.md", draft)
    try folder.write("b.md", draft)
    #expect(chmod(folder.path + "/closed", 0) == 0)
    let whole = try Program.hegao("check", "--format", "json", ".", in: folder.path)
    #expect(whole.status == 2)
    #expect(whole.complaints == "hegao: closed：没有读取权限\n")
    #expect(try paths(whole.json()) == ["b.md"])
    #expect(chmod(folder.path + "/b.md", 0) == 0)
    let file = try Program.hegao("check", "b.md", in: folder.path)
    #expect(file.status == 2)
    #expect(file.complaints.hasPrefix("hegao: b.md：没有读取权限\n"))
  }

  @Test func aReaderThatGoesAway() throws {
    let folder = try TemporaryFolder()
    for index in 0..<4 { try folder.write("\(index).md", String(repeating: draft, count: 60)) }
    for format in ["text", "json", "jsonl"] {
      let open = try Program.hegao.run(["check", "--format", format, "."], in: folder.path)
      let closed = try Program.hegao.run(["check", "--format", format, "."], in: folder.path, hasReader: false)
      #expect(!closed.wasKilled)
      #expect(closed.complaints == "")
      #expect(closed.status == open.status)
    }
  }

  @Test func textEndsWithACount() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.md", "没有数字的一句话。\n")
    let outcome = try Program.hegao("check", "a.md", in: folder.path)
    #expect(outcome.text == "1 个文件，没有发现问题。\n")
    #expect(outcome.status == 0)
  }

  @Test func textHasNoColourOffATerminal() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.md", draft)
    let outcome = try Program.hegao.run(["check", "a.md"], in: folder.path, environment: ["TERM": "xterm-256color"])
    #expect(!outcome.text.contains("\u{1B}"))
  }
}
