import Testing
import WorkspaceFiles

/// Arithmetic on paths.
struct FilePathTests {
  @Test(arguments: [
    ("/a/./b//c/", "/a/b/c"), ("/a/b/../c", "/a/c"), ("/../a", "/a"), ("/", "/"), ("//", "/"), ("a/..", "."),
    ("../a/../b", "../b"), ("", "."), ("./公文/草稿 一.md", "公文/草稿 一.md"), ("/a/..", "/"), ("../..", "../.."),
  ])
  func normalises(path: String, expected: String) { #expect(FilePath.normalised(path) == expected) }

  @Test func takesPathsApart() {
    #expect(FilePath.parent(of: "/a/b.md") == "/a")
    #expect(FilePath.parent(of: "/a") == "/")
    #expect(FilePath.parent(of: "/") == "/")
    #expect(FilePath.parent(of: "a.md") == ".")
    #expect(FilePath.name(of: "/a/b.md") == "b.md")
    #expect(FilePath.absolute("x/../y.md", in: "/a/b") == "/a/b/y.md")
    #expect(FilePath.absolute("/x", in: "/a") == "/x")
    #expect(FilePath.join(".", "a.md") == "a.md")
    #expect(FilePath.join("/", "a.md") == "/a.md")
    #expect(FilePath.join("x", "a.md") == "x/a.md")
  }

  @Test func knowsWhatLiesBelow() {
    #expect(FilePath.relative("/a/b/c.md", to: "/a") == "b/c.md")
    #expect(FilePath.relative("/ab/c.md", to: "/a") == nil)
    #expect(FilePath.relative("/c.md", to: "/") == "c.md")
    // The same word in two normalisations of Unicode is two names.
    #expect(FilePath.relative("/e\u{301}/c.md", to: "/\u{E9}") == nil)
  }

  @Test(arguments: [
    ("报告.MD", "md"), ("a.tar.gz", "gz"), (".hidden", ""), ("plain", ""), ("/a.b/c", ""), ("a.", ""),
  ])
  func findsTheExtension(path: String, expected: String) { #expect(FilePath.fileExtension(of: path) == expected) }
}
