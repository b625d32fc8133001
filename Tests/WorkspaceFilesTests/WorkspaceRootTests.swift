import Testing
import WorkspaceFiles

/// The folder that is the workspace of a file.
struct WorkspaceRootTests {
  @Test func isTheNearestFolderUpwardWithAMarker() throws {
    let folder = try TemporaryFolder()
    try folder.makeFolder(".git")
    try folder.write("inner/hegao.json", "{}")
    let deep = try folder.write("inner/a/b/draft.md", "")
    let shallow = try folder.write("other/draft.md", "")
    #expect(WorkspaceScanner.root(ofFile: deep) == folder.path + "/inner")
    #expect(WorkspaceScanner.root(ofFile: shallow) == folder.path)
    #expect(WorkspaceScanner.root(ofFile: folder.path + "/inner/a/../x.md") == folder.path + "/inner")
  }

  @Test func isTheFilesOwnFolderWithoutAMarker() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("a/b/draft.md", "")
    #expect(WorkspaceScanner.root(ofFile: file) == folder.path + "/a/b")
  }

  @Test func ofAFileInTheRootOfTheSystemIsThatRoot() {
    #expect(WorkspaceScanner.root(ofFile: "/draft.md") == "/")
  }

  @Test func isNeverTheHomeFolderOfAFileFurtherDown() throws {
    let home = try #require(FilePath.homeFolder)
    // Whatever the home folder holds: the search stops before it.
    #expect(WorkspaceScanner.root(ofFile: home + "/no such folder/draft.md") == home + "/no such folder")
    #expect(WorkspaceScanner.root(ofFile: home + "/draft.md") == home)
  }
}
