import Analysis
import Checks
import Testing
import TextModel
import WorkspaceFiles

@Suite("hegao.json")
struct ConfigurationTests {
  private static let gap = "一、主要做法\n有序推进。\n三、下步打算\n补齐短板。\n"

  @Test("severities, and rules that are off")
  func severities() {
    var workspace = Workspace(["a.md": Self.gap])
    #expect(workspace.findings("a.md").map(\.severity) == [.warning])
    workspace.set("hegao.json", #"{"rules": {"outline-gap": "hint"}}"#)
    #expect(workspace.findings("a.md").map(\.severity) == [.hint])
    workspace.set("hegao.json", #"{"rules": {"outline-gap": "off"}}"#)
    #expect(workspace.findings("a.md").isEmpty && workspace.findings("hegao.json").isEmpty)
    workspace.remove("hegao.json")
    #expect(workspace.findings("a.md").map(\.severity) == [.warning])
  }

  @Test("the last good configuration stays in force, whatever is wrong")
  func lastGood() {
    var workspace = Workspace(["a.md": Self.gap, "hegao.json": #"{"rules": {"outline-gap": "off"}}"#])
    let faulty = ["{", #"{"rules": {}, "regeln": 1}"#, #"{"rules": {"outline-gap": "loud"}}"#, "[]", ""]
    for text in faulty {
      workspace.set("hegao.json", text)
      #expect(workspace.rules("hegao.json") == ["config-invalid"], "\(text)")
      #expect(workspace.findings("a.md").isEmpty, "\(text)")
    }
    workspace.set("hegao.json", "{}")
    #expect(workspace.rules("a.md") == ["outline-gap"] && workspace.findings("hegao.json").isEmpty)
  }

  @Test(
    "each offence is one finding at its place",
    arguments: [
      (#"{"drafs": []}"#, "\"drafs\""), (#"{"drafts": "*.md"}"#, "\"*.md\""), (#"{"plans": ["a{b"]}"#, "\"a{b\""),
      (#"{"ledgers": [1]}"#, "1"), (#"{"rules": []}"#, "[]"),
      (#"{"rules": {"outline-gab": "off"}}"#, "\"outline-gab\""),
      (#"{"rules": {"outline-gap": "of"}}"#, "\"of\""), (#"{"rules": {"outline-gap": 1}}"#, "1"),
      (#"{"rounding": "up"}"#, "\"up\""), (#"{"language": "德语"}"#, "\"德语\""), (#"{"language": true}"#, "true"),
      (#"{"knownTitles": ["《甲》", null]}"#, "null"), (#"{"drafts": [], "drafts": []}"#, "\"drafts\""), ("[1]", "[1]"),
      ("{\n  \"drafts\": [\n}\n", "}"),
      (#"{"rules": {"outline-gap": "off", "outline-gap": "off"}}"#, "\"outline-gap\""),
    ])
  func offences(text: String, marked: String) {
    let workspace = Workspace(["hegao.json": text])
    #expect(workspace.marks("hegao.json") == ["config-invalid " + marked])
    #expect(workspace.findings("hegao.json").allSatisfy { $0.severity == .warning })
  }

  @Test("a misspelt name is put right by its fix")
  func fix() throws {
    let workspace = Workspace(["hegao.json": #"{"rules": {"outline-gab": "off"}}"#])
    let fix = try #require(workspace.findings("hegao.json").first?.fixes.first)
    #expect(workspace.applying(fix, to: "hegao.json").text == #"{"rules": {"outline-gap": "off"}}"#)
  }

  @Test("globs decide the role")
  func roles() {
    let plan = "清河区2026年法治工作要点\n一、重点任务\n（一）规范执法。评查案卷。\n二、工作要求\n抓好落实。\n"
    var workspace = Workspace(["终稿/a.md": Self.gap, "草稿/b.md": Self.gap, "要点.md": plan, "c.txt": "甲。\n"])
    let role: (String, Workspace) -> DocumentRole = { $1.host.analysis.role(of: Workspace.key($0)) }
    #expect(role("要点.md", workspace) == .plan && role("草稿/b.md", workspace) == .draft)
    workspace.set("hegao.json", #"{"drafts": ["终稿/**"], "plans": ["c.txt"]}"#)
    #expect(role("终稿/a.md", workspace) == .draft && role("草稿/b.md", workspace) == .other)
    // It would be a plan by its title, but the plans are named, and the drafts too.
    #expect(role("要点.md", workspace) == .other && role("c.txt", workspace) == .plan)
    #expect(workspace.rules("终稿/a.md") == ["outline-gap"] && workspace.findings("草稿/b.md").isEmpty)
    #expect(workspace.host.analysis.isExcluded(Workspace.key("草稿/b.md")))
    #expect(!workspace.host.analysis.isExcluded(Workspace.key("终稿/a.md")))
    workspace.set("hegao.json", "{}")
    #expect(role("要点.md", workspace) == .plan && workspace.rules("草稿/b.md") == ["outline-gap"])
  }

  @Test("ledgers by their globs")
  func ledgers() {
    let draft = "清河区2025年工作总结\n2025年，全区调解物业纠纷346起。\n"
    let ledger = "指标,数值,单位,期间,来源\n调解物业纠纷,364,起,2025年,区住建局\n"
    var workspace = Workspace(["a.md": draft, "台账/一.csv": ledger])
    #expect(workspace.rules("a.md").contains("figure-ledger-mismatch"))
    workspace.set("hegao.json", #"{"ledgers": ["终报/*.csv"]}"#)
    #expect(!workspace.rules("a.md").contains("figure-ledger-mismatch"))
    #expect(workspace.host.analysis.role(of: Workspace.key("台账/一.csv")) == .other)
    workspace.set("hegao.json", #"{"ledgers": ["台账/*"]}"#)
    #expect(workspace.rules("a.md").contains("figure-ledger-mismatch"))
  }

  @Test("the nearest file upward counts, and a file outside its folder is not its business")
  func nearest() {
    let workspace = Workspace([
      "hegao.json": #"{"rules": {"outline-gap": "off"}}"#, "a.md": Self.gap, "下/hegao.json": "{}", "下/b.md": Self.gap,
      "下/深/c.md": Self.gap, "上/d.md": Self.gap,
    ])
    #expect(workspace.findings("a.md").isEmpty && workspace.findings("上/d.md").isEmpty)
    #expect(workspace.rules("下/b.md") == ["outline-gap"] && workspace.rules("下/深/c.md") == ["outline-gap"])
  }

  @Test("the client's settings go over the file, key by key")
  func layers() {
    var workspace = Workspace([
      "a.md": Self.gap, "hegao.json": #"{"rules": {"outline-gap": "off"}, "rounding": "either", "language": "en"}"#,
    ])
    var layer = ConfigurationLayer()
    layer.severities["outline-gap"] = .some(.error)
    workspace.host.setClientSettings(layer, folders: ["/工作区"])
    let configuration = workspace.host.analysis.configuration(of: Workspace.key("a.md"))
    #expect(configuration.rounding == .either && configuration.language == .english)
    #expect(workspace.findings("a.md").map(\.severity) == [.error])
    workspace.host.setClientSettings(ConfigurationLayer(), folders: [])
    #expect(workspace.findings("a.md").isEmpty)
  }

  @Test("titles known elsewhere, with or without their brackets")
  func titles() {
    let draft = "对照《清河区法制政府建设实施方案》开展自查。\n"
    var workspace = Workspace(["a.md": draft])
    #expect(!workspace.rules("a.md").contains("plan-misspelt-title"))
    for title in ["《清河区法治政府建设实施方案》", "清河区法治政府建设实施方案"] {
      workspace.set("hegao.json", "{\"knownTitles\": [\"\(title)\"]}")
      #expect(workspace.rules("a.md").contains("plan-misspelt-title"))
    }
  }
}
