import DraftSyntax
import TextModel

/// `plan-unclosed-title`: 《 without 》, or 》 without 《.
enum PlanUnclosedTitle: BlockRule {
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

  static func findings(in facts: BlockFacts) -> [Finding] {
    facts.block.titleProblems.map { problem in
      let words = facts.words(problem.range)
      switch problem.kind {
      case .unclosed:
        return Finding(
          rule: description.id, severity: .warning, range: problem.range,
          message: LocalizedText("“\(words)”的书名号没有右半边“》”。", "\(words) has no closing 》."))
      case .unopened:
        return Finding(
          rule: description.id, severity: .warning, range: problem.range,
          message: LocalizedText("“\(words)”的书名号没有左半边“《”。", "\(words) has no opening 《."))
      }
    }
  }
}
