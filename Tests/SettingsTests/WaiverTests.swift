import Analysis
import Checks
import Testing
import TextModel
import WorkspaceFiles

@Suite("waivers in the draft")
struct WaiverTests {
  private static let rate = "全年受理申请1888件，办结1887件，办结率99.15%。"
  private static let waiver = "<!-- hegao: allow percent-mismatch 终报数，见复函 -->"

  private static func rules(_ draft: String) -> [String] { Workspace(["a.md": draft]).rules("a.md") }

  @Test("before the line, at its end, for the file")
  func places() {
    #expect(Self.rules(Self.rate) == ["percent-mismatch"])
    #expect(Self.rules("\(Self.waiver)\n\(Self.rate)") == [])
    #expect(Self.rules("\(Self.waiver)\r\n\r\n  \r\n\(Self.rate)\r\n") == [])
    #expect(Self.rules("\(Self.rate)\(Self.waiver)\n") == [])
    #expect(Self.rules("\(Self.waiver)\(Self.rate)\n") == [])
    let file = Self.waiver.replacing("allow", with: "allow-file")
    #expect(Self.rules("\(Self.rate)\n甲。\n\(Self.rate)\n\(file)\n") == [])
  }

  @Test("it holds for one line only")
  func oneLine() {
    let two = "\(Self.waiver)\n各项工作有序推进。\n\(Self.rate)\n"
    #expect(Self.rules(two) == ["waiver-unused", "percent-mismatch"])
    #expect(Self.rules("\(Self.rate)\(Self.waiver)\n\(Self.rate)\n") == ["percent-mismatch"])
    #expect(Self.rules("\(Self.rate)\n\(Self.waiver)\n") == ["percent-mismatch", "waiver-unused"])
  }

  @Test("waivers on following lines mean the same line; one may name several rules")
  func several() {
    let gap = "<!-- hegao: allow outline-gap 单独报送 -->"
    let draft = "一、做法\n有序推进。\n\(Self.waiver)\n\(gap)\n三、成效。\(Self.rate)\n"
    #expect(Self.rules(draft) == [])
    for separator in [" ", "，", ", ", "、"] {
      let both = "<!-- hegao：allow outline-gap\(separator)percent-mismatch 单独报送 -->"
      #expect(Self.rules("一、做法\n有序推进。\n\(both)\n三、成效。\(Self.rate)\n") == [])
    }
  }

  @Test(
    "without a reason nothing is silenced",
    arguments: ["", " 理由：", " 理由：____", " 理由:……", " reason: ___", " ——", "，"])
  func reasonless(tail: String) {
    let draft = "<!-- hegao: allow percent-mismatch\(tail) -->\n\(Self.rate)\n"
    #expect(Self.rules(draft) == ["waiver-without-reason", "percent-mismatch"])
  }

  @Test("reasons of all kinds", arguments: ["理由：终报数", "re-counted by hand", "OK", "8月31日终报", "—— 终报数"])
  func reasons(reason: String) {
    #expect(Self.rules("<!-- hegao: allow percent-mismatch \(reason) -->\n\(Self.rate)\n") == [])
  }

