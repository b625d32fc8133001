import Checks
import TestSupport
import Testing

/// The reader of fixtures takes marks out, finds every section, and refuses what it does not understand.
@Suite struct FixtureReaderTests {
  @Test func marksAreTakenOut() throws {
    let marked = try MarkedText("共1️⃣⏩48⏪件，𠮷⏩其中⏩51⏪件⏪。2️⃣")
    #expect(marked.text == "共48件，𠮷其中51件。")
    #expect(marked.ranges.map(marked.words) == ["48", "其中51件", "51"])
    #expect(marked.points == [1: 3, 2: marked.text.utf8.count])
  }

  /// A digit, a keycap without its variation selector and ① are text.
  @Test func whatIsNoMark() throws {
    let marked = try MarkedText("1 件 ① 1\u{20E3} 0️⃣ ^^^ ↓")
    #expect(marked.text == "1 件 ① 1\u{20E3} 0️⃣ ^^^ ↓")
    #expect(marked.points.isEmpty && marked.ranges.isEmpty)
  }

  @Test func emptyRange() throws { #expect(try MarkedText("甲⏩⏪乙").ranges == [3..<3]) }

  @Test(arguments: ["⏩甲", "甲⏪", "⏩甲⏪⏪", "1️⃣甲1️⃣"])
  func brokenMarks(_ text: String) { #expect(throws: FixtureError.self) { try MarkedText(text) } }

  @Test func aWholeFixture() throws {
    let fixture = try Fixture(
      """
      两份文件，一处错误。
      第二行说明。
      -- plan.md --
      甲方案

      -- draft.md --
      办结率⏩102%⏪。
      -- not a header
      -- config --
      rounding either
      title 甲办法
      severity outline-gap off
      severity plan-unclosed-title hint
      -- findings --

      draft.md#1 error percent-over-bound 不可能超过 100% => 10 2
      """)
    #expect(fixture.summary == "两份文件，一处错误。\n第二行说明。")
    #expect(fixture.documents.map(\.name) == ["plan.md", "draft.md"])
    #expect(String(decoding: fixture.documents[0].bytes, as: UTF8.self) == "甲方案\n\n")
    #expect(fixture.documents[1].marked.text == "办结率102%。\n-- not a header\n")
    #expect(fixture.expectations.count == 1)
    let expectation = try #require(fixture.expectations.first)
    #expect(expectation.document == "draft.md" && expectation.range == 9..<13)
    #expect(expectation.severity == .error && expectation.rule == "percent-over-bound")
    #expect(expectation.message == "不可能超过 100%" && expectation.replacement == "10 2")
    #expect(fixture.configuration.rounding == .either)
    #expect(fixture.configuration.knownTitles == ["甲办法"])
    #expect(fixture.configuration.severities == ["outline-gap": Severity?.none, "plan-unclosed-title": .hint])
  }

  @Test func bytes() throws {
    let fixture = try Fixture(
      "坏字节。\n-- draft.md bytes --\n共⏩\\xFF⏪48件\n-- findings --\ndraft.md#1 warning text-invalid-encoding\n")
    #expect(fixture.documents[0].bytes == Array("共".utf8) + [0xFF] + Array("48件\n".utf8))
    #expect(fixture.documents[0].marked.text == "共\u{FFFD}48件\n")
    #expect(fixture.expectations[0].range == 3..<6)
  }

  @Test func transformation() throws {
    let fixture = try Fixture("说明\n-- draft.md --\n甲\n⏩乙⏪\n-- findings --\ndraft.md#1 hint outline-gap\n") {
      $0.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
    }
    #expect(fixture.documents[0].marked.text == "甲\r\n乙\r\n")
    #expect(fixture.expectations[0].range == 5..<8)
  }

  @Test(arguments: [
    "没有文件\n",
    "-- draft.md --\n没有说明\n",
    "标了范围，没写结论\n-- draft.md --\n⏩甲⏪\n",
    "没有这条规则\n-- draft.md --\n⏩甲⏪\n-- findings --\ndraft.md#1 hint no-such-rule\n",
    "没有这个范围\n-- draft.md --\n⏩甲⏪\n-- findings --\ndraft.md#2 hint outline-gap\n",
    "没有这份文件\n-- draft.md --\n⏩甲⏪\n-- findings --\nplan.md#1 hint outline-gap\n",
    "没有这个级别\n-- draft.md --\n⏩甲⏪\n-- findings --\ndraft.md#1 loud outline-gap\n",
    "没有这项设置\n-- draft.md --\n甲\n-- config --\ncolour red\n",
    "没有这种取整\n-- draft.md --\n甲\n-- config --\nrounding down\n",
    "没有这个级别\n-- draft.md --\n甲\n-- config --\nseverity outline-gap loud\n",
  ])
  func brokenFixtures(_ text: String) { #expect(throws: FixtureError.self) { try Fixture(text) } }
}
