import Foundation
import Testing

/// A person's sitting in a real Emacs with Eglot, with the configuration that is shipped.
@Suite struct EmacsTests {
  static let editor = Places.program("emacs")

  /// Eglot comes with Emacs 29 and later, and as the package elpa-eglot for older ones.
  static let hasEglot: Bool = {
    guard let editor else { return false }
    let process = Process()
    process.executableURL = editor
    process.arguments = [
      "-Q", "--batch", "--eval",
      """
      (progn (require 'package) (add-to-list 'package-directory-list "/usr/share/emacs/site-lisp/elpa")
             (package-initialize) (kill-emacs (if (require 'eglot nil t) 0 1)))
      """,
    ]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }()

  @Test(
    .enabled(if: editor != nil, "Emacs (emacs) is not on the PATH"),
    .enabled(if: hasEglot, "this Emacs has no Eglot"),
    arguments: zip(["draft.md", "draft.txt"], ["\n", "\r\n"]))
  func sitting(draftName: String, lineBreak: String) async throws {
    let sitting = try Sitting(draftName: draftName, lineBreak: lineBreak)
    let before = try await sitting.check()
    let outline = try await sitting.outline()
    let report = try await sitting.drive(
      try #require(Self.editor),
      ["-Q", "--batch", "-l", Places.drivers.appendingPathComponent("check.el").path],
      configuration: "emacs", findingCount: before.findings.count)
    try expect(report, agreesWith: before, outline: outline, then: await sitting.check())
    #expect(try sitting.text() == sitting.textAfterwards, "the repair and the typing change nothing else")
    #expect(try await sitting.lingering() == [])
  }
}
