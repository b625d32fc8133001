import Analysis
import Checks
import TestSupport
import Testing
import TextModel

/// The recomputed values behind figures.
@Suite struct InlayHintTests {
  private static let key = DocumentKey.sample("draft.md")

  /// The draft with the hints written into it.
  private static func shown(
    _ draft: String, agreeing: Bool = false, configuration: Configuration = Configuration()
  ) throws -> String {
    let analysis = AnalysisHost(["draft.md": draft], configuration: configuration).analysis
    let text = try #require(analysis.text(of: key))
    var words = ""
    var end = 0
    for hint in analysis.figureHints(in: key, 0..<text.count, agreeing: agreeing) {
      words += text.string(in: end..<hint.offset) + (hint.agrees ? "{✓}" : "{\(hint.value)}")
      end = hint.offset
    }
    return words + text.string(in: end..<text.count)
  }

  @Test(
    arguments: [
      ("共受理报修418件，办结401件，办结率97.4%。", "共受理报修418件，办结401件，办结率97.4%{95.9%}。"),
      ("共受理报修418件，办结401件，办结率95.93%。", "共受理报修418件，办结401件，办结率95.93%。"),
      ("检修管道由275处增至319处，增长18%。", "检修管道由275处增至319处，增长18%{16%}。"),
      ("检修管道由319处降至275处，下降18%。", "检修管道由319处降至275处，下降18%{14%}。"),
      ("漏损管道由319处变为275处，增长14%。", "漏损管道由319处变为275处，增长14%{-13.79%}。"),
      ("共受理报修418件，办结418件，办结率99.5%。", "共受理报修418件，办结418件，办结率99.5%{100.0%}。"),
      ("用水纠纷86件（民事61件、行政24件）。", "用水纠纷86件{85}（民事61件、行政24件）。"),
      ("全年供水3.2亿元。", "全年供水3.2亿元。"),
    ])
  func differing(draft: String, expected: String) throws {
    #expect(try Self.shown(draft) == expected)
  }

  @Test func agreeing() throws {
    let draft = "共受理报修418件，办结401件，办结率95.93%；巡查管网250次，其中夜间巡查50次，占30%。"
    #expect(
      try Self.shown(draft, agreeing: true)
        == "共受理报修418件，办结401件，办结率95.93%{✓}；巡查管网250次，其中夜间巡查50次，占30%{20%}。")
  }

  @Test func cutOffFiguresAreRightWhereThatIsTheHouseStyle() throws {
    let draft = "调解用水纠纷2316起，调解成功2287起，调解成功率98.74%。"
    #expect(try Self.shown(draft) == "调解用水纠纷2316起，调解成功2287起，调解成功率98.74%{98.75%}。")
    var configuration = Configuration()
    configuration.rounding = .truncate
    #expect(try Self.shown(draft, configuration: configuration) == draft)
    #expect(try Self.shown(draft, agreeing: true, configuration: configuration).contains("98.74%{✓}"))
  }

  @Test func whatTheAuthorLetsPassIsLeftAlone() throws {
    let draft = "<!-- hegao: allow percent-mismatch 分母按上年结转口径 -->\n共受理报修418件，办结401件，办结率97.4%。"
    #expect(try Self.shown(draft) == draft)
  }

  @Test func onlyTheRangeIsLookedAt() throws {
    let draft = "共受理报修418件，办结401件，办结率97.4%。\n\n共巡查管网250次，其中夜间巡查50次，占30%。"
    let analysis = AnalysisHost(["draft.md": draft]).analysis
    let text = try #require(analysis.text(of: Self.key))
    let second = text.lineRange(2)
    #expect(analysis.figureHints(in: Self.key, second, agreeing: true).map(\.value) == ["20%"])
    #expect(analysis.figureHints(in: Self.key, 0..<3, agreeing: true).isEmpty)
    #expect(analysis.figureHints(in: .sample("nothing.md"), 0..<3, agreeing: true).isEmpty)
  }
}
