import Foundation
import Testing
import WorkspaceFiles

/// Walks through folders.
struct WorkspaceScannerTests {
  @Test func takesDocumentsAndNothingElse() throws {
    let folder = try TemporaryFolder()
    for name in [
      "b.md", "a.txt", "台账.CSV", "x.tsv", "下级/c.markdown", "no-extension", "image.png", ".hidden.md",
      ".git/config.txt", ".build/x.md", "node_modules/y.md", "draft.md~",
    ] {
      try folder.write(name, "文")
    }
    let found = WorkspaceScanner.documents(under: folder.path)
    #expect(folder.names(found) == ["a.txt", "b.md", "x.tsv", "下级/c.markdown", "台账.CSV"])
    #expect(WorkspaceScanner.documents(under: folder.path + "/x/../下级/.//") == [folder.path + "/下级/c.markdown"])
  }

  @Test func endsLoopsOfLinksAndStaysInside() throws {
    let outside = try TemporaryFolder()
    let secret = try outside.write("outside.md", "")
    let folder = try TemporaryFolder()
    try folder.write("a/draft.md", "")
    try folder.write(".kept/plan.md", "")
    try folder.link("a/loop", to: "..")
    try folder.link("self", to: ".")
    try folder.link("second.md", to: "a/draft.md")
    try folder.link("plan.md", to: ".kept/plan.md")
    try folder.link("away.md", to: secret)
    try folder.link("elsewhere", to: outside.path)
    try folder.link("nowhere.md", to: "missing.md")
    try folder.link("ring.md", to: "ring.md")
    let scan = WorkspaceScanner.scan(under: folder.path)
    // A link to a file that has been met is no second document; one to a file of a hidden folder is the only way to it.
    #expect(folder.names(scan.documents) == ["a/draft.md", "plan.md"])
    let problems = Set(scan.problems.map { WorkspaceProblem(path: folder.names([$0.path])[0], kind: $0.kind) })
    #expect(
      problems == [
        WorkspaceProblem(path: "away.md", kind: .leadsOutside),
        WorkspaceProblem(path: "nowhere.md", kind: .leadsNowhere),
        WorkspaceProblem(path: "ring.md", kind: .leadsNowhere),
      ])
    #expect(!problems.contains { $0.isFailure })
  }

  @Test func passesOverPipes() throws {
    let folder = try TemporaryFolder()
    #expect(mkfifo(folder.path + "/pipe.md", 0o600) == 0)
    try folder.write("draft.md", "")
    let scan = WorkspaceScanner.scan(under: folder.path)
    #expect(folder.names(scan.documents) == ["draft.md"])
    #expect(scan.problems == [])
  }

  @Test(.enabled(if: getuid() != 0, "the superuser reads every folder"))
  func reportsAFolderThatMayNotBeRead() throws {
    let folder = try TemporaryFolder()
    try folder.write("closed/a.md", "")
    try folder.write("open/b.md", "")
    #expect(chmod(folder.path + "/closed", 0) == 0)
    let scan = WorkspaceScanner.scan(under: folder.path)
    #expect(folder.names(scan.documents) == ["open/b.md"])
    #expect(scan.problems == [WorkspaceProblem(path: folder.path + "/closed", kind: .notPermitted)])
  }

  @Test func reportsAFolderThatIsNotThere() throws {
    let folder = try TemporaryFolder()
    let scan = WorkspaceScanner.scan(under: folder.path + "/gone")
    #expect(scan.documents == [])
    #expect(scan.problems == [WorkspaceProblem(path: folder.path + "/gone", kind: .missing)])
  }

  @Test func keepsItsLimits() throws {
    let folder = try TemporaryFolder()
    for name in ["1.md", "2.md", "3.md", "sub/4.md"] { try folder.write(name, "十个字节以上的文字") }
    try folder.write("0.md", "短")
    var limits = WorkspaceScanner.Limits()
    limits.fileCount = 2
    let few = WorkspaceScanner.scan(under: folder.path, limits: limits)
    #expect(folder.names(few.documents) == ["0.md", "1.md"])
    #expect(few.problems.map(\.kind) == [.tooManyFiles(limit: 2)])

    limits = WorkspaceScanner.Limits()
    limits.fileSize = 10
    let small = WorkspaceScanner.scan(under: folder.path, limits: limits)
    #expect(folder.names(small.documents) == ["0.md"])
    #expect(Set(small.problems.map(\.kind)) == [.tooLarge(limit: 10)])
    #expect(small.problems.count == 4)

    limits = WorkspaceScanner.Limits()
    limits.folderCount = 1
    let flat = WorkspaceScanner.scan(under: folder.path, limits: limits)
    #expect(folder.names(flat.documents) == ["0.md", "1.md", "2.md", "3.md"])
    #expect(flat.problems.map(\.kind) == [.tooManyFolders(limit: 1)])
  }

  @Test func reportsANameThatIsNotUTF8() throws {
    let folder = try TemporaryFolder()
    let name: [UInt8] = Array((folder.path + "/").utf8) + [0xB1, 0xA8] + Array(".md".utf8)
    let descriptor = name.withUnsafeBufferPointer { bytes in
      String(decoding: bytes, as: UTF8.self).isEmpty ? -1 : openRaw(Array(bytes))
    }
    // Some file systems (APFS) refuse such a name; then there is nothing to report.
    guard descriptor >= 0 else { return }
    close(descriptor)
    let scan = WorkspaceScanner.scan(under: folder.path)
    #expect(scan.documents == [])
    #expect(scan.problems.map(\.kind) == [.nameNotUTF8])
  }

  private func openRaw(_ path: [UInt8]) -> Int32 {
    (path + [0]).withUnsafeBytes {
      open($0.assumingMemoryBound(to: CChar.self).baseAddress!, O_CREAT | O_WRONLY, 0o600)
    }
  }
}
