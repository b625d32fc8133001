import DraftSyntax
import PlanModel
import Testing
import TextModel

/// Titles are compared by what they say, not by how they are typed; slips are told from other documents.
@Suite struct TitleTests {
  @Test(arguments: [
    ("云麓市节水方案（2026—2030年）", "云麓市节水方案(2026-2030年)"), ("云麓市节水方案（2026—2030年）", "云麓市节水方案（２０２６～２０３０年）"),
    ("关于贯彻〈节水法〉的通知", "关于贯彻《节水法》的通知"), ("打造“快办”品牌方案", "打造快办品牌方案"),
    ("云麓市　节水 方案", "云麓市节水方案"), ("云麓市节水\n方案", "云麓市节水方案"), ("云麓市节水\u{00A0}方案", "云麓市节水方案"),
  ])
  func equal(_ a: String, _ b: String) {
    #expect(TitleKey(a).whole == TitleKey(b).whole)
  }

  @Test(arguments: [
    ("云麓市节水方案（2026—2030年）", "云麓市节水方案", "2026-2030"), ("云麓市节水方案(2026-2030)", "云麓市节水方案", "2026-2030"),
    ("云麓市节水方案（2026至2030年）", "云麓市节水方案", "2026-2030"),
    ("云麓市节水方案（2026年度）", "云麓市节水方案", "2026"), ("云麓市节水方案（试行）", "云麓市节水方案(试行)", ""), ("云麓市2026年节水要点", "云麓市2026年节水要点", ""),
    ("云麓市节水方案（2026——2030年）（试行）", "云麓市节水方案(试行)", "2026-2030"),
  ])
  func years(_ title: String, _ core: String, _ years: String) {
    #expect(TitleKey(title).core == core && TitleKey(title).years == years)
  }

  @Test func periods() {
    #expect(TitleKey("甲方案（2026—2030年）").period == 2026...2030)
    #expect(TitleKey("甲方案（2026年）").period == 2026...2026)
    #expect(TitleKey("甲方案（2030—2026年）").period == nil)
    #expect(TitleKey("甲方案").period == nil)
  }

  // MARK: Known titles

  private static let index = TitleIndex(
    plans: [
      SamplePlan.plan,
      SamplePlan.make(SourceText("云麓市供热规划（2021—2025年）\n\n一、任务\n（一）热源。贯彻《云麓市供热条例》。\n"), named: "heat1.md"),
      SamplePlan.make(SourceText("云麓市供热规划（2026—2030年）\n\n一、任务\n（一）热源。更新。\n"), named: "heat2.md"),
    ], configured: ["临江省节水办法"])

  @Test(arguments: [
    ("云麓市节水行动方案（2026—2030年）", "plan.md"), ("云麓市节水行动方案(2026-2030年)", "plan.md"), ("云麓市节水行动方案", "plan.md"),
    ("云麓市人民政府关于印发云麓市节水行动方案（2026—2030年）的通知", "plan.md"), ("关于印发《云麓市节水行动方案（2026—2030年）》的通知", "plan.md"),
    ("云麓市供热规划（2021—2025年）", "heat1.md"),
  ])
  func plans(_ title: String, _ name: String) throws {
    #expect(try #require(Self.index.plan(for: TitleKey(title))).document.name == name)
  }

