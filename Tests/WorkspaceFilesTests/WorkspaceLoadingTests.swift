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

  /// Works from the last to the first: whoever is done first, nothing else comes of it.
  private struct Backwards: WorkDivision {
    func results<Result: Sendable>(count: Int, _ body: @escaping @Sendable (Int) -> Result) -> [Result] {
      (0..<count).reversed().map(body).reversed()
    }
  }

  @Test func readsTheSameHoweverTheWorkIsDivided() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.md", "全年收到申请1888件，办结1887件，办结率99.97%。\n")
    try folder.write("hegao.json", #"{"drafts": ["*.md"], "plans": ["z.txt"]}"#)
    try folder.write("下级/b.md", "不是文稿，办结率等同于1888件中的1887件，即99.97%。\n")
    try folder.write("z.txt", "一、任务\n（1）建设示范田。\n")
    try folder.link("nowhere.md", to: "gone.md")
    let loads = [true, false].map { isBackwards in
      var host = AnalysisHost(settingsReader: JSONSettingsReader())
      let loaded =
        isBackwards
        ? Workspace.load(root: folder.path, into: &host, dividing: Backwards())
        : Workspace.load(root: folder.path, into: &host)
      return (loaded.documents, loaded.problems, host.analysis)
    }
    #expect(folder.names(loads[0].0.map(\.path)) == ["a.md", "hegao.json", "z.txt", "下级/b.md"])
    #expect(loads[0].0 == loads[1].0)
    #expect(loads[0].1 == loads[1].1 && !loads[0].1.isEmpty)
    // The settings stand behind a draft that they are about, and are taken nevertheless.
    #expect(loads.map { $0.2.role(of: DocumentKey(folder.path + "/z.txt")) } == [.plan, .plan])
    #expect(loads.map { $0.2.role(of: DocumentKey(folder.path + "/下级/b.md")) } == [.other, .other])
    for key in loads[0].0 {
      #expect(loads[0].2.text(of: key) == loads[1].2.text(of: key))
      #expect(loads[0].2.findings(of: key).map(\.rule) == loads[1].2.findings(of: key).map(\.rule))
    }
    #expect(!loads[0].2.findings(of: DocumentKey(folder.path + "/a.md")).isEmpty)
  }
}
