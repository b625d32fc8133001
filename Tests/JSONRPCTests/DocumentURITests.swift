import LanguageServerProtocol
import Testing

@Suite("document URIs")
struct DocumentURITests {
  @Test(
    "spellings of one file",
    arguments: [
      "file:///%E6%8A%A5%E5%91%8A/a%20b.md", "file:///%e6%8a%a5%e5%91%8a/a%20b.md", "file:///报告/a b.md",
      "file://localhost/报告/a%20b.md", "file:/报告/a b.md", "FILE:///报告/a b.md", "file://LocalHost/报告//./x/../a b.md",
      "file:///报告/a b.md/", "file:///%E6%8A%A5告/a%20b%2Emd",
    ])
  func oneFile(spelling: String) throws {
    let uri = try #require(DocumentURI(spelling))
    #expect(uri.filePath == "/报告/a b.md")
    #expect(uri.spelling == spelling)
  }

  @Test(
    "names with characters that mean something elsewhere",
    arguments: [
      ("file:///a%23b.md", "/a#b.md"), ("file:///a#b.md", "/a#b.md"), ("file:///a?b.md", "/a?b.md"),
      ("file:///100%.md", "/100%.md"), ("file:///100%zz.md", "/100%zz.md"), ("file:///a%2", "/a%2"),
      ("file:///a+b.md", "/a+b.md"), ("file:///a%2Fb", "/a/b"), ("file:///..", "/"), ("file:///", "/"),
      ("file:///%F0%A0%AE%B7", "/𠮷"), ("file:///a%25b", "/a%b"),
    ])
  func names(spelling: String, path: String) {
    #expect(DocumentURI(spelling)?.filePath == path)
  }

  @Test(
    "what names no file of this machine",
    arguments: [
      "untitled:Untitled-1", "file://server/share/a.md", "https://example.com/a", "file:a.md", "file:///a%00b",
    ])
  func otherURIs(spelling: String) throws {
    #expect(try #require(DocumentURI(spelling)).filePath == nil)
  }

  @Test("what is no URI", arguments: ["", "a.md", "/a/b.md", ":a", "1a:b", "a b:c", "报告"])
  func noURI(text: String) {
    #expect(DocumentURI(text) == nil)
  }

  @Test("a path comes back from its URI", arguments: ["/", "/a", "/报告 一/100%/#?[]&=+@:;,!$'()*.md", "/𠮷\u{301}"])
  func roundTrip(path: String) {
    let uri = DocumentURI(path: path)
    #expect(uri.filePath == path)
    #expect(uri.spelling.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F })
  }

  @Test("a URI of a path is spelt as RFC 3986 has it")
  func spelling() {
    #expect(DocumentURI(path: "/报 a~b").spelling == "file:///%E6%8A%A5%20a~b")
  }
}