  /// Another year is another document; two editions and no year is a guess.
  @Test(arguments: ["云麓市节水行动方案（2021—2025年）", "云麓市供热规划", "平川市节水行动方案（2026—2030年）", "节水行动方案", "方案", "", "云麓市供热条例"])
  func noPlans(_ title: String) { #expect(Self.index.plan(for: TitleKey(title)) == nil) }

  @Test func knownTitles() {
    for title in ["云麓市供热条例", "临江省节水办法", "云麓市供热规划（2026-2030年）"] {
      #expect(Self.index.knows(TitleKey(title)), "\(title)")
    }
    for title in ["云麓市供热规划", "云麓市燃气条例", ""] { #expect(!Self.index.knows(TitleKey(title)), "\(title)") }
  }

  /// Two copies of one title name no plan, and are both found.
  @Test func copies() {
    let index = TitleIndex(plans: [SamplePlan.plan, SamplePlan.make(SamplePlan.text, named: "copy.md")])
    #expect(index.plan(for: SamplePlan.plan.titleKey) == nil)
    #expect(index.plans(titled: SamplePlan.plan.titleKey).map(\.document.name) == ["plan.md", "copy.md"])
  }

  // MARK: Issuing bodies

  private static let issued = TitleIndex(plans: [
    SamplePlan.make(
      SourceText("云麓市人民政府关于推进节水工作的实施意见\n\n一、任务\n（一）管网。改造。\n"), named: "opinion.md"),
    SamplePlan.make(
      SourceText("云麓市水务局关于印发《关于推进供热工作的实施意见》的通知\n\n关于推进供热工作的实施意见\n\n一、任务\n（一）热源。更新。\n"), named: "heat.md"),
    SamplePlan.make(SourceText("关于推进绿化工作的实施意见\n\n一、任务\n（一）苗圃。扩建。\n"), named: "green.md"),
  ])

  /// The body in front of a title may be left out or added; another body's paper is another one.
  @Test(arguments: [
    ("关于推进节水工作的实施意见", "opinion.md"), ("云麓市人民政府关于推进节水工作的实施意见", "opinion.md"), ("平川市人民政府关于推进节水工作的实施意见", nil),
    ("云麓市水务局关于推进供热工作的实施意见", "heat.md"),
    ("平川市水务局关于推进供热工作的实施意见", nil), ("云麓市园林局关于推进绿化工作的实施意见", "green.md"), ("关于推进园林工作的实施意见", nil),
    ("云麓市水务局关于印发〈关于推进供热工作的实施意见〉的通知", "heat.md"), ("云麓市政府办公室转发云麓市水务局关于印发关于推进供热工作的实施意见的通知的通知", "heat.md"),
  ])
  func issuingBodies(_ title: String, _ name: String?) {
    #expect(Self.issued.plan(for: TitleKey(title))?.document.name == name, "\(title)")
  }

  /// A title without its years that has several editions names none of them.
  @Test func editions() {
    #expect(Self.index.editions(of: TitleKey("云麓市供热规划")).map(\.document.name) == ["heat1.md", "heat2.md"])
    #expect(Self.index.editions(of: TitleKey("云麓市供热规划（2021—2025年）")).isEmpty)
  }

  @Test func misspeltPlans() {
    #expect(Self.index.planMisspelt(as: TitleKey("云麓市节水行方案（2026—2030年）"))?.document.name == "plan.md")
    for title in ["云麓市节水行动方案（2026—2030年）", "云麓市供热条例", "平川市节水行动方案（2026—2030年）", "云麓市供热现划"] {
      #expect(Self.index.planMisspelt(as: TitleKey(title)) == nil, "\(title)")
    }
  }

  // MARK: Slips

  @Test(arguments: [
    ("云麓市行政执法监督检察办法", "云麓市行政执法监督检查办法"), ("云麓市法制政府建设方案", "云麓市法治政府建设方案"), ("法治政府督查工作规定", "法治政府督察工作规定"),
    ("云麓市节水行方案", "云麓市节水行动方案"),
    ("安澜县乡存供水实施方案", "安澜县乡村供水实施方案"), ("云麓市城巿供水管理办法", "云麓市城市供水管理办法"), ("推进社区嬌正工作实施方案", "推进社区矫正工作实施方案"),
    ("云麓市节水动行方案", "云麓市节水行动方案"), ("云麓市节水行行动方案", "云麓市节水行动方案"), ("云麓市法治政府健设方案（2026年）", "云麓市法治政府建设方案（2026年）"),
  ])
  func slips(_ written: String, _ known: String) {
    #expect(Slip.explains(written: TitleKey(written), known: TitleKey(known)), "\(written)")
  }

  @Test(arguments: [
    ("云麓市节水行动方案（2021—2025年）", "云麓市节水行动方案（2026—2030年）"), ("云麓市2025年节水要点", "云麓市2026年节水要点"), ("平川市节水行动方案", "云麓市节水行动方案"),
    ("云麓市节水行动规划", "云麓市节水行动方案"), ("云麓市城市供水管理办法", "云麓市农村供水管理办法"), ("节水方案", "节电方案"), ("云麓市第三批示范名单方案", "云麓市第四批示范名单方案"),
    ("云麓市节水行动方案", "云麓市节水行动方案"), ("青山县节水行动方案", "青川县节水行动方案"), ("青山县乡村供水行动方案", "青川县乡村供水行动方案"),
    ("临江省青山市城市供水行动方案", "临江省青川市城市供水行动方案"), ("关于推进青山县供水工作的意见", "关于推进青川县供水工作的意见"), ("青山自治州供水行动方案", "青川自治州供水行动方案"),
    ("云麓市上半年工作要点安排", "云麓市下半年工作要点安排"),
  ])
  func otherDocuments(_ written: String, _ known: String) {
    #expect(!Slip.explains(written: TitleKey(written), known: TitleKey(known)), "\(written)")
    #expect(!Slip.explains(written: TitleKey(known), known: TitleKey(written)), "\(written)")
  }

  /// Within one draft only characters that are known to be confused count: titles of a series differ by one.
  @Test func confusions() {
    func confuses(_ a: String, _ b: String) -> Bool { Slip.confuses(written: TitleKey(a), known: TitleKey(b)) }
    #expect(confuses("行政执法监督检察办法", "行政执法监督检查办法"))
    #expect(!confuses("农村供水管理条例", "农村供电管理条例"))
    #expect(!confuses("行政执法监督检查办法", "行政执法监督检查办法"))
    #expect(!confuses("行政执法监督办法", "行政执法监督检查办法"))
  }
}
