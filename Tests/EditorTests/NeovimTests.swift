import Foundation
import Testing

/// A person's sitting in a real Neovim, with the configuration that is shipped.
@Suite struct NeovimTests {
  static let editor = Places.program("nvim")

  @Test(
    .enabled(if: editor != nil, "Neovim (nvim) is not on the PATH"),
    arguments: zip(["draft.md", "draft.txt"], ["\n", "\r\n"]))
  func sitting(draftName: String, lineBreak: String) async throws {
    let sitting = try Sitting(draftName: draftName, lineBreak: lineBreak)
    let before = try await sitting.check()
    let outline = try await sitting.outline()
    let configuration = Places.editors.appendingPathComponent("neovim").path
    let driver = Places.drivers.appendingPathComponent("check.lua").path
    let report = try await sitting.drive(
      try #require(Self.editor),
      [
        "--headless", "--clean", "-n", "--cmd", "let &runtimepath = '\(configuration),' .. &runtimepath",
        "-c", "luafile \(driver)",
      ],
      configuration: "neovim", findingCount: before.findings.count)
    try expect(report, agreesWith: before, outline: outline, then: await sitting.check())
    #expect(try sitting.text() == sitting.textAfterwards, "the repair and the typing change nothing else")
    #expect(report.encoding == "utf-8", "the shipped configuration offers utf-8 and the server takes it")
    #expect(try await sitting.lingering() == [])
  }
}
