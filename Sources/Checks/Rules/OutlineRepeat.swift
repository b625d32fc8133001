import DraftSyntax
import TextModel

/// `outline-repeat`: a number stands twice, or the numbering steps back.
enum OutlineRepeat: DocumentRule {
  static let facets: DocumentFacets = .outline

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
      RuleExample("一、基本情况\n开局平稳。\n二、思路目标\n稳扎稳打。\n二、年度任务\n分头推进。\n三、组织保障\n挂图作战。\n", marked: "二、"),
      RuleExample("防汛值守抓三条：一是预置船艇；二是转移老幼；二是巡查堤段。", marked: "二是"),
    ],
    quiet: [
      RuleExample("一、灌区改造\n（一）渠道衬砌。分段施工。\n（二）闸门更换。逐座调试。\n二、管护难题\n（一）人手偏紧。老工退休。\n（二）水费拖欠。催收乏力。\n"),
      RuleExample("春播就盯两样：一是墒情，一是苗情。"),
    ])

  static func findings(in context: CheckContext) -> [Finding] {
    context.numberingProblems.compactMap { problem in
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
