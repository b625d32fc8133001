import DraftSyntax
import TextModel

/// `outline-gap`: a number is missing between two headings or points.
enum OutlineGap: DocumentRule {
  static let facets: DocumentFacets = .outline

  static let description = RuleDescription(
    id: "outline-gap", group: .outline, severity: .warning, since: "0.1.0",
    title: LocalizedText("序号缺漏", "number missing"),
    why: LocalizedText(
      "序号跳号，多半是删改时丢了一段，或者改了顺序没有改号；领导照着念，一听就听出来了。",
      "A jump in the numbering mostly means that a paragraph was lost or moved without its number."),
    leavesAlone: LocalizedText(
      "在每个上级标题下重新编号和在一部分内连续编号两种写法都对；不用某一级序号不算缺；序号写在行中间的合并段落不报；一节从（二）开始只作信息。",
      "Restarting under each parent and running through a part are both right; a level that is not used is not missing; merged paragraphs with markers in mid-line are left alone; a section that begins at （二） is information."
    ),
    source: LocalizedText(
      "层次序数见 GB/T 9704—2012 第7.3.3条（该条用语为“可以”）；连续不缺是行文惯例。",
      "Levels as in GB/T 9704—2012, 7.3.3 (which says may); that none is missing is usage."),
    triggers: [
      RuleExample("一、去年回顾\n平稳起步。\n二、面临形势\n用工偏紧。\n四、明年安排\n及早谋划。\n", marked: "四、"),
      RuleExample("短板在于：一是渠系老化；三是泵站偏少；四是水费难收。", marked: "三是"),
      RuleExample("一是疏浚河道。分段包干。\n\n是加固堤防。随险随修。\n\n三是储备沙袋。专仓存放。\n", marked: "是"),
    ],
    quiet: [
      RuleExample("一、灌区改造\n（一）渠道衬砌\n1.测量放线。\n2.浇筑渠板。\n（二）闸门更换\n3.吊装就位。\n三班轮作。\n"),
      RuleExample("一、去年回顾\n1.修渠引水。沿山布线。\n2.植树护坡。乔灌搭配。\n二、明年安排\n1.清淤扩容。错峰停水。\n"),
      RuleExample("收粮过磅必须一是一、二是二，不许估堆。"),
    ])

  static func findings(in context: CheckContext) -> [Finding] {
    context.numberingProblems.compactMap { problem in
      switch problem.kind {
      case .gap: gap(problem, context)
      case .start: start(problem, context)
      case .lostNumeral: lost(problem, context)
      case .repeated, .back: nil
      }
    }
  }

  private static func gap(_ problem: NumberingProblem, _ context: CheckContext) -> Finding {
    let found = context.text.string(in: problem.range)
    let missing = MarkerText.list(from: problem.expected, to: problem.found - 1, like: found)
    return Finding(
      rule: description.id, severity: .warning, range: problem.range,
      message: LocalizedText(
        "序号不连续：上一个是“\(previousText(problem, context))”，这里是“\(found)”，缺\(missing)。",
        "Numbering jumps from \(previousText(problem, context)) to \(found): \(missing) is missing."),
      related: OutlineRepeat.related(problem),
      computation: Computation(kind: "numbering", formula: "\(previousText(problem, context)) → \(found)"))
  }

  private static func start(_ problem: NumberingProblem, _ context: CheckContext) -> Finding {
    let found = context.text.string(in: problem.range)
    return Finding(
      rule: description.id, severity: .information, range: problem.range,
      message: LocalizedText(
        "这一节从“\(found)”开始，前面没有\(MarkerText.list(from: 1, to: problem.found - 1, like: found))。",
        "This section begins at \(found); \(MarkerText.list(from: 1, to: problem.found - 1, like: found)) does not stand before it."
      ),
      related: OutlineRepeat.related(problem),
      computation: Computation(kind: "numbering", formula: "→ \(found)"))
  }

  private static func lost(_ problem: NumberingProblem, _ context: CheckContext) -> Finding {
    let numeral = MarkerText.han(problem.expected)
    let before = previousText(problem, context)
    return Finding(
      rule: description.id, severity: problem.isCertain ? .warning : .information, range: problem.range,
      message: LocalizedText(
        "段首的“是”前面丢了序号：上一段是“\(before)”，这里应为“\(numeral)是”。",
        "The numeral before 是 is lost: after \(before) this should be \(numeral)是."),
      related: OutlineRepeat.related(problem),
      computation: Computation(kind: "numbering", formula: "\(before) → \(numeral)是"),
      fixes: [
        Fix(
          title: LocalizedText("补上“\(numeral)”", "Insert \(numeral)"),
          edits: [TextEdit(range: problem.range.lowerBound..<problem.range.lowerBound, replacement: numeral)],
          isSafe: problem.isCertain)
      ])
  }

  private static func previousText(_ problem: NumberingProblem, _ context: CheckContext) -> String {
    problem.previous.map { context.text.string(in: $0) } ?? ""
  }
}