  @Test("unknown rules, no rule, unknown verbs")
  func unknown() throws {
    let workspace = Workspace(["a.md": "<!-- hegao: allow percent-mismach 终报数 -->\n\(Self.rate)\n"])
    #expect(workspace.marks("a.md").first == "waiver-unknown-rule percent-mismach")
    let fix = try #require(workspace.findings("a.md").first?.fixes.first)
    let mended = workspace.applying(fix, to: "a.md").text
    #expect(Self.rules(mended) == [])
    #expect(Self.rules("<!-- hegao: allow 终报数 -->\n\(Self.rate)\n") == ["waiver-unknown-rule", "percent-mismatch"])
    #expect(Self.rules("<!-- hegao: ignore percent-mismatch 终报数 -->\n") == ["waiver-unknown-rule"])
    // The other rule of the same waiver holds.
    #expect(
      Self.rules("<!-- hegao: allow plan-unknwon percent-mismatch 终报数 -->\n\(Self.rate)\n") == ["waiver-unknown-rule"])
  }

  @Test("idle waivers, whole and in part, and those for the rules about waivers")
  func idle() {
    #expect(Workspace(["a.md": "\(Self.waiver)\n甲。\n"]).marks("a.md") == ["waiver-unused \(Self.waiver)"])
    let both = "<!-- hegao: allow percent-mismatch outline-gap 终报数 -->\n\(Self.rate)\n"
    #expect(Workspace(["a.md": both]).marks("a.md") == ["waiver-unused outline-gap"])
    let itself = "<!-- hegao: allow-file waiver-unused 不想看到 -->\n\(Self.waiver)\n甲。\n"
    #expect(
      Workspace(["a.md": itself]).marks("a.md") == ["waiver-unused waiver-unused", "waiver-unused \(Self.waiver)"])
  }

  @Test("a waiver for a rule that is off is not idle; the rules about waivers can be turned off")
  func configured() {
    var workspace = Workspace(["a.md": "\(Self.waiver)\n\(Self.rate)\n"])
    workspace.set("hegao.json", #"{"rules": {"percent-mismatch": "off"}}"#)
    #expect(workspace.rules("a.md") == [])
    workspace.set("a.md", "\(Self.waiver)\n甲。\n")
    workspace.set("hegao.json", #"{"rules": {"waiver-unused": "off"}}"#)
    #expect(workspace.rules("a.md") == [])
  }

  @Test("what stands in a comment is no text of the draft")
  func comments() {
    for comment in [
      "<!-- \(Self.rate) -->", "<!--\n\(Self.rate)\n三、旧稿\n《没有完\n-->", "甲<!-- 共5件，其中9件 -->乙。", "<!-- 编者：hegao 见说明 -->",
      "<!-- hegao：待核 -->",
    ] {
      #expect(Self.rules("一、做法\n\(comment)\n二、成效\n") == [], "\(comment)")
    }
    let analysis = Workspace(["a.md": "<!-- 一、旧 -->\n# 题目\n\n一、甲\n<!--\n二、旧\n-->\n二、乙<!-- 注 -->\n有序推进。\n"]).host
      .analysis
    let key = Workspace.key("a.md")
    #expect(analysis.outline(of: key).map(\.title) == ["题目", "甲", "乙"])
    #expect(Workspace(["a.md": "甲5件<!-- 乙6件 -->丙7件。"]).host.analysis.figures(of: key).map(\.text) == ["5件", "7件"])
    // What is never closed is text.
    #expect(Self.rules("<!-- \(Self.rate)\n") == ["percent-mismatch"])
  }

  @Test("a figure whose finding is waived is supported by the author's word")
  func support() {
    let draft = "\(Self.rate)\n\(Self.waiver)\n\(Self.rate)\n"
    let figures = Workspace(["a.md": draft]).host.analysis.figures(of: Workspace.key("a.md"))
    #expect(figures.filter { $0.text == "99.15%" }.map(\.support) == ["none", "waiver"])
  }

  @Test("pages of openings are read in one go")
  func openings() {
    #expect(Self.rules(String(repeating: "<!-- a\n", count: 20_000)) == [])
    #expect(Self.rules(String(repeating: "\(Self.waiver)\n", count: 2_000)).count == 2_000)
  }
}

@Suite("waivers beside the draft")
struct RecordedWaiverTests {
  private static let rate = "全年受理申请1888件，办结1887件，办结率99.15%。"

  private static func fixed(_ workspace: Workspace, _ name: String) throws -> (fix: Fix, key: DocumentKey, text: String)
  {
    let finding = try #require(workspace.findings(name).first { $0.rule == "percent-mismatch" })
    let fix = try #require(workspace.host.analysis.waiverFix(for: finding, in: Workspace.key(name)))
    let (key, text) = workspace.applying(fix, to: name)
    return (fix, key, text)
  }

  @Test("in Markdown the fix writes a comment before the line, which silences once the reason is filled in")
  func comment() throws {
    for lead in ["", "\u{FEFF}", "# 题目\r\n\r\n"] {
      var workspace = Workspace(["a.md": lead + Self.rate + (lead.contains("\r") ? "\r\n" : "\n")])
      let (fix, key, text) = try Self.fixed(workspace, "a.md")
      #expect(key == Workspace.key("a.md") && !fix.isSafe)
      #expect(
        text.hasPrefix(lead + "<!-- hegao: allow percent-mismatch 理由：____ -->" + (lead.contains("\r") ? "\r\n" : "\n")))
      workspace.set("a.md", text)
      #expect(workspace.rules("a.md") == ["waiver-without-reason", "percent-mismatch"])
      workspace.set("a.md", text.replacing("____", with: "终报数"))
      #expect(workspace.rules("a.md") == [])
    }
  }

  @Test("in a table it stands at the end of the row")
  func table() throws {
    let row = "| 申请 | \(Self.rate) |"
    var workspace = Workspace(["a.md": row + "\n"])
    let text = try Self.fixed(workspace, "a.md").text
    #expect(text.hasPrefix(row + " <!-- hegao"))
    workspace.set("a.md", text.replacing("____", with: "终报数"))
    #expect(workspace.rules("a.md") == [])
  }

  @Test("for plain text the fix makes hegao.waivers.json, and adds to it")
  func record() throws {
    var workspace = Workspace(["a.txt": Self.rate + "\n", "下/b.txt": "\n" + Self.rate + "\n"])
    var (fix, key, text) = try Self.fixed(workspace, "a.txt")
    #expect(fix.document == Workspace.key("hegao.waivers.json") && key == fix.document)
    workspace.set("hegao.waivers.json", text)
    #expect(workspace.rules("a.txt") == ["percent-mismatch"])
    #expect(workspace.marks("hegao.waivers.json") == ["waiver-without-reason \"理由：____\""])
    workspace.set("hegao.waivers.json", text.replacing("____", with: "终报数"))
    #expect(workspace.rules("a.txt") == [] && workspace.rules("hegao.waivers.json") == [])
    (fix, key, text) = try Self.fixed(workspace, "下/b.txt")
    #expect(key == Workspace.key("hegao.waivers.json"))
    workspace.set("hegao.waivers.json", text.replacing("____", with: "终报数"))
    #expect(workspace.rules("下/b.txt") == [] && workspace.rules("a.txt") == [])
    #expect(workspace.rules("hegao.waivers.json") == [])
  }

  @Test(
    "files in every state are added to",
    arguments: ["", "{}", "{\"waivers\": []}", "{\"$schema\": \"x\"}", " \n", "{\"waivers\": [\n]\n}\n"])
  func states(file: String) throws {
    var workspace = Workspace(["a.txt": Self.rate, "hegao.waivers.json": file])
    let text = try Self.fixed(workspace, "a.txt").text
    workspace.set("hegao.waivers.json", text.replacing("____", with: "终报数"))
    #expect(workspace.rules("a.txt") == [] && workspace.rules("hegao.waivers.json") == [], "\(text)")
  }

  @Test("a broken file is not edited")
  func broken() throws {
    let workspace = Workspace(["a.txt": Self.rate, "hegao.waivers.json": "{"])
    let finding = try #require(workspace.findings("a.txt").first)
    #expect(workspace.host.analysis.waiverFix(for: finding, in: Workspace.key("a.txt")) == nil)
    #expect(workspace.rules("hegao.waivers.json") == ["config-invalid"])
  }

  @Test("edits elsewhere do not lose a waiver, an edit of the sentence does", arguments: [11, 12] as [UInt64])
  func stability(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var workspace = Workspace(["a.txt": Self.rate])
    let text = try Self.fixed(workspace, "a.txt").text
    workspace.set("hegao.waivers.json", text.replacing("____", with: "终报数"))
    let pieces = ["各项工作有序推进。", "\n", "\r\n", "一、做法\n", "𠮷塘渡口。", "共5件。", "《甲乙办法》。\n", "<!-- 注 -->\n", "\n\n"]
    for _ in 0..<200 {
      let piece: () -> String = {
        (0..<Int.random(in: 0...6, using: &generator)).map { _ in pieces.randomElement(using: &generator)! }.joined()
      }
      var before = piece()
      // A sentence of its own: what stands before it on the line ends with a full stop.
      if let last = before.last, !last.isNewline, last != "。" { before += "\n" }
      let spaced = Bool.random(using: &generator) ? Self.rate : Self.rate.replacing("，办结率", with: "，　办结率")
      workspace.set("a.txt", before + spaced + piece())
      #expect(!workspace.rules("a.txt").contains("percent-mismatch"), "\(before)")
    }
    for changed in [
      Self.rate.replacing("99.15", with: "99.25"), Self.rate.replacing("全年", with: "上半年"), "其中，" + Self.rate,
    ] {
      workspace.set("a.txt", changed)
      #expect(workspace.rules("a.txt") == ["percent-mismatch"], "\(changed)")
      #expect(workspace.rules("hegao.waivers.json") == ["waiver-unused"])
    }
  }

  @Test("the document's name counts, its folder does not")
  func name() {
    let analyses = ["a.txt", "下/a.txt", "b.txt"].map { name in
      let workspace = Workspace([name: Self.rate])
      return workspace.findings(name).first.flatMap {
        workspace.host.analysis.fingerprints(of: [$0], in: Workspace.key(name))?.first
      }
    }
    #expect(analyses[0] != nil && analyses[0] == analyses[1] && analyses[0] != analyses[2])
  }

  @Test("an entry by hand, without a fingerprint")
  func byHand() {
    let entry = #"{"waivers": [{"file": "./a.txt", "rule": "percent-mismatch", "words": "99.15%", "reason": "终报数"}]}"#
    var workspace = Workspace(["a.txt": Self.rate, "hegao.waivers.json": entry])
    #expect(workspace.rules("a.txt") == [] && workspace.rules("hegao.waivers.json") == [])
    workspace.set("a.txt", Self.rate.replacing("99.15", with: "99.25"))
    #expect(workspace.rules("a.txt") == ["percent-mismatch"])
  }

  @Test("bad entries are found, the good ones count")
  func badEntries() {
    let good = #"{"file": "a.txt", "rule": "percent-mismatch", "words": "99.15%", "reason": "终报数"}"#
    let bad = [
      ("1", "config-invalid"), ("{}", "config-invalid"), (#"{"file": "a.txt", "rule": 1}"#, "config-invalid"),
      (#"{"file": "a.txt", "rule": "x-y", "reason": "终报数", "words": "1"}"#, "waiver-unknown-rule"),
      (#"{"file": "a.txt", "rule": "outline-gap", "words": "1"}"#, "waiver-without-reason"),
      (#"{"file": "a.txt", "rule": "outline-gap", "reason": "终报数"}"#, "config-invalid"),
      (#"{"file": "a.txt", "rule": "outline-gap", "reason": "终报数", "line": "3"}"#, "config-invalid"),
      (#"{"file": "没有.txt", "rule": "outline-gap", "reason": "终报数", "words": "1"}"#, "waiver-unused"),
    ]
    for (entry, rule) in bad {
      let workspace = Workspace(["a.txt": Self.rate, "hegao.waivers.json": "{\"waivers\": [\(entry), \(good)]}"])
      #expect(workspace.rules("a.txt") == [], "\(entry)")
      #expect(workspace.rules("hegao.waivers.json") == [rule], "\(entry)")
    }
  }
}
