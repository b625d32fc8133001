import Analysis
import TestSupport
import Testing
import TextModel

/// What the words of a draft that cites nothing are offered.
@Suite struct OfferTests {
  /// The offers at the first place of some words of the draft, as `number percent`; nil where nothing is offered at all.
  private static func offers(at words: String, draft: String = CoverageWorkspace.draft) throws -> [String]? {
    let analysis = AnalysisHost(["draft.md": draft, "plan.md": CoverageWorkspace.plan]).analysis
    let place = try #require(SourceText(draft).bytes.firstRange(of: Array(words.utf8)))
    return analysis.offers(in: CoverageWorkspace.draftKey, at: place.lowerBound)?.offers.map(\.title)
  }

  @Test(arguments: [
    ("1.发展高效灌溉", "建设滴灌示范田"), ("铺设滴灌管带", "建设滴灌示范田"), ("一是居民小区", "安装远传水表"), ("结合道路翻修", "更换老旧管道"),
    ("（一）印染", "开展水效对标"), ("（一）完善水价", "完善水价"),
  ])
  func passages(_ words: String, _ title: String) throws { #expect(try Self.offers(at: words)?.first == title) }

  /// Other work, the openings of the draft and of a section, and the title are offered nothing.
  @Test(arguments: ["举办书法比赛", "二是组织文艺汇演", "今年以来", "按照部署", "云麓市2026年"])
  func nothing(_ words: String) throws { #expect(try (Self.offers(at: words) ?? []).isEmpty) }

  /// Where the draft cites a measure itself there is nothing to guess; where it cites another document there is.
  @Test func citations() throws {
    #expect(try Self.offers(at: "检修泵站") == nil)
    let words = "居民小区安装远传水表，实行一户一表，用水数据实时上传，异常流量自动报警。"
    #expect(try Self.offers(at: words, draft: "依据《临江省供水条例》第八条，\(words)") == ["安装远传水表"])
    #expect(try Self.offers(at: words, draft: "按照《云麓市节水行动方案》第（4）项，\(words)") == nil)
    #expect(
      try Self.offers(
        at: words, draft: "学习《云麓市节水行动方案（2026—2030年）》（以下简称《方案》）。\n\n落实《方案》第（4）项，\(words)") == nil)
  }

  /// A passage that speaks to two measures is offered both, each for words of its own.
  @Test func twoMeasures() throws {
    let draft = """
      居民小区安装远传水表，实行一户一表，用水数据实时上传，异常流量自动报警。公共机构淘汰高耗水马桶和水龙头，宾馆客房换装节水型花洒，普及节水器具。
      """
    #expect(Set(try #require(try Self.offers(at: "居民", draft: draft))) == ["安装远传水表", "普及节水器具"])
  }

  /// Neither width of letters nor what stands in a comment makes a difference.
  @Test func foldingAndComments() throws {
    let words = "居民小区安装远传水表，实行一户一表，用水数据实时上传，异常流量自动报警"
    let plain = try Self.offers(at: "居民", draft: words)
    #expect(plain == ["安装远传水表"])
    #expect(try Self.offers(at: "居民", draft: words.replacing("，", with: ",") + "。\r\n\r\n") == plain)
    #expect(try (Self.offers(at: "举办", draft: "举办书法比赛。<!-- \(words) -->") ?? []).isEmpty)
  }

  /// Guiding ideas, goals and sections are never offered; a plan, a ledger and an unknown document are offered nothing.
  @Test func candidates() throws {
    #expect(try (Self.offers(at: "坚持以水", draft: "坚持以水定城，全面推进节水型社会建设。") ?? []).isEmpty)
    #expect(try (Self.offers(at: "推广", draft: "推广高效灌溉，调整种植结构，改造供水管网。") ?? []).isEmpty)
    let analysis = CoverageWorkspace.analysis
    #expect(analysis.offers(in: CoverageWorkspace.planKey, at: 300) == nil)
    #expect(analysis.offers(in: .sample("gone.md"), at: 0) == nil)
    let alone = AnalysisHost(["draft.md": CoverageWorkspace.draft]).analysis
    #expect(alone.offers(in: CoverageWorkspace.draftKey, at: 300) == nil)
  }

  /// The articles of a regulation are cited as measures are, but ask for nothing that a report answers.
  @Test func regulations() throws {
    let words = "居民小区安装远传水表，实行一户一表，用水数据实时上传，异常流量自动报警。"
    let regulation = "云麓市水表管理办法\n\n第一条 \(words)\n第二条 水表每六年更换一次。\n第三条 本办法自公布之日起施行。\n"
    let analysis = AnalysisHost(["draft.md": words, "regulation.md": regulation]).analysis
    #expect(analysis.role(of: .sample("regulation.md")) == .plan && analysis.plans == [])
    #expect(try #require(analysis.offers(in: CoverageWorkspace.draftKey, at: 0)).offers == [])
    #expect(analysis.coverage(of: .sample("regulation.md"), by: [CoverageWorkspace.draftKey]) == nil)
  }

  /// Of several plans the likeliest offers come first, whichever plan they are of.
  @Test func severalPlans() throws {
    let other = "临江市绿化工作方案\n\n一、种树\n（一）栽植行道树。沿环城路补植香樟。\n二、养护\n（一）修剪枯枝。汛期前完成。\n"
    let analysis = AnalysisHost([
      "a.md": other, "draft.md": CoverageWorkspace.draft, "plan.md": CoverageWorkspace.plan,
    ]).analysis
    let place = try #require(SourceText(CoverageWorkspace.draft).bytes.firstRange(of: Array("一是居民".utf8)))
    let offers = try #require(analysis.offers(in: CoverageWorkspace.draftKey, at: place.lowerBound)).offers
    #expect(offers.map(\.planTitle) == ["云麓市节水行动方案（2026—2030年）"])
    #expect(offers.map(\.path) == ["二、／（二）／3.／（5）"])
    #expect(offers.allSatisfy { (70...100).contains($0.percent) })
  }

  /// A plan that is edited is searched as it stands now.
  @Test func editedPlan() throws {
    var host = AnalysisHost(["draft.md": CoverageWorkspace.draft, "plan.md": CoverageWorkspace.plan])
    func offers() throws -> [String] {
      let place = try #require(SourceText(CoverageWorkspace.draft).bytes.firstRange(of: Array("一是居民".utf8)))
      return try #require(host.analysis.offers(in: CoverageWorkspace.draftKey, at: place.lowerBound)).offers.map(
        \.title)
    }
    #expect(try offers() == ["安装远传水表"])
    let line = "（5）安装远传水表。居民小区实行一户一表，用水数据实时上传，异常流量自动报警。"
    host.setDocument(
      CoverageWorkspace.planKey, text: SourceText(CoverageWorkspace.plan.replacing(line, with: "（5）清洗水箱。")))
    #expect(try offers() == [])
  }

