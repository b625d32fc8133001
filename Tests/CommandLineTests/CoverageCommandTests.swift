import Foundation
import Testing

/// `plan --coverage`, run as a process over the sample workspace.
struct CoverageCommandTests {
  private let sample = Program.repository.appendingPathComponent("editors/sample-workspace").path

  private struct Report: Decodable {
    struct Counts: Decodable, Equatable {
      let measures: Int
      let cited: Int
      let likely: Int
      let missing: Int
    }
    struct Place: Decodable {
      let path: String
      let byteRange: [Int]
    }
    struct Answer: Decodable {
      let place: Place
      let percent: Int
      let isPlanned: Bool
    }
    struct Measure: Decodable {
      let path: String
      let marker: String
      let title: String
      let state: String
      let counts: Counts
      let citations: [Place]
      let answers: [Answer]
      let children: [Measure]

      var all: [Measure] { [self] + children.flatMap(\.all) }
    }
    let counts: Counts
    let measures: [Measure]

    var leaves: [Measure] { measures.flatMap(\.all).filter { $0.children.isEmpty && $0.state != "exempt" } }
  }

  private func report(_ arguments: String..., in folder: String) throws -> Report {
    let outcome = try Program.hegao.run(["plan", "--format", "json", "--coverage"] + arguments, in: folder)
    #expect(outcome.status == 0 && outcome.complaints == "")
    return try JSONDecoder().decode(Report.self, from: Data(outcome.output))
  }

  @Test func json() throws {
    let report = try report("draft.md", "plan.md", in: sample)
    #expect(report.leaves.count == report.counts.measures)
    #expect(report.leaves.count { $0.state == "cited" } == report.counts.cited)
    #expect(report.leaves.count { $0.state == "missing" } == report.counts.missing)
    #expect(report.counts.cited > 5 && report.counts.likely > 2 && report.counts.missing > 5)
    let draft = Array(try Data(contentsOf: URL(fileURLWithPath: sample + "/draft.md")))
    for measure in report.leaves {
      for place in measure.citations + measure.answers.map(\.place) {
        #expect(place.path == "draft.md" && draft.indices.contains(place.byteRange[0]))
      }
    }
    let seventh = try #require(report.leaves.first { $0.marker == "（7）" })
    let words = String(
      decoding: draft[seventh.citations[0].byteRange[0]..<seventh.citations[0].byteRange[1]], as: UTF8.self)
    #expect(words == "第（7）项" && seventh.state == "cited")
    let studies = try #require(report.leaves.first { $0.title == "组织领导干部学法" })
    #expect(studies.state == "likely" && studies.answers.count == 1)
  }

  /// The tree has a line for every measure, and a sheet a row for each that says what is to be done.
  @Test func textAndSheet() throws {
    let report = try report("draft.md", "plan.md", in: sample)
    let text = try Program.hegao("plan", "--coverage", "draft.md", "plan.md", in: sample)
    #expect(text.status == 0)
    let lines = text.lines
    #expect(lines[0] == "澜州市法治政府建设实施方案（2026—2030年）  draft.md 对照 plan.md")
    let counts = report.counts
    #expect(
      lines[1] == "共\(counts.measures)项：已引用\(counts.cited)项，可能对应\(counts.likely)项，未见\(counts.missing)项")
    let all = report.measures.flatMap(\.all)
    #expect(lines.count == all.count + 4)
    for (line, measure) in zip(lines.dropFirst(4), all) { #expect(line.contains(measure.marker + measure.title)) }
    #expect(lines.contains { $0.hasPrefix("引用") && $0.contains("（7）") && $0.hasSuffix("第17行引用") })
    #expect(lines.contains { $0.hasPrefix("未见") && $0.contains("（1）全面公布权责清单") })
    #expect(lines.contains { $0.hasPrefix("可能") && $0.contains("（24）") && $0.contains("第53行 ") })
    let sheet = try Program.hegao("plan", "--coverage=draft.md", "--format=csv", "plan.md", in: sample)
    #expect(sheet.output.starts(with: [0xEF, 0xBB, 0xBF]))
    let rows = sheet.text.components(separatedBy: "\r\n")
    #expect(rows.first == "\u{FEFF}序号,路径,举措,状态,把握,文稿行,文稿中的标题,核对" && rows.count == report.leaves.count + 2)
    let english = try Program.hegao("plan", "--coverage", "draft.md", "plan.md", "--lang", "en", in: sample)
    #expect(english.lines[1].hasPrefix("\(counts.measures) measures: \(counts.cited) cited"))
  }

  /// Without a plan it is the only one of the draft's workspace; a plan elsewhere may be named.
  @Test func whichPlan() throws {
    let (folder, elsewhere) = (try TemporaryFolder(), try TemporaryFolder())
    for name in ["draft.md", "plan.md"] {
      let text = try String(contentsOfFile: sample + "/" + name, encoding: .utf8)
      try (name == "plan.md" ? elsewhere : folder).write(name, text)
    }
    let none = try Program.hegao("plan", "--coverage", "draft.md", in: folder.path)
    #expect(none.status == 2 && none.complaints == "hegao: draft.md 的工作区里没有方案，请写明是哪一份\n")
    let wanted = try report("draft.md", "plan.md", in: sample).counts
    #expect(try report("draft.md", elsewhere.path + "/plan.md", in: folder.path).counts == wanted)
    let plan = try String(contentsOfFile: elsewhere.path + "/plan.md", encoding: .utf8)
    try folder.write("方案.md", plan)
    #expect(try report("draft.md", in: folder.path).counts == wanted)
    try folder.write("旧方案.md", plan.replacing("2026—2030", with: "2021—2025"))
    let several = try Program.hegao("plan", "--coverage", "draft.md", in: folder.path)
    #expect(several.status == 2 && several.complaints.contains("有2份方案，请写明是哪一份：方案.md、旧方案.md"))
    #expect(try report("draft.md", "方案.md", in: folder.path).counts == wanted)
  }

  @Test(arguments: [
    (["--coverage", "gone.md", "plan.md"], "hegao: 找不到文件 gone.md\n"),
    (["--coverage", "draft.md", "gone.md"], "hegao: 找不到文件 gone.md\n"),
    (["--coverage", "draft.md", "ledger.csv"], "hegao: ledger.csv：不是方案，没有认出举措\n"),
    (["--coverage", "draft.md", "draft.md"], "hegao: draft.md：不是方案，没有认出举措\n"),
    (["--coverage", "ledger.csv", "plan.md"], "hegao: ledger.csv：不是文稿\n"),
    (["--coverage", "draft.md", "plan.md", "draft.md"], "hegao: 多余的参数“draft.md”\n用法见 hegao plan --help\n"),
  ])
  func complaints(arguments: [String], expected: String) throws {
    let outcome = try Program.hegao.run(["plan"] + arguments, in: sample)
    #expect(outcome.status == 2 && outcome.text == "" && outcome.complaints == expected)
  }
}
