import DraftSyntax
import TestSupport
import Testing
import TextModel

/// The outline of drafts: all forms of markers, both styles of numbering, run-in headings, points and furniture.
@Suite struct OutlineTests {
  private static func check(_ text: String, _ expected: [String]) {
    #expect(Draft(SourceText(text)).outlineLines == expected, "\(text)")
  }

  /// One marker at the start of a line: how it reads.
  @Test(arguments: [
    ("一、主要做法", MarkerFamily.han, 1, 1), ("十二、主要做法", .han, 12, 1), ("（三）规范执法", .hanBracket, 3, 2),
    ("(三)规范执法", .hanBracket, 3, 2),
    ("（ 四 ）规范执法", .hanBracket, 4, 2), ("1.压实责任", .digit, 1, 3), ("１．压实责任", .digit, 1, 3),
    ("12、压实责任", .digit, 12, 3), ("1.2026年工作打算", .digit, 1, 3), ("（1）压实责任", .digitBracket, 1, 4),
    ("(１２)压实责任", .digitBracket, 12, 4),
    ("③压实责任", .circled, 3, 5), ("第一章总则", .chapter, 1, 1), ("第二节 监督", .section, 2, 2), ("第十五条 县级以上机关", .article, 15, 3),
    ("　　二、主要做法", .han, 2, 1), ("\u{00A0}\u{00A0}（二）主要做法", .hanBracket, 2, 2),
  ])
  func markers(_ line: String, _ family: MarkerFamily, _ number: Int, _ level: Int) throws {
    let nodes = Draft(SourceText(line)).outline
    let node = try #require(nodes.first, "\(line)")
    #expect(nodes.count == 1 && node.kind == .heading)
    #expect(node.family == family && node.number == number && node.level == level)
  }

  @Test(arguments: [
    "三、四级事项全部上网。", "二、三季度运行平稳。", "3.2万名群众参加了活动。", "1.5公里长的步道建成开放。", "2025年，全镇工作有序推进。", "一般来说，要分类推进。", "两、三户一组。",
    "（代章）", "（此件公开发布）", "0.5个百分点的差距。", "十几个部门参与。", "1、2类事项合并办理。",
  ])
  func whatIsNoMarker(_ line: String) {
    let headings = Draft(SourceText(line)).allNodes.filter { $0.kind == .heading }
    #expect(headings.isEmpty, "\(line)")
  }

  /// The heading of a point is cut off where its first clause is too long: between two characters.
  @Test(arguments: ["", "A", "AB"]) func longPoints(_ shift: String) throws {
    let text = SourceText("一、主要做法\n一是" + shift + String(repeating: "水", count: 100) + "。\n")
    let point = try #require(Draft(text).allNodes.first { $0.kind == .point })
    #expect(point.title.hasPrefix(shift + "水水") && !point.title.contains("\u{FFFD}"))
    #expect(text.string(in: point.selectionRange) == "一是" + point.title)
  }

  @Test func allLevels() {
    Self.check(
      """
      白鹭区2025年工作总结

      一、主要做法
      （一）压实责任
      1.建立台账
      （1）按月更新
      ①逐项签字
      ②逐级汇总
      （2）按季通报
      2.明确分工
      （二）规范执法
      二、下步打算
      """,
      [
        "[title] |白鹭区2025年工作总结",
        "一、|主要做法", "  （一）|压实责任", "    1.|建立台账", "      （1）|按月更新", "        ①|逐项签字", "        ②|逐级汇总",
        "      （2）|按季通报", "    2.|明确分工", "  （二）|规范执法", "二、|下步打算",
      ])
  }

  /// The standard says may: a draft that goes from the first to the third level is legal.
  @Test func skippedLevels() {
    Self.check(
      "一、主要做法\n1.压实责任\n（1）按月更新\n二、下步打算\n（1）强化培训\n",
      ["一、|主要做法", "  1.|压实责任", "    （1）|按月更新", "二、|下步打算", "  （1）|强化培训"])
  }

