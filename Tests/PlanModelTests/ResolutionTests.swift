import DraftSyntax
import PlanModel
import Testing
import TextModel

/// Every way of naming a measure leads to it, to several, or to the step that the plan does not have.
@Suite struct ResolutionTests {
  @Test(arguments: [
    ("第（4）项", ["二、／（二）／3.／（4）"]), ("第（４）项", ["二、／（二）／3.／（4）"]), ("第(4)项", ["二、／（二）／3.／（4）"]),
    ("（4）", ["二、／（二）／3.／（4）"]),
    ("第4项", ["二、／（二）／3.／（4）"]), ("第四项", ["二、／（二）／3.／（4）"]), ("第5条", ["二、／（二）／3.／（5）"]),
    ("第二部分", ["二、"]), ("第二部分第（二）项", ["二、／（二）"]), ("第三部分第（二）项", ["三、／（二）"]), ("第三部分的第（二）项", ["三、／（二）"]),
    ("中第（5）项", ["二、／（二）／3.／（5）"]),
    ("的第（5）项", ["二、／（二）／3.／（5）"]),
  ])
  func one(_ reference: String, _ expected: [String]) {
    #expect(SamplePlan.resolve(reference) == expected, "\(reference)")
  }

  @Test(arguments: [
    ("第（1）至（3）项", ["二、／（一）／1.／（1） 二、／（一）／1.／（2） 二、／（一）／2.／（3）"]),
    ("第（1）—（2）项", ["二、／（一）／1.／（1） 二、／（一）／1.／（2）"]), ("第4至5项", ["二、／（二）／3.／（4） 二、／（二）／3.／（5）"]),
    ("第四项至第五项", ["二、／（二）／3.／（4） 二、／（二）／3.／（5）"]), ("第4、5项", ["二、／（二）／3.／（4）", "二、／（二）／3.／（5）"]),
    ("第（3）、（4）、（5）项", ["二、／（一）／2.／（3）", "二、／（二）／3.／（4）", "二、／（二）／3.／（5）"]),
    ("第（4）项和第（5）项", ["二、／（二）／3.／（4）", "二、／（二）／3.／（5）"]), ("第（4）项、第二部分第（一）项", ["二、／（二）／3.／（4）", "二、／（一）"]),
  ])
  func several(_ reference: String, _ expected: [String]) { #expect(SamplePlan.resolve(reference) == expected) }

  /// A part begins a path of its own, whatever was named before it.
  @Test func aPartBehindAPart() {
    #expect(SamplePlan.resolve("第二部分第（一）项和第三部分") == ["二、／（一）", "三、"])
    #expect(SamplePlan.resolve("第二部分第（一）项和第三部分第（二）项") == ["二、／（一）", "三、／（二）"])
  }

  @Test(arguments: [
    ("第（6）项", ["! 6"]), ("第35项", ["! 35"]), ("第三十五项", ["! 35"]), ("第四部分", ["! 4"]), ("第二部分第（三）项", ["! 3"]),
    ("第四部分第（一）项", ["! 4"]),
    ("第（4）至（8）项", ["! 8"]), ("第（7）至（8）项", ["! 7"]), ("第4、9项", ["二、／（二）／3.／（4）", "! 9"]), ("第（五）项", ["! 5"]),
    ("第（5）至（4）项", ["! 4"]),
  ])
  func undefined(_ reference: String, _ expected: [String]) { #expect(SamplePlan.resolve(reference) == expected) }

  /// A range leads from one item to another of its own run; where it may begin in several, it is ambiguous, never the stretch between
  /// the first and the last of all.
  @Test(arguments: [
    ("第1至2项", ["? 二、／（一）／1. 二、／（一）／1.／（1） 三、／（一）／1."]), ("第三部分第1至2项", ["三、／（一）／1. 三、／（一）／2."]),
    ("第二部分第（一）项第1至2项", ["二、／（一）／1. 二、／（一）／2."]), ("第（一）至（二）项", ["? 一、／（一） 二、／（一） 三、／（一）"]),
    ("第二部分第（一）至（二）项", ["二、／（一） 二、／（二）"]), ("第二部分第（一）至（四）项", ["! 4"]), ("第一至三部分", ["一、 二、 三、"]), ("第三部分第1至5项", ["! 5"]),
  ])
  func rangesInARun(_ reference: String, _ expected: [String]) { #expect(SamplePlan.resolve(reference) == expected) }

  /// Inside another step the next level comes first, so that every item can be named.
  @Test(arguments: [
    ("第二部分第（一）项第1项", ["二、／（一）／1."]), ("第二部分第（一）项第1目", ["二、／（一）／1."]), ("第二部分第（一）项第（1）项", ["二、／（一）／1.／（1）"]),
    ("第二部分第（一）项第1项第（2）项", ["二、／（一）／1.／（2）"]), ("第二部分第（一）项第1项第2目", ["二、／（一）／1.／（2）"]), ("第二部分第二项", ["二、／（二）"]),
    ("第二部分第1项", ["? 二、／（一）／1. 二、／（一）／1.／（1）"]), ("第（一）项第3目", ["二、／（一）／2.／（3）"]), ("第（二）项第3项", ["二、／（二）／3."]),
    (
      "第二项",
      [
        "? 一、／（二） 二、／（一）／1.／（2） 二、／（一）／2. 二、／（二） 三、／（一）／2. 三、／（二）"
      ]
    ), ("二、（一）1.（2）", ["二、／（一）／1.／（2）"]), ("二、（一）2.", ["二、／（一）／2."]), ("（二）3.", ["二、／（二）／3."]),
    ("第2.项", ["? 二、／（一）／2. 三、／（一）／2."]),
  ])
  func nextLevelFirst(_ reference: String, _ expected: [String]) { #expect(SamplePlan.resolve(reference) == expected) }

  /// Every measure has words that name it and no other.
  @Test func citations() {
    for (index, measure) in SamplePlan.plan.measures.enumerated() {
      let citation = SamplePlan.plan.citation(of: index)
      #expect(
        citation.map { SamplePlan.resolve($0) } == [measure.pathText], "\(citation ?? "none") for \(measure.pathText)")
    }
  }

  /// What is nearest: the same number at another level, else the next number of the level.
  @Test(arguments: [
    ("第（9）项", "（5）安装远传水表"), ("第九部分", "三、保障措施"), ("第二部分第（九）项", "（二）城镇节水"), ("第三部分第（2）项", "2.落实经费"),
    ("第（4）至（8）项", "（5）安装远传水表"),
  ])
  func nearest(_ reference: String, _ label: String) throws {
    let plan = SamplePlan.plan
    let title = Draft(SourceText("《某方案》" + reference)).blocks[0].titles[0]
    let measure = try #require(title.measures.first)
    guard case .undefined(let step) = plan.resolve(measure) else { throw NotUndefined() }
    #expect(plan.knownNumbers(for: step, of: measure).nearest.map { plan.measures[$0].label } == label)
  }

  private struct NotUndefined: Error {}

  /// The form of the marker decides where it is given; a bare number is looked for among the items of every level.
  @Test(arguments: [
    ("第（一）项", ["? 一、／（一） 二、／（一） 三、／（一）"]), ("第1项", ["? 二、／（一）／1. 二、／（一）／1.／（1） 三、／（一）／1."]),
  ])
  func ambiguous(_ reference: String, _ expected: [String]) { #expect(SamplePlan.resolve(reference) == expected) }

  /// A bare number means an item; where no item has it, the section that does.
  @Test(arguments: [
    ("第三部分第2项", ["三、／（一）／2."]), ("第三部分第二项", ["三、／（二）"]), ("第一部分第二项", ["一、／（二）"]), ("第（1）项", ["二、／（一）／1.／（1）"]),
  ])
  func bareNumbers(_ reference: String, _ expected: [String]) { #expect(SamplePlan.resolve(reference) == expected) }

  /// Counts and other words behind a title are no references.
  @Test(arguments: ["", "8项任务", "第三批8项任务", "共12条", "（试行）", "（草案）", "提出的要求", "第一次修订", "第二批"])
  func noReferences(_ words: String) { #expect(SamplePlan.resolve(words) == []) }

  @Test func articles() {
    let plan = SamplePlan.make(SourceText("云麓市节水工作规划\n\n第一章 总则\n第一条 为了节水。\n第二条 适用全市。\n第二章 措施\n第三条 推广器具。\n"))
    #expect(SamplePlan.resolve("第三条", in: plan) == ["第二章／第三条"])
    #expect(SamplePlan.resolve("第2条", in: plan) == ["第一章／第二条"])
    #expect(SamplePlan.resolve("第二章", in: plan) == ["第二章"])
    #expect(SamplePlan.resolve("第八条", in: plan) == ["! 8"])
  }

  @Test func knownRanges() throws {
    func known(_ reference: String) throws -> String {
      let title = Draft(SourceText("《某方案》" + reference)).blocks[0].titles[0]
      let measure = try #require(title.measures.first)
      return SamplePlan.plan.knownNumbers(for: try #require(measure.path.last), of: measure).runs
    }
    #expect(try known("第（9）项") == "（1）–（5）")
    #expect(try known("第九部分") == "一、–三、")
    #expect(try known("第（九）项") == "一、／（一）–（二）；二、／（一）–（二）；三、／（一）–（二）")
    #expect(try known("第二部分第（九）项") == "（一）–（二）")
    #expect(try known("第9项") == "（1）–（5）")
  }

  /// The range of a reference is its words, those of a range both ends.
  @Test(arguments: ["第（4）项", "第二部分第（三）项", "第（1）至（3）项", "第四项", "（35）"])
  func ranges(_ reference: String) throws {
    let text = SourceText("落实《某方案》\(reference)，逐项推进。")
    let measure = try #require(Draft(text).blocks[0].titles[0].measures.first)
    #expect(text.string(in: measure.range) == reference)
  }
}
