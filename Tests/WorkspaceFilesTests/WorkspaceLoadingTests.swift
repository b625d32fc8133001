import Analysis
import Foundation
import TextModel
import Testing
import WorkspaceFiles

/// Whole workspaces.
struct WorkspaceLoadingTests {
  @Test func putsEveryDocumentIntoTheHost() throws {
    let folder = try TemporaryFolder()
    let draft = try folder.write("draft.md", "一、总体情况\n")
    let plan = try folder.write("下级/plan.txt", "方案\n")
    try folder.write("notes.rtf", "不读")
    var host = AnalysisHost()
    let loaded = Workspace.load(root: folder.path + "/./", into: &host)
    #expect(loaded.root == folder.path)
    #expect(loaded.documents == [DocumentKey(draft), DocumentKey(plan)])
    #expect(loaded.problems == [])
    #expect(host.analysis.text(of: DocumentKey(draft))?.string == "一、总体情况\n")
    #expect(host.analysis.text(of: DocumentKey(plan))?.string == "方案\n")
  }

  @Test func knowsAFileByAllItsNames() throws {
    let folder = try TemporaryFolder()
    let draft = try folder.write("draft.md", "文")
    let hidden = try folder.write(".drafts/other.md", "另一篇")
    try folder.link("again.md", to: "draft.md")
    var host = AnalysisHost()
    var loaded = Workspace.load(root: folder.path, into: &host)
    #expect(loaded.key(ofFile: folder.path + "/again.md") == DocumentKey(draft))
    #expect(loaded.key(ofFile: hidden) == nil)
    #expect(try loaded.key(reading: hidden, into: &host) == DocumentKey(hidden))
    #expect(host.analysis.text(of: DocumentKey(hidden))?.string == "另一篇")
    #expect(throws: WorkspaceProblem.self) { try loaded.key(reading: folder.path + "/gone.md", into: &host) }
  }

  @Test func stopsWhenItIsTooMuch() throws {
    let folder = try TemporaryFolder()
    for name in ["1.md", "2.md", "3.md"] { try folder.write(name, "一二三四五") }
    var limits = WorkspaceScanner.Limits()
    limits.totalSize = 31
    var host = AnalysisHost()
    let loaded = Workspace.load(root: folder.path, into: &host, limits: limits)
    #expect(folder.names(loaded.documents.map(\.path)) == ["1.md", "2.md"])
    #expect(loaded.problems == [WorkspaceProblem(path: folder.path, kind: .tooMuchText(limit: 31))])
  }
}
