import Analysis
import Checks
import TestSupport
import Testing
import TextModel

/// What the cursor is told about: a measure, a plan, an alias, a figure with its proof or the reason why it has none.
@Suite struct HoverTests {
  /// The Chinese words of a hover, a line a block; tables as `cell｜cell`.
  private static func lines(_ content: HoverContent) -> [String] {
    content.blocks.flatMap { block -> [String] in
      switch block {
      case .heading(let text): ["# " + text.chinese]
      case .paragraph(let text): [text.chinese]
      case .quotation(let text): text.split(separator: "\n").map { "> " + $0 }
      case .table(let header, let rows): ([header] + rows).map { $0.map(\.chinese).joined(separator: "｜") }
      }
    }
  }

  /// The hover at point 1 of a draft, with the words it is about.
  private static func hover(_ draft: String, plan: String? = SampleWorkspace.plan) throws -> (
    words: String, lines: [String]
  )? {
    let marked = try MarkedText(draft)
    var documents = ["draft.md": marked.text]
    documents["plan.md"] = plan
    let analysis = AnalysisHost(documents).analysis
    let key = DocumentKey.sample("draft.md")
    let offset = try #require(marked.points[1])
    guard let content = analysis.hover(in: key, at: offset) else { return nil }
    #expect(content.range.touches(offset))
    return (analysis.words(of: key, content.range), lines(content))
  }