  // MARK: Hover

  private static func hover(_ draft: String) throws -> HoverContent? {
    let marked = try MarkedText(draft)
    let analysis = AnalysisHost(["draft.md": marked.text, "plan.md": CoverageWorkspace.plan]).analysis
    return analysis.hover(in: CoverageWorkspace.draftKey, at: try #require(marked.points[1]))
  }

  /// The hover names path, title, likelihood and plan, and says that it is a guess.
  @Test func hover() throws {
    let content = try #require(try Self.hover("一、做法\n居民小区1️⃣安装远传水表，实行一户一表，用水数据实时上传，异常流量自动报警。"))
    #expect(content.blocks.first == .heading(LocalizedText("可能对应的举措", "Measures that this may answer")))
    guard content.blocks.count == 3, case .table(_, let rows) = content.blocks[1],
      case .paragraph(let words) = content.blocks[2]
    else { throw FixtureError("\(content.blocks)") }
    let row = try #require(rows.first).map(\.chinese)
    #expect(row.count == 3 && row[0].wholeMatch(of: /[789]\d%/) != nil)
    #expect(row[1] == "二、／（二）／3.／（5） 安装远传水表" && row[2] == "《云麓市节水行动方案（2026—2030年）》")
    #expect(words.chinese.contains("推测") && words.english.contains("not a finding"))
  }

  /// References and figures keep their own hovers.
  @Test func otherHovers() throws {
    let text = "居民小区安装远传水表8600只1️⃣，实行一户一表，用水数据实时上传，异常流量自动报警。"
    let figure = try #require(try Self.hover(text))
    #expect(figure.blocks.first == .heading(LocalizedText(verbatim: "8600只")))
    let plan = try #require(
      try Self.hover("按照《云麓市1️⃣节水行动方案（2026—2030年）》，居民小区安装远传水表，实行一户一表，用水数据实时上传，异常流量自动报警。"))
    #expect(plan.blocks.first == .heading(LocalizedText(verbatim: "《云麓市节水行动方案（2026—2030年）》")))
    #expect(try Self.hover("举办1️⃣书法比赛，职工踊跃参加。") == nil)
  }
}
