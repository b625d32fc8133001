import Foundation
import Testing

/// A sitting by pytest-lsp, a client that shares no code with the server, with what editors say that they can do.
@Suite(
  .enabled(
    if: FileManager.default.isExecutableFile(atPath: Places.pytestLSP.path),
    "no pytest-lsp in .build/pytest-lsp: no sitting with the capabilities of VS Code, Neovim and Emacs"))
struct TypedClientTests {
  /// The editors by the names of pytest-lsp, with the position encoding that comes of what they offer.
  static let editors = [
    "visual_studio_code@v1.65.2": "utf-16", "neovim@v0.7.0": "utf-16", "neovim@v0.11.0": "utf-8",
    "emacs@v29.1": "utf-8",
  ]

  @Test(arguments: editors.keys.sorted(), ["\n", "\r\n"])
  func sitting(editor: String, lineBreak: String) async throws {
    let sitting = try Sitting(draftName: "draft.md", lineBreak: lineBreak)
    let before = try await sitting.check()
    let outline = try await sitting.outline()
    let driver = Places.drivers.appendingPathComponent("check.py").path
    let report = try await sitting.drive(
      Places.pytestLSP, [driver, editor], configuration: "", findingCount: before.findings.count)
    try expect(report, agreesWith: before, outline: outline, then: await sitting.check())
    #expect(try sitting.text() == sitting.textAfterwards, "the repair and the typing change nothing else")
    #expect(report.encoding == Self.editors[editor])
    #expect(try await sitting.lingering() == [])
  }
}
