import Analysis
import TestSupport
import Testing
import TextModel

/// Which measures of a plan a draft speaks to.
@Suite struct CoverageTests {
  private static let plan = CoverageWorkspace.planKey
  private static let draft = CoverageWorkspace.draftKey

  /// Every measure in the order of the plan.
  private static func flat(_ measures: [MeasureCoverage]) -> [MeasureCoverage] {
    measures.flatMap { [$0] + flat($0.children) }
  }

  private static func coverage(_ documents: [String: String] = [:], by drafts: [String] = ["draft.md"]) throws
    -> PlanCoverage
  {
    let all = ["draft.md": CoverageWorkspace.draft, "plan.md": CoverageWorkspace.plan].merging(documents) { $1 }
    let analysis = AnalysisHost(all).analysis
    return try #require(analysis.coverage(of: plan, by: drafts.map { .sample($0) }))
  }

  @Test func states() throws {
    let coverage = try Self.coverage()
    let states = Self.flat(coverage.measures).map { "\($0.marker)\($0.title) \($0.state.rawValue)" }
    #expect(
      states == [
        "一、总体要求 exempt", "（一）工作思路 exempt", "（二）主要目标 exempt", "二、重点任务 partial", "（一）农业节水 partial",
        "1.推广高效灌溉 likely", "（1）建设滴灌示范田 likely", "（2）更新提水泵站 cited", "2.调整种植结构 missing", "（3）压减高耗水作物 missing",
        "（二）城镇节水 partial", "3.改造供水管网 partial", "（4）更换老旧管道 likely", "（5）安装远传水表 likely", "（6）普及节水器具 missing",
        "4.利用再生水 missing", "（7）扩建再生水厂 missing", "（三）工业节水 missing", "（8）开展水效对标 missing", "三、保障措施 partial",
        "（一）加强领导 partial", "1.建立联席会议 missing", "2.完善水价 likely", "（二）扩大宣传 missing",
      ])
    #expect(coverage.title == "云麓市节水行动方案（2026—2030年）" && coverage.drafts == [Self.draft])
  }

  /// A section counts what it holds, at every depth, and the plan all of it.
  @Test func tallies() throws {
    let coverage = try Self.coverage()
    #expect(coverage.tally == CoverageTally(measures: 11, cited: 1, likely: 4) && coverage.tally.missing == 6)
    for measure in Self.flat(coverage.measures) where !measure.children.isEmpty {
      let sum = measure.children.map(\.tally).reduce(into: [0, 0, 0]) {
        $0 = [$0[0] + $1.measures, $0[1] + $1.cited, $0[2] + $1.likely]
      }
      #expect(sum == [measure.tally.measures, measure.tally.cited, measure.tally.likely], "\(measure.path)")
    }
  }

  /// Citations and answers lead to their words; what is planned says so.
  @Test func places() throws {
    let analysis = CoverageWorkspace.analysis
    let coverage = try #require(analysis.coverage(of: Self.plan, by: [Self.draft]))
    let measures = Dictionary(grouping: Self.flat(coverage.measures), by: \.title).compactMapValues(\.first)
    let pumps = try #require(measures["更新提水泵站"])
    #expect(pumps.citations.map { analysis.words(of: $0.document, $0.range) } == ["第（2）项"])
    let meters = try #require(measures["安装远传水表"]?.answers.first)
    #expect(analysis.words(of: Self.draft, meters.place.range).hasPrefix("一是居民小区"))
    #expect(analysis.words(of: Self.draft, meters.place.range).hasSuffix("自动报警；"))
    #expect(meters.heading == "居民小区安装远传水表" && !meters.isPlanned)
    let pipes = try #require(measures["更换老旧管道"]?.answers.first)
    #expect(analysis.words(of: Self.draft, pipes.place.range).hasPrefix("全年更换") && pipes.heading == "大街小巷")
    #expect(try #require(measures["完善水价"]?.answers.first).isPlanned)
    #expect(try #require(measures["开展水效对标"]).answers == [])
  }

  /// What several drafts say counts once, in the order of how sure it is.
  @Test func severalDrafts() throws {
    let second = "云麓市水务简报\n\n一、进展\n居民小区安装远传水表，实行一户一表，用水数据实时上传，异常流量自动报警。完成《云麓市节水行动方案》第（7）项。\n"
    let coverage = try Self.coverage(["second.md": second], by: ["draft.md", "second.md"])
    #expect(coverage.tally == CoverageTally(measures: 11, cited: 2, likely: 4))
    let alone = try Self.coverage(["second.md": second], by: ["second.md"])
    #expect(alone.tally == CoverageTally(measures: 11, cited: 1, likely: 0), "a paragraph that cites is no guess")
  }

  /// A section that is cited as a whole says so itself; what it holds is asked for one by one.
  @Test func citedSections() throws {
    let text = "云麓市节水情况\n\n一、情况\n落实《云麓市节水行动方案》第二部分第（一）项，逐项推进。\n"
    let coverage = try Self.coverage(["draft.md": text])
    let section = try #require(Self.flat(coverage.measures).first { $0.title == "农业节水" })
    #expect(section.citations.count == 1 && section.state == .missing && section.tally.measures == 3)
  }

  @Test func nothingToSay() throws {
    let analysis = CoverageWorkspace.analysis
    #expect(analysis.coverage(of: Self.draft, by: [Self.draft]) == nil)
    #expect(analysis.coverage(of: .sample("gone.md"), by: [Self.draft]) == nil)
    #expect(analysis.coverage(of: Self.plan, by: [Self.draft], isCancelled: { true }) == nil)
    let empty = try #require(analysis.coverage(of: Self.plan, by: [.sample("gone.md"), Self.plan]))
    #expect(empty.tally == CoverageTally(measures: 11, cited: 0, likely: 0))
  }

  /// The same from run to run, whatever the order in which sets and dictionaries give their members.
  @Test func sameEveryTime() throws {
    let first = try Self.coverage()
    for _ in 0..<5 { #expect(try Self.coverage() == first) }
  }
}
