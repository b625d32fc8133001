import DraftSyntax
import TextModel

/// `outline-repeat`: a number stands twice, or the numbering steps back.
enum OutlineRepeat: DocumentRule {
  static let description = RuleDescription(
    id: "outline-repeat", group: .outline, severity: .warning, since: "0.1.0",
    title: LocalizedText("序号重复或倒退", "number repeated or stepping back"),
    why: LocalizedText(
      "同一级出现两个相同的序号，后面引用“第几项”时就分不清是哪一项。",
      "With one number twice at a level nobody can tell which item a reference means."),
    leavesAlone: LocalizedText(
      "换了上级标题、换了部分后重新从头编号不报；成语式的“一是……，一是……”不报。",
      "Starting again under another heading or part is right; so is the idiom 一是…，一是…."),
    source: LocalizedText(
      "层次序数见 GB/T 9704—2012 第7.3.3条；不重复是行文惯例。",
      "Levels as in GB/T 9704—2012, 7.3.3; that none is repeated is usage."),
    triggers: [
      RuleExample("一、总体情况\n有序推进。\n二、目标要求\n争创示范。\n二、重点任务\n统筹落实。\n三、保障措施\n强化督导。\n", marked: "二、"),
      RuleExample("主要措施有：一是压实责任；二是健全机制；二是宣传引导。", marked: "二是"),
    ],
    quiet: [
      RuleExample("一、主要做法\n（一）规范执法。统一文书。\n（二）优化服务。推行通办。\n二、存在问题\n（一）力量不足。人员偏少。\n（二）能力不强。培训不够。\n"),
      RuleExample("当前要集中力量办好两件事：一是补短板，一是强弱项。"),
    ])

  static func findings(in context: CheckContext) -> [Finding] {
    Numbering.problems(in: context.draft).compactMap { problem in
      guard problem.kind == .repeated || problem.kind == .back else { return nil }
      let found = context.text.string(in: problem.range)
      let before = problem.previous.map { context.text.string(in: $0) } ?? ""
      let expected = MarkerText.marker(problem.expected, like: found)
      return Finding(
        rule: description.id, severity: .warning, range: problem.range,
        message: problem.kind == .repeated
          ? LocalizedText(
            "序号重复：前面已有“\(before)”，这里应为“\(expected)”。", "\(before) stands twice; this should be \(expected).")
          : LocalizedText(
            "序号倒退：上一个是“\(before)”，这里是“\(found)”，应为“\(expected)”。",
            "Numbering steps back from \(before) to \(found); this should be \(expected)."),
        related: related(problem), computation: Computation(kind: "numbering", formula: "\(before) → \(found)"),
        fixes: fixes(problem, found: found, expected: expected))
    }
  }

  /// Renumbering is offered where it settles the matter: with what follows it would only move the break.
  private static func fixes(_ problem: NumberingProblem, found: String, expected: String) -> [Fix] {
    guard problem.next.map({ $0 == problem.expected + 1 }) ?? true else { return [] }
    return [
      Fix(
        title: LocalizedText("将“\(found)”改为“\(expected)”", "Change \(found) to \(expected)"),
        edits: [TextEdit(range: problem.range, replacement: expected)], isSafe: false)
    ]
  }

  static func related(_ problem: NumberingProblem) -> [RelatedPlace] {
    problem.previous.map { [RelatedPlace(range: $0, message: LocalizedText("上一个序号", "the marker before"))] } ?? []
  }
}
