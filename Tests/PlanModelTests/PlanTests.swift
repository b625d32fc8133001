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
}
