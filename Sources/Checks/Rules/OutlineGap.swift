import DraftSyntax
import TextModel

/// `outline-gap`: a number is missing between two headings or points.
enum OutlineGap: DocumentRule {
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
      RuleExample("一、主要做法\n有序推进。\n二、存在问题\n能力不足。\n四、下步打算\n补齐短板。\n", marked: "四、"),
      RuleExample("主要问题：一是法治意识不强；三是执法力量薄弱；四是信息化水平不高。", marked: "三是"),
      RuleExample("一是健全机制。按月通报。\n\n是强化移送。规范标准。\n\n三是联合检查。避免多头。\n", marked: "是"),
    ],
    quiet: [
      RuleExample("一、重点任务\n（一）规范执法\n1.统一文书。\n2.评查案卷。\n（二）优化服务\n3.推行通办。\n三级联动。\n"),
      RuleExample("一、主要做法\n1.统一文书。推行模板。\n2.评查案卷。抽查通报。\n二、下步打算\n1.强化培训。分批轮训。\n"),
      RuleExample("坚持实事求是，一是一、二是二，不搞一刀切。"),
    ])

  static func findings(in context: CheckContext) -> [Finding] {
    Numbering.problems(in: context.draft).compactMap { problem in
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
