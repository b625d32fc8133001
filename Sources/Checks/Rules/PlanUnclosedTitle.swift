import DraftSyntax
import PlanModel
import TextModel

/// `plan-unclosed-title`: 《 without 》, or 》 without 《.
enum PlanUnclosedTitle: DocumentRule {
  static let facets: DocumentFacets = .titles

  static let description = RuleDescription(
    id: "plan-unclosed-title", group: .plan, severity: .warning, since: "0.1.0",
    title: LocalizedText("书名号不成对", "title bracket without its partner"),
    why: LocalizedText(
      "书名号丢了一半，文件名从哪里开始、到哪里结束就不清楚，也查不到所引的文件。",
      "With half of its brackets lost nobody can tell where a title ends, nor look the document up."),
    leavesAlone: LocalizedText(
      "书名号里套书名号、标题里有逗号和引号、标题断行，都不报。",
      "Titles within titles, commas and quotes inside a title and a title broken across a line are all right."),
    source: LocalizedText(
      "书名号成对使用：GB/T 15834—2011 第4.15条。", "Title marks come in pairs: GB/T 15834—2011, 4.15."),
    triggers: [
      RuleExample("组织学习《安澜县渡口管理办法，开展救生演练。", marked: "《安澜县渡口管理办法"),
      RuleExample("出台安澜县渡口管理办法》，划定停航水位。", marked: "出台安澜县渡口管理办法》"),
    ],
    quiet: [
      RuleExample("印发《安澜县执行〈临江市航道养护规划〉实施方案》，逐段定责。"),
      RuleExample("公布《安澜县打造“夜渡 不停摆”服务,便利村民出行的若干措施》。"),
    ])

  static func findings(in context: CheckContext) -> [Finding] {
    guard context.draft.namingBlocks.contains(where: { !context.draft.blocks[$0].titleProblems.isEmpty }) else {
      return []
    }
    var findings: [Finding] = []
    var earlier: Set<String> = []
    for index in context.draft.namingBlocks {
      let block = context.draft.blocks[index]
      for problem in block.titleProblems {
        let repair = TitleRepair(context, earlier: earlier, block: index)
        findings.append(finding(problem, index, repair, context))
      }
      for title in block.titles where !title.isNested { earlier.insert(title.key.whole) }
    }
    return findings
  }

  private static func finding(
    _ problem: TitleProblem, _ index: Int, _ repair: TitleRepair, _ context: CheckContext
  ) -> Finding {
    let range = context.draft.absolute(problem.range, in: index)
    let words = context.text.string(in: range)
    let (mark, place) =
      switch problem.kind {
      case .unclosed: ("》", repair.end(of: problem))
      case .unopened: ("《", repair.start(of: problem))
      }
    let message =
      switch problem.kind {
      case .unclosed: LocalizedText("“\(words)”的书名号没有右半边“》”。", "\(words) has no closing 》.")
      case .unopened: LocalizedText("“\(words)”的书名号没有左半边“《”。", "\(words) has no opening 《.")
      }
    let fixes = place.map { place in
      let offset = context.draft.starts[index] + place
      return Fix(
        title: LocalizedText("补上“\(mark)”", "Add the \(mark)"),
        edits: [TextEdit(range: offset..<offset, replacement: mark)], isSafe: false)
    }
    return Finding(
      rule: description.id, severity: .warning, range: range, message: message, fixes: fixes.map { [$0] } ?? [])
  }
}

/// Finds where the lost half of a title's brackets belongs, where that is certain.
private struct TitleRepair {
  private let context: CheckContext
  /// The titles that the draft has named before.
  private let earlier: Set<String>
  private let text: FoldedText

  init(_ context: CheckContext, earlier: Set<String>, block: Int) {
    self.context = context
    self.earlier = earlier
    let start = context.draft.starts[block]
    text = FoldedText(context.text.bytes[start..<start + context.draft.blocks[block].length])
  }

  /// Where 》 belongs, in bytes of the block: behind a title that is known, or where the words end like a title and the clause too.
  func end(of problem: TitleProblem) -> TextOffset? {
    let start = text.index(atOrAfter: problem.mark.upperBound)
    let limit = min(text.count, start + TitleRepair.longestTitle)
    for end in stride(from: limit, through: start + TitleRepair.shortestTitle, by: -1) where isKnown(start..<end) {
      return text.offset(end)
    }
    var end = text.index(atOrAfter: problem.range.upperBound)
    // 《甲办法和《乙办法》: the first ends before 和.
    if text[end] == 0x300A, let length = TitleRepair.joins.matchSuffix(text, endingAt: end, notBefore: start) {
      end -= length
    }
    let isEnd = TitleRepair.stops.contains(text[end]) || end < text.index(atOrAfter: problem.range.upperBound)
    let isKind = [Vocabulary.planKinds, Vocabulary.notPlans].contains {
      $0.matchSuffix(text, endingAt: end, notBefore: start + 2) != nil
    }
    return isEnd && isKind ? text.offset(end) : nil
  }

  /// Where 《 belongs, in bytes of the block: before a title that is known.
  func start(of problem: TitleProblem) -> TextOffset? {
    let end = text.index(atOrAfter: problem.mark.lowerBound)
    let first = text.index(atOrAfter: problem.range.lowerBound)
    return (first..<max(first, end - TitleRepair.shortestTitle + 1)).first { isKnown($0..<end) }.map(text.offset)
  }

  private func isKnown(_ range: Range<Int>) -> Bool {
    let key = TitleKey(text.string(range))
    return context.titles.knows(key) || earlier.contains(key.whole)
  }

  private static let longestTitle = 80
  private static let shortestTitle = 4
  private static let joins = WordTable(["以及", "和", "及", "与", "或"])
  /// , ; 。 and the end of the block.
  private static let stops: Set<UInt32> = [0x2C, 0x3B, 0x3002, 0x0A, 0x0D, 0]
}
