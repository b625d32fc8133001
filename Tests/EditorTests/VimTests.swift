import Foundation
import Testing

/// A person's sitting in a real Vim with ALE, with the configuration that is shipped.
///
/// ALE has no outline of a document, and would apply a repair at bytes instead of units of UTF-16, so that the person makes it by
/// hand. Hover and definition are asked for where its byte is the right unit. It calls whatever is no error a warning.
@Suite struct VimTests {
  static let editor = Places.program("vim")

  /// ALE where the package vim-ale of Debian puts it.
  static let hasALE = FileManager.default.fileExists(
    atPath: "/usr/share/vim/vimfiles/pack/dist-bundle/opt/ale/plugin/ale.vim")

  @Test(
    .enabled(if: editor != nil, "Vim (vim) is not on the PATH"),
    .enabled(if: hasALE, "ALE is not installed (vim-ale)"),
    arguments: ["draft.md", "draft.txt"])
  func sitting(draftName: String) async throws {
    let sitting = try Sitting(draftName: draftName)
    let before = try await sitting.check()
    let outline = try await sitting.outline()
    let report = try await sitting.drive(
      try #require(Self.editor),
      ["-es", "-n", "-i", "NONE", "-u", Places.drivers.appendingPathComponent("check.vim").path],
      configuration: "vim", findingCount: before.findings.count)
    try expect(
      report, agreesWith: before, outline: outline, then: await sitting.check(), lacking: [.outline, .repair],
      severity: { $0 == "error" ? $0 : "warning" })
    #expect(try sitting.text() == sitting.textAfterwards, "the repair and the typing change nothing else")
    #expect(try await sitting.lingering() == [])
  }
}
