import Testing
import TextModel

@Suite struct RangeTests {
  @Test func shifting() {
    #expect((3..<7).shifted(by: 4) == 7..<11)
    #expect((3..<7).shifted(by: -3) == 0..<4)
    #expect((3..<3).shifted(by: 0) == 3..<3)
  }

  /// Against the sets of offsets that the ranges stand for.
  @Test func relationsOfSmallRanges() {
    let ranges = (0...4).flatMap { a in (a...4).map { a..<$0 } }
    for a in ranges {
      for b in ranges {
        #expect(a.encloses(b) == (a.touches(b.lowerBound) && a.touches(b.upperBound)))
        let union = a.union(b)
        #expect(union.encloses(a) && union.encloses(b))
        // None smaller does.
        #expect(!ranges.contains { $0.count < union.count && $0.encloses(a) && $0.encloses(b) })
      }
      for offset in -1...5 { #expect(a.touches(offset) == Set(a).union([a.upperBound]).contains(offset)) }
    }
  }

  @Test func documentKeys() {
    #expect(DocumentKey("/工作/年度 报告/草稿.md").name == "草稿.md")
    #expect(DocumentKey("untitled:Untitled-1").name == "untitled:Untitled-1")
    #expect(DocumentKey("/a/").name == "")
    #expect(DocumentKey("").name == "")
    // A slash is a slash, whatever combines with it.
    #expect(DocumentKey("/a/\u{301}b.md").name.unicodeScalars.elementsEqual("\u{301}b.md".unicodeScalars))
    #expect(DocumentKey("/a/b") < DocumentKey("/a/c"))
  }
}
