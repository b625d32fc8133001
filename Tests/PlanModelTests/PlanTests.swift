import DraftSyntax
import PlanModel
import Testing
import TextModel

/// A plan becomes a table of measures with paths, texts and goals.
@Suite struct PlanTests {
  @Test func paths() {
    #expect(
      SamplePlan.plan.measures.map(\.pathText) == [
        "一、", "一、／（一）", "一、／（二）",
        "二、", "二、／（一）", "二、／（一）／1.", "二、／（一）／1.／（1）", "二、／（一）／1.／（2）", "二、／（一）／2.", "二、／（一）／2.／（3）",
        "二、／（二）", "二、／（二）／3.", "二、／（二）／3.／（4）", "二、／（二）／3.／（5）",
        "三、", "三、／（一）", "三、／（一）／1.", "三、／（一）／2.", "三、／（二）",
      ])
    #expect(SamplePlan.plan.title == "云麓市节水行动方案（2026—2030年）")
    #expect(SamplePlan.text.string(in: SamplePlan.plan.titleRange) == "云麓市节水行动方案（2026—2030年）")
  }

  @Test func textsWithoutTheirSubMeasures() throws {
    let text = SamplePlan.text
    func measure(_ path: String) throws -> Measure {
      try #require(SamplePlan.plan.measures.first { $0.pathText == path })
    }
    let second = try measure("二、／（一）／1.／（2）")
    #expect(text.string(in: second.textRange) == "（2）更新泵站。2027年底前完成。")
    #expect(text.string(in: second.selectionRange) == "（2）更新泵站" && second.title == "更新泵站")
    #expect(second.number == 2 && second.family == .digitBracket && second.marker == "（2）")
    #expect(text.string(in: try measure("二、／（一）／1.").textRange) == "1.推广滴灌")
    #expect(text.string(in: try measure("二、／（一）").textRange) == "（一）农业节水\n目标：灌溉水利用系数提高到0.6以上。")
    #expect(text.string(in: try measure("一、／（一）").textRange) == "（一）工作思路\n坚持以水定城。")
  }

  /// A measure has the goal of the nearest section around it.
  @Test func goals() {
    let goals = SamplePlan.plan.measures.map { $0.goal.map { SamplePlan.text.string(in: $0) } }
    let (first, second) = ("目标：灌溉水利用系数提高到0.6以上。", "目标：公共管网漏损率控制在8%以内。")
    #expect(
      goals == [nil, nil, nil, nil] + Array(repeating: first, count: 6) + Array(repeating: second, count: 4)
        + Array(repeating: nil, count: 5))
  }

  @Test(arguments: [
    ("云麓市节水行动方案", true), ("云麓市“十五五”水利规划", true), ("云麓市2026年法治工作要点", true), ("关于推进节水工作的实施意见", true),
    ("云麓市节水三年行动计划（2026—2028年）", true),
    ("云麓市节水规划纲要（草案）", true), ("云麓市节水工作措施（试行）", true), ("关于印发《云麓市节水行动方案》的通知", true), ("云麓市节水行动方案落实情况的报告", false),
    ("云麓市2025年节水工作总结", false), ("云麓市节水条例", false), ("在全市节水工作会议上的讲话", false), ("云麓市统计公报", false), ("云麓市节水管理办法", false),
    ("云麓市节水工作意见（征求意见稿）", true),
  ])
  func whatIsAPlan(_ title: String, _ isPlan: Bool) {
    #expect(Plan.isPlan(Draft(SourceText("\(title)\n\n一、任务\n（一）管网。改造。\n"))) == isPlan, "\(title)")
  }

  /// A document with a plan's title and no numbered item is none.
  @Test func aPlanHasItems() {
    #expect(!Plan.isPlan(Draft(SourceText("云麓市节水行动方案\n\n只有一段话。\n"))))
    #expect(!Plan.isPlan(Draft(SourceText(""))))
  }

  /// 落实《…》 inside a plan names titles that are spelt right.
  @Test func citedTitles() {
    let plan = SamplePlan.make(SourceText("云麓市节水行动方案\n一、任务\n（一）管网。贯彻《云麓市供水条例》和《临江省〈节水法〉办法》。\n"))
    #expect(plan.cited.map(\.text) == ["云麓市供水条例", "临江省〈节水法〉办法"])
  }

  // MARK: Where the plan begins and ends

  private static func plan(_ text: String) -> Plan { SamplePlan.make(SourceText(text)) }
  private static func paths(_ text: String) -> [String] { plan(text).measures.map(\.pathText) }

  /// A notice before the plan has its own items, a page behind it its own text; neither belongs to the plan.
  @Test func whatBelongsToThePlan() {
    let text = """
      发布机构：云麓市人民政府
      云麓市人民政府关于印发
      云麓市节水行动方案的通知
      云政发〔2026〕8号
      各区县人民政府：
      现将方案印发给你们，请做到：
      一、加强领导。
      二、抓好落实。
      云麓市人民政府
      2026年3月2日
      云麓市节水行动方案
      （2026—2030年）
      一、任务
      （一）管网。改造。
      二、保障
      （一）经费。列支。
      云麓市人民政府
      2026年3月2日
      附件：1.任务分工表
      2.用水指标表
      扫一扫在手机打开当前页
      """
    #expect(Self.plan(text).title == "云麓市节水行动方案（2026—2030年）")
    #expect(Self.paths(text) == ["一、", "一、／（一）", "二、", "二、／（一）"])
    let last = Self.plan(text).measures[3]
    #expect(SourceText(text).string(in: last.textRange) == "（一）经费。列支。")
  }

  @Test(arguments: [
    "附件\n1.任务分工表\n2.用水指标表", "附件1 任务分工表\n1.改造管网\n2.更换水表", "附件：1.任务分工表\n2.用水指标表", "云麓市人民政府\n二〇二六年三月二日\n1.抄送",
    "云麓市节水行动方案\n一、任务\n1.改造管网。\n2.附件材料齐全。",
  ])
  func whatStandsBehind(_ tail: String) {
    let text = "云麓市节水行动方案\n一、任务\n1.改造管网。\n2.附件材料齐全。\n\(tail)\n"
    #expect(Self.paths(text) == ["一、", "一、／1.", "一、／2."], "\(Self.paths(text))")
  }

  /// Sections that begin alike are no second copy.
  @Test func sectionsThatBeginAlike() {
    let text = "云麓市节水行动方案\n（一）农业\n1.工作目标：每年5处。\n2.责任单位：水务局。\n（二）城镇\n1.工作目标：每年5处。\n2.责任单位：住建局。\n"
    #expect(Self.paths(text).count == 6)
  }

  @Test func anotherDocumentUnderAHeadingOfTheSameRank() {
    let text = "## 云麓市节水行动方案\n\n一、任务\n\n1. 改造管网。\n\n## 关于节水行动方案的说明\n\n一、起草经过\n\n1. 调研。\n"
    #expect(Self.paths(text) == ["一、", "一、／1."])
  }

  // MARK: Chapters, articles and Markdown

  @Test func chaptersAndSections() {
    let text = """
      云麓市节水规划（2026—2030年）

      第一章 总则
      第一节 指导思想
      坚持以水定城。
      第二节 目标
      一、总量控制
      （一）用水总量不超过12亿立方米。
      （二）万元产值用水量降至12立方米。
      二、效率
      第二章 任务
      第一节 农业
      一、滴灌
      1.示范田。每年不少于5处。
      第三章 保障
      """
    #expect(
      Self.paths(text) == [
        "第一章", "第一章／第一节", "第一章／第二节", "第一章／第二节／一、", "第一章／第二节／一、／（一）", "第一章／第二节／一、／（二）", "第一章／第二节／二、", "第二章", "第二章／第一节",
        "第二章／第一节／一、", "第二章／第一节／一、／1.", "第三章",
      ])
    let plan = Self.plan(text)
    #expect(plan.measures.map(\.level) == [1, 2, 2, 3, 4, 4, 3, 1, 2, 3, 5, 1])
    for (reference, expected) in [
      ("第二章第一节", ["第二章／第一节"]), ("第三章", ["第三章"]), ("第一章第二节第（二）项", ["第一章／第二节／一、／（二）"]), ("第三部分", ["第三章"]),
      ("第一章第二节第二部分", ["第一章／第二节／二、"]),
      ("第一节", ["? 第一章／第一节 第二章／第一节"]), ("第四章", ["! 4"]), ("第1项", ["第二章／第一节／一、／1."]),
    ] { #expect(SamplePlan.resolve(reference, in: plan) == expected, "\(reference)") }
    for index in plan.measures.indices {
      let citation = plan.citation(of: index)
      #expect(
        citation.map { SamplePlan.resolve($0, in: plan) } == [plan.measures[index].pathText], "\(citation ?? "none")")
    }
  }

  /// 第八条 holds its （一）; where the parts are 一、 and 二、, they hold the articles.
  @Test func articlesAndTheirItems() {
    let text = """
      云麓市渡口管理办法

      第一章 总则
      第一条 为了管好渡口，制定本办法。
      第二条
      本市渡口适用本办法。
      第二章 管理
      第三条 渡口应当具备下列条件：
      （一）有标牌；
      （二）有栏杆。
      第四条 船只应当：
      （一）年检；
      （二）投保。
      """
    let plan = Self.plan(text)
    #expect(plan.isRegulation && Plan.isPlan(Draft(SourceText(text))))
    #expect(
      Self.paths(text) == [
        "第一章", "第一章／第一条", "第一章／第二条", "第二章", "第二章／第三条", "第二章／第三条／（一）", "第二章／第三条／（二）", "第二章／第四条", "第二章／第四条／（一）",
        "第二章／第四条／（二）",
      ])
    #expect(plan.measures[2].title == "本市渡口适用本办法")
    for (reference, expected) in [
      ("第三条第（二）项", ["第二章／第三条／（二）"]), ("第四条第2项", ["第二章／第四条／（二）"]), ("第二章第四条", ["第二章／第四条"]),
      ("第（二）项", ["? 第二章／第三条／（二） 第二章／第四条／（二）"]),
      ("第三条第一款第（一）项", ["第二章／第三条／（一）"]), ("第一章第三条", ["! 3"]), ("第三条第（三）项", ["! 3"]),
    ] { #expect(SamplePlan.resolve(reference, in: plan) == expected, "\(reference)") }
    let parts = "云麓市惠企措施\n\n一、减负\n第一条 减税。\n第二条 降费。\n二、增效\n第三条 贷款贴息：\n（一）首贷；\n（二）续贷。\n"
    #expect(Self.paths(parts) == ["一、", "一、／第一条", "一、／第二条", "二、", "二、／第三条", "二、／第三条／（一）", "二、／第三条／（二）"])
  }

  /// Markdown headings without numbers are the parts, counted in their order; where some are numbered, the others are none.
  @Test func markdown() {
    let text =
      "# 云麓市节水行动方案（2026—2030年）\n\n## 总体要求\n\n坚持以水定城。\n\n## 重点任务\n\n### 农业\n\n1. 推广滴灌。2027年底前完成。\n2. 调整作物。\n\n### 城镇\n\n1. 改造管网。\n\n## 保障措施\n\n1. 落实经费。\n"
    let plan = Self.plan(text)
    #expect(
      plan.measures.map(\.pathText) == [
        "总体要求", "重点任务", "重点任务／农业", "重点任务／农业／1.", "重点任务／农业／2.", "重点任务／城镇", "重点任务／城镇／1.", "保障措施", "保障措施／1.",
      ])
    for (reference, expected) in [
      ("第二部分", ["重点任务"]), ("第三部分第1项", ["保障措施／1."]), ("第2项", ["重点任务／农业／2."]),
      ("第1项", ["? 重点任务／农业／1. 重点任务／城镇／1. 保障措施／1."]), ("第四部分", ["! 4"]),
    ] { #expect(SamplePlan.resolve(reference, in: plan) == expected, "\(reference)") }
    let numbered = "# 云麓市节水行动方案\n\n## 一、任务\n\n1. 改造管网。\n\n## 附则\n\n自印发之日起施行。\n\n## 二、保障\n"
    #expect(Self.paths(numbered) == ["一、", "一、／1.", "二、"])
    let boxes = "# 云麓市节水行动方案\n\n一、任务\n\n（一）管网。\n\n### 专栏1\n\n改造清单。\n\n（二）水表。\n"
    #expect(Self.paths(boxes) == ["一、", "一、／（一）", "一、／（二）"])
  }

  /// Numbers that are one character with their marks are markers too.
  @Test func enclosedNumbers() {
    let text = "云麓市节水行动方案\n\n一、任务\n㈠管网\n⒈改造。\n⑴摸排。\n⑵更换。\n⒉验收。\n㈡水表\n"
    #expect(Self.paths(text) == ["一、", "一、／㈠", "一、／㈠／⒈", "一、／㈠／⒈／⑴", "一、／㈠／⒈／⑵", "一、／㈠／⒉", "一、／㈡"])
    #expect(SamplePlan.resolve("第（2）项", in: Self.plan(text)) == ["一、／㈠／⒈／⑵"])
  }

  // MARK: Titles

  @Test(arguments: [
    ("云麓市人民政府关于印发\n云麓市节水行动方案的通知\n云政发〔2026〕8号\n\n云麓市节水行动方案\n\n一、任务\n", "云麓市节水行动方案"),
    ("云麓市人民政府关于印发“数字水务”建设方案的通知\n\n“数字水务”建设方案\n一、任务\n", "“数字水务”建设方案"),
    ("关于推进云麓市节水工作\n提质增效的实施意见\n\n一、任务\n", "关于推进云麓市节水工作提质增效的实施意见"),
    ("云麓市人民政府\n关于推进节水工作的实施意见\n\n一、任务\n", "云麓市人民政府关于推进节水工作的实施意见"),
    ("云麓市城乡供水一体化\n行动方案\n（2026—2030年）\n\n一、任务\n", "云麓市城乡供水一体化行动方案（2026—2030年）"),
    ("云麓市节水行动方案\n（2026年3月2日）\n\n一、任务\n", "云麓市节水行动方案"),
    ("> 相关通知\n\n## 云麓市节水规划\n\n一、任务\n", "云麓市节水规划"),
    ("# 网页存档\n\n- title: 云麓市水务局关于印发《云麓市节水方案》的通知\n- date: 2026-03-02\n\n云麓市节水方案\n一、任务\n", "云麓市节水方案"),
    ("云麓市人民代表大会关于云麓市节水行动方案的决定\n2026年3月2日通过\n\n云麓市节水行动方案\n\n一、任务\n", "云麓市节水行动方案"),
    ("云麓市水务局关于印发云麓市落实《临江省节水条例》实施方案的通知\n\n云麓市落实《临江省节水条例》实施方案\n一、任务\n", "云麓市落实《临江省节水条例》实施方案"),
    ("云麓市水务局关于印发《云麓市节水方案》的通知\n\n一、任务\n", "云麓市节水方案"), ("云麓市人民政府文件\n云麓市节水行动方案\n\n一、任务\n", "云麓市节水行动方案"),
  ])
  func titles(_ text: String, _ title: String) { #expect(Self.plan(text).title == title) }

  // MARK: Number, period, body, notice

  @Test func imprint() {
    let imprint = Self.plan(
      "云麓市人民政府关于印发\n《云麓市节水行动方案（2026—2030年）》的通知\n云政发〔2026〕8号\n\n云麓市节水行动方案（2026—2030年）\n\n根据《条例》（国发〔2015〕4号）和有关规定，结合实际制定。\n一、任务\n"
    ).imprint
    #expect(imprint.documentNumber == "云政发〔2026〕8号" && imprint.issuer == "云麓市人民政府" && imprint.period == 2026...2030)
    #expect(imprint.notice == "云麓市人民政府关于印发《云麓市节水行动方案（2026—2030年）》的通知")
  }

  @Test(arguments: [
    ("文号：云政发[2026]8号\n云麓市节水方案\n一、任务\n", "云政发[2026]8号", ""), ("（云水发﹝2026﹞12号）\n云麓市节水方案\n一、任务\n", "云水发﹝2026﹞12号", ""),
    ("- 发布机构:云麓市水务局\n云麓市节水方案\n一、任务\n", "", "云麓市水务局"), ("云麓市节水方案\n一、任务\n改造。\n云麓市水务局\n2026年3月2日\n", "", "云麓市水务局"),
    ("中共云麓市委 云麓市人民政府关于节水工作的意见\n一、任务\n", "", "中共云麓市委 云麓市人民政府"),
    ("云麓市节水方案\n根据《临江省节水规划》（临政发〔2021〕3号）精神，结合云麓市实际，制定本方案。\n一、任务\n", "", ""),
  ])
  func numbersAndBodies(_ text: String, _ number: String, _ issuer: String) {
    let imprint = Self.plan(text).imprint
    #expect(imprint.documentNumber == number && imprint.issuer == issuer, "\(imprint)")
  }

  @Test(arguments: [
    ("云麓市节水方案（2026—2030年）", 2026...2030), ("云麓市2026—2030年节水规划", 2026...2030), ("云麓市2026年节水工作要点", 2026...2026),
    ("云麓市“十四五”水利规划", 2021...2025),
    ("云麓市“十五五”水利规划", 2026...2030), ("云麓市“十三五”水利规划", 2016...2020), ("云麓市节水三年行动计划（2026—2028年）", 2026...2028),
    ("云麓市节水方案", nil), ("云麓市12345热线提升方案", nil),
  ])
  func periods(_ title: String, _ period: ClosedRange<Int>?) {
    #expect(Self.plan("\(title)\n\n一、任务\n").imprint.period == period)
  }

  // MARK: What measures demand

  @Test(arguments: [
    ("培训每人不少于40学时。", ["不少于40学时"], []), ("2022年底前完成。", [], ["2022年底前"]), ("于2022年年底前建成。", [], ["2022年年底前"]),
    ("每年3月1日前报告。", [], ["每年3月1日前"]),
    ("到2025年，覆盖率达到90%以上。", ["达到90%以上"], ["到2025年"]), ("2019年6月底前印发。", [], ["2019年6月底前"]),
    ("年底前完成，6月底前过半。", [], ["年底前", "6月底前"]), ("今年底前建成。", [], ["今年底前"]),
    ("6个月内办结，30日内答复。", [], ["6个月内", "30日内"]), ("利用2—3年时间建成。", [], ["2—3年时间"]), ("2026年三季度末前见效。", [], ["2026年三季度末前"]),
    ("每月5日前报送。", [], ["每月5日前"]),
    ("力争到2030年建成12处。", ["12处"], ["力争到2030年"]), ("建设一支队伍，推进四级联动。", [], []), ("2021年到2025年持续推进。", [], []),
    ("2020年前三季度增长。", [], []), ("自2021年1月1日起施行。", [], []),
    ("上年末存量12万吨。", ["12万吨"], []), ("2019年前后启动。", [], []), ("新增不少于30处示范点。", ["不少于30处"], []), ("贯彻十二次党代会精神。", [], []),
    ("拨打12345热线。", [], []),
  ])
  func demands(_ words: String, _ quantities: [String], _ deadlines: [String]) {
    let text = SourceText("云麓市节水行动方案\n\n一、任务\n（一）措施。\(words)\n（二）其他。\n")
    let draft = Draft(text)
    let facts = draft.facts(of: SamplePlan.make(text).measures[1], in: text)
    #expect(facts.quantities.map { text.string(in: $0.range) } == quantities, "\(words)")
    #expect(facts.deadlines.map { text.string(in: $0) } == deadlines, "\(words)")
  }

  /// A measure's demands are its own, not those of the items under it.
  @Test func demandsOfTheMeasureAlone() throws {
    let text = SamplePlan.text
    let draft = Draft(text)
    func facts(_ path: String) throws -> MeasureFacts {
      draft.facts(of: try #require(SamplePlan.plan.measures.first { $0.pathText == path }), in: text)
    }
    #expect(try facts("二、／（一）／1.").quantities.isEmpty)
    let field = try facts("二、／（一）／1.／（1）")
    #expect(field.quantities.map { text.string(in: $0.range) } == ["每年不少于5处"] && field.deadlines.isEmpty)
  }
}
