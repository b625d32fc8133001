import Foundation
import Testing

/// `figures`, `outline` and `plan`, run as processes over the sample workspace.
struct ListingCommandTests {
  private let sample = Program.repository.appendingPathComponent("editors/sample-workspace").path

  @Test(arguments: ["figures", "outline"])
  func oneDocumentIsOneObject(command: String) throws {
    let one = try Program.hegao(command, "--format", "json", "draft.md", in: sample)
    #expect(one.status == 0)
    let object = try #require(try one.json() as? [String: Any])
    #expect(object["path"] as? String == "draft.md")
    #expect(object[command] is [Any])
    let two = try Program.hegao(command, "--format", "json", "draft.md", "plan.md", in: sample)
    let array = try #require(try two.json() as? [[String: Any]])
    #expect(array.map { $0["path"] as? String } == ["draft.md", "plan.md"])
    let text = try String(contentsOfFile: sample + "/draft.md", encoding: .utf8)
    let input = try Program.hegao(command, "--format", "json", "-", in: sample, input: text)
    #expect(try #require(try input.json() as? [String: Any])["path"] as? String == "-")
    #expect(try Program.hegao(command, "gone.md", in: sample).status == 2)
  }

  @Test func figuresAsASheet() throws {
    let outcome = try Program.hegao("figures", "--format", "csv", "draft.md", in: sample)
    #expect(outcome.output.starts(with: [0xEF, 0xBB, 0xBF]))
    let object = try #require(
      try Program.hegao("figures", "--format", "json", "draft.md", in: sample).json() as? [String: Any])
    let figures = try #require(object["figures"] as? [[String: Any]])
    // Rows end with CR LF; a line end inside a cell is a bare LF.
    // Dates, ordinals and names are nobody's to tick.
    let named: Set = ["date", "ordinal", "identifier"]
    let asked = figures.filter { !named.contains($0["kind"] as? String ?? "") }
    #expect(!asked.isEmpty && asked.count < figures.count)
    #expect(outcome.text.components(separatedBy: "\r\n").count == asked.count + 2)
    #expect(outcome.text.hasPrefix("\u{FEFF}序号,原文,数值,单位,指标,类别,所在行,依据,核对\r\n"))
  }

  @Test func outlineTextAndJSONAreOne() throws {
    struct Document: Decodable {
      struct Node: Decodable {
        let marker: String
        let title: String
        let line: Int
        let children: [Node]
      }
      let outline: [Node]
    }
    let outcome = try Program.hegao("outline", "--format", "json", "draft.md", in: sample)
    let document = try JSONDecoder().decode(Document.self, from: Data(outcome.output))
    func flat(_ nodes: [Document.Node]) -> [String] {
      nodes.flatMap { ["\($0.line + 1) \($0.marker)\($0.title)"] + flat($0.children) }
    }
    let lines = try Program.hegao("outline", "draft.md", in: sample).lines
    let shown = lines.map {
      $0.split(separator: " ", maxSplits: 1).map { $0.drop { $0 == " " } }.joined(separator: " ")
    }
    #expect(shown == flat(document.outline))
  }

  @Test func plansAreKnownByWhatTheySay() throws {
    let folder = try TemporaryFolder()
    try folder.write("note.md", "今天下雨。\n")
    let none = try Program.hegao("plan", "note.md", in: folder.path)
    let all = try Program.hegao("plan", "--format", "json", in: folder.path)
    #expect(all.status == 0)
    #expect(all.text == "[]\n")
    #expect(all.complaints == "hegao: 没有找到方案\n")
    #expect(none.status == 2)
    #expect(none.complaints == "hegao: note.md：不是方案，没有认出举措\n")
  }
}