  /// Restarting under each parent and running through the part give trees of the same shape and no problem.
  @Test(arguments: [[1, 2, 1, 2], [1, 2, 3, 4]])
  func numberingStyles(_ numbers: [Int]) {
    let n = numbers.map { "\($0)." }
    let draft = Draft(SourceText("一、做法\n（一）审批\n\(n[0])甲事\n\(n[1])乙事\n（二）监管\n\(n[2])丙事\n\(n[3])丁事\n"))
    #expect(
      draft.outlineLines == [
        "一、|做法", "  （一）|审批", "    \(n[0])|甲事", "    \(n[1])|乙事", "  （二）|监管", "    \(n[2])|丙事", "    \(n[3])|丁事",
      ])
    #expect(Numbering.problems(in: draft).isEmpty)
  }

  /// Running through part two and starting again in part three.
  @Test func runningNumbersStartAgainInAnotherPart() {
    let draft = Draft(
      SourceText("一、总则\n1.原则\n二、任务\n（一）审批\n1.甲事\n（1）甲一\n（2）甲二\n2.乙事\n（3）乙一\n（二）监管\n3.丙事\n（4）丙一\n三、保障\n1.领导\n2.经费\n"))
    #expect(Numbering.problems(in: draft).isEmpty)
    #expect(draft.allNodes.count == 15)
  }

  @Test func runInHeadings() {
    Self.check(
      "（一）强化责任。今年以来，逐级签订责任书。\n（二）规范执法：统一文书，评查案卷。\n（三）优化服务\n推行通办。\n",
      ["（一）|强化责任", "（二）|规范执法", "（三）|优化服务"])
    let text = SourceText("（一）强化责任。今年以来，逐级签订责任书。\n")
    let node = Draft(text).outline[0]
    #expect(text.string(in: node.selectionRange) == "（一）强化责任")
    #expect(text.string(in: node.range) == text.string)
  }

  @Test func points() {
    Self.check(
      "一、存在问题\n主要有：一是力量不足；二是能力不强；三是经费紧张。\n二、下步打算\n第一，强化培训。第二，强化督导。\n一要抓实。二要抓细。\n",
      [
        "一、|存在问题", "  [point] 一是|力量不足", "  [point] 二是|能力不强", "  [point] 三是|经费紧张",
        "二、|下步打算", "  [point] 第一，|强化培训", "  [point] 第二，|强化督导", "  [point] 一要|抓实", "  [point] 二要|抓细",
      ])
  }

  /// Points that a space parts follow one another as others do.
  @Test func pointsWithoutPunctuation() {
    let text = SourceText("一是压实责任 二是规范执法。")
    let nodes = Draft(text).outline
    #expect(nodes.map { text.string(in: $0.selectionRange) } == ["一是压实责任", "二是规范执法"])
  }

  /// 一是一、二是二 says that one is one; a quotation names.
  @Test(arguments: ["坚持一是一、二是二，不搞变通。", "开展“一是二”主题活动。", "统一是关键。", "这一要求很明确。"])
  func noPoints(_ text: String) { Self.check(text, []) }

  @Test func markdown() {
    Self.check(
      "# 白鹭区2025年工作总结\n\n## 一、主要做法\n\n### （一）压实责任\n\n正文在此。\n\n**二、下步打算**\n",
      ["[title] |白鹭区2025年工作总结", "一、|主要做法", "  （一）|压实责任", "二、|下步打算"])
    Self.check(
      "# 白鹭区2025年工作总结\n\n## 主要做法\n\n正文在此。\n\n## 下步打算\n\n正文在此。\n",
      ["[title] |白鹭区2025年工作总结", "|主要做法", "|下步打算"])
  }

  /// Lines of a web page around the body are no part of it.
  @Test func furniture() {
    let draft = Draft(
      SourceText(
        """
        首页 > 政务公开 > 计划总结
        索引号：BL-2025-031
        发布时间：2025-12-30 10:12  来源：区政府办公室  浏览次数：128
        白鹭区2025年工作总结
        一、主要做法
        有序推进各项工作。
        — 12 —
        二、下步打算
        强化督导。
        上一篇：没有了
        【打印】【关闭】
        """))
    #expect(draft.outlineLines == ["[title] |白鹭区2025年工作总结", "一、|主要做法", "二、|下步打算"])
    #expect(draft.blocks.filter { $0.kind == .furniture }.count == 6)
    #expect(draft.title == "白鹭区2025年工作总结" && draft.year == 2025)
  }

  /// A notice transmits a plan: the title is the plan's own.
  @Test func transmittedTitles() {
    let draft = Draft(
      SourceText(
        """
        云麓市人民政府关于印发《云麓市节水行动方案（2026—2030年）》的通知

        各县（区）人民政府：

        现印发给你们。

        云麓市节水行动方案（2026—2030年）

        一、目标
        二、任务
        """))
    #expect(draft.title == "云麓市节水行动方案（2026—2030年）")
    #expect(draft.titleKey.core == "云麓市节水行动方案" && draft.titleKey.years == "2026-2030")
    #expect(draft.outlineLines.contains("[title] |云麓市节水行动方案（2026—2030年）"))
  }

  /// The years of a title may stand on the line below it.
  @Test func titleOverTwoLines() {
    let draft = Draft(SourceText("云麓市节水行动方案\n（2026—2030年）\n\n一、目标\n二、任务\n"))
    #expect(draft.title == "云麓市节水行动方案（2026—2030年）")
    #expect(draft.outlineLines == ["[title] |云麓市节水行动方案（2026—2030年）", "一、|目标", "二、|任务"])
  }

  /// A title in 《》 that is broken over a line stays in one block.
  @Test func citedTitleOverTwoLines() {
    let draft = Draft(SourceText("印发《云麓市节水\n行动方案》，全面实施。\n一、目标\n"))
    #expect(draft.blocks.flatMap(\.titles).map(\.text) == ["云麓市节水行动方案"])
    #expect(draft.blocks.flatMap(\.titleProblems).isEmpty)
    #expect(draft.outlineLines == ["一、|目标"])
  }

  /// Sections span up to the next heading of their level or above, and lie inside their parents in order.
  @Test(arguments: [
    "一、甲\n正文\n（一）乙\n1.丙\n正文\n二、丁\n（1）戊\n（一）己\n",
    "总结报告\n（二）甲\n一、乙。正文一是丙；二是丁。\n1.戊\n（1）己\n2.庚\n第一章 辛\n第一条 壬\n",
    "# 总结\n## 甲\n一、乙\n# 丙\n（一）丁\n",
  ])
  func sectionsNest(_ text: String) { OutlineForm.check(Draft(SourceText(text)), count: text.utf8.count) }

  @Test func sectionRanges() {
    let text = SourceText("一、甲\n正文一。\n（一）乙\n正文二。\n二、丙\n正文三。\n")
    let nodes = Draft(text).allNodes
    #expect(
      nodes.map { text.string(in: $0.range) } == ["一、甲\n正文一。\n（一）乙\n正文二。\n", "（一）乙\n正文二。\n", "二、丙\n正文三。\n"])
    #expect(nodes.map { text.string(in: $0.selectionRange) } == ["一、甲", "（一）乙", "二、丙"])
  }
}

/// What holds of every outline.
enum OutlineForm {
  static func check(_ draft: Draft, count: Int) {
    func visit(_ nodes: [OutlineNode], inside parent: TextRange) {
      var end = parent.lowerBound
      for node in nodes {
        let isInOrder = node.range.lowerBound >= end || node.kind == .point
        let lies =
          parent.encloses(node.range) && node.range.encloses(node.selectionRange) && isInOrder
          && node.range.lowerBound == node.selectionRange.lowerBound && !node.selectionRange.isEmpty
        if !lies { Issue.record("\(node.marker)\(node.title) at \(node.range) lies wrong in \(parent)") }
        end = node.range.upperBound
        visit(node.children, inside: node.range)
      }
    }
    visit(draft.outline, inside: 0..<count)
  }
}
