import Foundation
import Testing

/// What the documents point at is there, and nothing of one person's machine is in them.
@Suite struct LinkTests {
  @Test func everyRelativeLinkResolves() throws {
    let documents = try Repository.paths(withExtension: "md")
    #expect(documents.contains("README.md"))
    var count = 0
    for path in documents {
      let folder = Repository.root.appendingPathComponent(path).deletingLastPathComponent()
      for link in MarkdownText(try Repository.text(path)).relativeLinks {
        count += 1
        let target = folder.appendingPathComponent(link.removingPercentEncoding ?? link)
        #expect(FileManager.default.fileExists(atPath: target.path), "\(path) points at \(link)")
      }
    }
    #expect(count > 10, "the links were not found")
  }

  @Test func noPathOfAMachine() throws {
    for kind in ["md", "json"] {
      for path in try Repository.paths(withExtension: kind) {
        let found = try Repository.text(path).firstMatch(
          of: /(\/home|\/Users|\/root|\/tmp|\/var\/folders|[A-Z]:\\)[\/\\]?\w/)
        #expect(found == nil, "\(path): \(found.map { String($0.0) } ?? "")")
        #expect(!(try Repository.text(path)).contains(Repository.root.path), "\(path) names this folder")
      }
    }
  }

  @Test func linksAreReadAsTheyAreWritten() {
    let text = MarkdownText(
      """
      # 标题 One
      [a](b.md) ![c](<d.png>) `[no](code.md)` [e](https://example.org/x) [f](g.md#part)(h)
      ```
      [no](fenced.md)
      # no heading
      ```
      ## Two
      | x | y |
      | --- | --- |
      | 1 | `2` |
      """)
    #expect(text.relativeLinks == ["b.md", "d.png", "g.md"])
    #expect(text.headings == [.init(level: 1, title: "标题 One"), .init(level: 2, title: "Two")])
    #expect(text.codeBlocks == [["[no](fenced.md)", "# no heading"]])
    #expect(text.tableRows == [["1", "`2`"]])
  }
}
