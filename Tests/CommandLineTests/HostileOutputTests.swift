import Foundation
import Testing
import TextModel

@testable import CommandLineInterface

/// Drafts and file names with what a terminal obeys: none of it may come out as it went in.
@Suite struct HostileOutputTests {
  /// ESC ] and ESC [ sequences, the one-byte CSI of ISO 6429, BEL, DEL, and a right-to-left override.
  private static let evil = "\u{1B}]0;x\u{7}\u{1B}[2J\u{9B}31m\u{7F}\u{202E}"

  private static let files = [
    "draft\(evil).md":
      "# \(evil)报告\n\n一、\(evil)情况\n\n按照《安澜县\(evil)方案》第9项，受理\(evil)投诉250件，办结240件，办结率95%。\n",
    "plan.md": "# 安澜县\(evil)工作方案\n\n安政发〔2025〕\(evil)3号\n\n一、\(evil)任务\n\n1. 完成\(evil)办理3件\(evil)。\n",
    "ledger.csv": "指标,数值,单位,期间,来源\n办结\(evil)投诉,241,件,2025年,\(evil)台账\n",
  ]

  @Test(arguments: [
    ["check", "."], ["check", "--format", "json", "."], ["check", "--format", "jsonl", "."],
    ["check", "--format", "github", "."],
    ["check", "--format", "sarif", "."], ["outline", "."], ["outline", "--format", "json", "."], ["figures", "."],
    ["figures", "--format", "json", "."], ["figures", "--format", "csv", "."], ["plan", "."],
    ["plan", "--format", "json", "."],
    ["plan", "--format", "csv", "."], ["plan", "--coverage", "draft\(evil).md", "plan.md"],
    ["plan", "--format", "csv", "--coverage", "draft\(evil).md", "plan.md"], ["check", "no\(evil)such.md"],
    ["outline", evil],
    ["check", "--\(evil)"], ["explain", evil], [evil],
  ])
  func nothingIsObeyed(arguments: [String]) throws {
    let folder = try TemporaryFolder()
    for (name, text) in Self.files { try folder.write(name, text) }
    let outcome = try Program.hegao.run(arguments, in: folder.path)
    let shown = outcome.text + outcome.complaints
    #expect(!shown.isEmpty)
    let obeyed = shown.unicodeScalars.filter { $0.safeForTerminal != $0 && !"\n\r\t".unicodeScalars.contains($0) }
    #expect(obeyed.isEmpty, "\(obeyed.map(\.value))")
  }

  @Test func escapedJSONIsTheSameJSON() throws {
    let value = [Self.evil + "报告\u{2028}é𣲗€\u{A0}"]
    let plain = try JSONEncoder().encode(value)
    let escaped = JSONOutput.escapingControls(in: [UInt8](plain))
    #expect(try JSONDecoder().decode([String].self, from: Data(escaped)) == value)
  }
}