  @Test(arguments: ["1️⃣第（2）项", "第（21️⃣）项", "第（2）项1️⃣"])
  func measure(_ reference: String) throws {
    let hover = try #require(try Self.hover("落实《云麓市节水行动方案（2026—2030年）》\(reference)，逐项推进。"))
    #expect(hover.words == "第（2）项")
    #expect(
      hover.lines == [
        "# 《云麓市节水行动方案（2026—2030年）》", "二、／（一）／（2）", "> （2）更新泵站。2027年底前完成。", "目标：灌溉水利用系数提高到0.6以上。", "要求｜内容",
        "期限｜2027年底前",
      ])
  }

  @Test func rangeOfMeasures() throws {
    let hover = try #require(try Self.hover("落实《云麓市节水行动方案（2026—2030年）》第（1）1️⃣至（2）项。"))
    #expect(hover.words == "第（1）至（2）项")
    #expect(hover.lines.filter { $0.hasPrefix("> ") } == ["> （1）建设示范田。每年不少于5处。", "> （2）更新泵站。2027年底前完成。"])
  }

  @Test func undefinedMeasure() throws {
    let hover = try #require(try Self.hover("落实《云麓市节水行动方案（2026—2030年）》第（91️⃣）项。"))
    #expect(
      hover.lines.dropFirst() == ["没有这一条目；该方案有（1）–（3）", "最接近的是：", "> 二、／（二）／（3） 改造管网"])
  }

  @Test func ambiguousMeasure() throws {
    let hover = try #require(try Self.hover("落实《云麓市节水行动方案（2026—2030年）》第（一1️⃣）项。"))
    #expect(
      hover.lines.filter { $0.hasPrefix("> ") } == [
        "> 一、／（一） 工作思路（第一部分第（一）项）", "> 二、／（一） 农业节水（第二部分第（一）项）", "> 三、／（一） 加强领导（第三部分第（一）项）",
      ])
  }

  @Test func plan() throws {
    let hover = try #require(try Self.hover("落实《云麓市1️⃣节水行动方案（2026—2030年）》，逐项推进。"))
    #expect(hover.words == "《云麓市节水行动方案（2026—2030年）》")
    #expect(hover.lines.contains("共10个条目"))
    #expect(hover.lines.contains("> 二、重点任务") && hover.lines.contains("> 　（一）农业节水"))
  }

  /// Where else the drafts cite a measure, the place under the cursor left out.
  @Test func whereElseItIsCited() throws {
    let draft = "落实《云麓市节水行动方案（2026—2030年）》第（31️⃣）项。\n再落实《云麓市节水行动方案》第（3）项。\n改造《云麓市节水行方案（2026—2030年）》第（3）项。"
    let hover = try #require(try Self.hover(draft))
    #expect(hover.lines.last == "另有2处引用：draft.md第2行、draft.md第3行")
    let alone = try #require(try Self.hover("落实《云麓市节水行动方案（2026—2030年）》第（31️⃣）项。"))
    #expect(!alone.lines.contains { $0.contains("引用") })
  }

  /// In the plan itself a measure shows what it demands and who cites it.
  @Test func measureInThePlan() throws {
    let marked = try MarkedText(SampleWorkspace.plan.replacing("（2）更新", with: "（2）1️⃣更新"))
    let analysis = AnalysisHost(["draft.md": SampleWorkspace.draft, "plan.md": marked.text]).analysis
    let offset = try #require(marked.points[1])
    let hover = try #require(analysis.hover(in: .sample("plan.md"), at: offset))
    #expect(analysis.words(of: .sample("plan.md"), hover.range) == "（2）更新泵站")
    #expect(
      Self.lines(hover) == [
        "二、／（一）／（2）", "目标：灌溉水利用系数提高到0.6以上。", "要求｜内容", "期限｜2027年底前", "1处引用：draft.md第6行",
      ])
  }

  /// A plan shows its number, its body, its period and the notice that transmits it.
  @Test func imprint() throws {
    let plan = "云麓市人民政府关于印发《云麓市节水规划》的通知\n云政发〔2026〕8号\n\n云麓市节水规划（2026—2030年）\n\n一、任务\n（一）管网。改造。\n"
      .replacing("节水规划》", with: "节水规划（2026—2030年）》")
    let hover = try #require(try Self.hover("落实《云麓市1️⃣节水规划》。", plan: plan))
    #expect(
      hover.lines == [
        "# 《云麓市节水规划（2026—2030年）》", "共2个条目", "文件｜内容", "文号｜云政发〔2026〕8号", "发文机关｜云麓市人民政府", "期间｜2026—2030",
        "印发通知｜云麓市人民政府关于印发《云麓市节水规划（2026—2030年）》的通知", "> 一、任务", "> 　（一）管网",
      ])
  }

  /// A title with a slip, and a name without 《》, lead to the plan too.
  @Test(arguments: [
    "落实《云麓市节水行方案（2026—2030年）》第（31️⃣）项。", "落实《云麓市节水行动方案（2026—2030年）》（以下简称“节水方案”），完成节水方案第（31️⃣）项。",
    "印发云麓市节水行动方案（2026—2030年）（以下简称《方案》），完成《方案》第（31️⃣）项。", "落实《云麓市节水行动方案（2026—2030年）》（第（31️⃣）项）。",
  ])
  func otherWaysToAMeasure(_ draft: String) throws {
    let hover = try #require(try Self.hover(draft), "\(draft)")
    #expect(hover.lines.contains("> （3）改造管网。实现全覆盖。"), "\(hover.lines)")
  }

  @Test func severalEditions() throws {
    let old = SampleWorkspace.plan.replacing("2026—2030", with: "2021—2025")
    let marked = try MarkedText("落实《云麓市1️⃣节水行动方案》。")
    let analysis = AnalysisHost(["draft.md": marked.text, "plan.md": SampleWorkspace.plan, "old.md": old]).analysis
    let offset = try #require(marked.points[1])
    let hover = try #require(analysis.hover(in: .sample("draft.md"), at: offset))
    #expect(
      Self.lines(hover) == [
        "# 《云麓市节水行动方案》", "工作区里有几个年份的，请写明年份：", "> 云麓市节水行动方案（2021—2025年）", "> 云麓市节水行动方案（2026—2030年）",
      ])
  }

  /// An alias leads to what it was defined for, with a measure behind it and without.
  @Test func alias() throws {
    let text = "落实《云麓市节水行动方案（2026—2030年）》（以下简称《方案》）。对照《方1️⃣案》推进。"
    let hover = try #require(try Self.hover(text))
    #expect(hover.words == "《方案》" && hover.lines.first == "简称，指《云麓市节水行动方案（2026—2030年）》")
    let measure = try #require(try Self.hover("落实《云麓市节水行动方案（2026—2030年）》（以下简称《方案》）。完成《方案》第（31️⃣）项。"))
    #expect(measure.lines.contains("> （3）改造管网。实现全覆盖。"))
  }

  @Test func documentsThatAreNotHere() throws {
    let title = try #require(try Self.hover("依据《临江省1️⃣供水条例》。"))
    #expect(title.lines == ["# 《临江省供水条例》", "工作区内没有这个文件"])
    let measure = try #require(try Self.hover("依据《临江省供水条例》第八1️⃣条办理。"))
    #expect(measure.lines == ["《临江省供水条例》不在工作区，第八条未核对"])
  }

  @Test func provenFigure() throws {
    let hover = try #require(try Self.hover("全年受理来电528件，办结503件，办结率95.1️⃣27%。"))
    #expect(hover.words == "95.27%" && hover.lines.first == "# 95.27%")
    #expect(
      hover.lines.contains("类别｜百分数") && hover.lines.contains("作用｜率") && hover.lines.contains("取值范围｜[95.265, 95.275]"))
    #expect(hover.lines.contains("办结｜503件｜第1行第14字"))
    #expect(hover.lines.last == "503件 ÷ 528件 = 95.265%，相符")
  }

  /// Where the whole is not stated the hover names the whole numbers that it may be.
  @Test func impliedBase() throws {
    let hover = try #require(try Self.hover("经协调撤回申请19件，占审结总数的35.1️⃣85%。"))
    #expect(hover.lines.last?.contains("总数是53时，19件正好占35.85%") == true, "\(hover.lines)")
  }

  /// From a recomputed rate one goes to its numerator and its denominator.
  @Test func operands() throws {
    let marked = try MarkedText("全年受理来电528件，办结503件，办结率95.1️⃣27%。")
    let analysis = AnalysisHost(["draft.md": marked.text]).analysis
    let key = DocumentKey.sample("draft.md")
    let targets = analysis.definitions(in: key, at: try #require(marked.points[1]))
    #expect(targets.map { analysis.words(of: key, $0.range) } == ["503件", "528件"])
  }

  @Test func contradictedFigure() throws {
    let hover = try #require(try Self.hover("全年受理来电528件，办结503件，办结率92.1️⃣57%。"))
    #expect(hover.lines.last == "503件 ÷ 528件 = 95.265%，不符")
    let sum = try #require(try Self.hover("查办案件91️⃣起（刑事4起，行政6起）。"))
    #expect(sum.lines.last == "4起 + 6起 = 10，不符")
  }

  /// Where nothing can be recomputed the hover says why.
  @Test(arguments: [
    ("地区生产总值同比增长5.1️⃣8%。", "不变价"), ("存款余额同比增长8.1️⃣1%。", "可比口径"), ("游客人次同比增长3.1️⃣2%。", "没有上期数"), ("满意率达98.1️⃣2%。", "分子和分母"),
    ("合格率不低于95%1️⃣。", "目标"), ("20251️⃣年，", "日期"), ("第8批1️⃣示范点", "序数"), ("拨打123151️⃣。", "编号"), ("走访群众31️⃣20户。", "没有能推出它的数"),
  ])
  func whyNot(_ text: String, _ reason: String) throws {
    let hover = try #require(try Self.hover(text), "\(text)")
    let last = try #require(hover.lines.last)
    #expect(last.contains(reason))
  }

  @Test(arguments: ["有序1️⃣推进各项工作。", "一1️⃣、主要做法", "1️⃣"])
  func nothing(_ text: String) throws { #expect(try Self.hover(text) == nil) }

  /// Every place of a draft, in the middle of characters and past its end, has an answer or none.
  @Test func everywhere() {
    let analysis = AnalysisHost(["draft.md": SampleWorkspace.draft, "plan.md": SampleWorkspace.plan]).analysis
    for key in analysis.keys {
      for offset in -1...(analysis.text(of: key)?.count ?? 0) + 3 {
        if let hover = analysis.hover(in: key, at: offset), !hover.range.touches(offset) || hover.blocks.isEmpty {
          Issue.record("the hover at \(offset) is about \(hover.range)")
        }
        for target in analysis.definitions(in: key, at: offset) where !target.origin.touches(offset) {
          Issue.record("the definition at \(offset) is of \(target.origin)")
        }
      }
    }
    #expect(analysis.hover(in: .sample("other.md"), at: 0) == nil)
  }
}
