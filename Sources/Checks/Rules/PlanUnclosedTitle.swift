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
      RuleExample("组织学习《清河区执法监督办法，开展案卷互评。", marked: "《清河区执法监督办法"),
      RuleExample("印发清河区执法监督办法》，明确监督方式。", marked: "印发清河区执法监督办法》"),
    ],
    quiet: [
      RuleExample("出台《清河区落实〈临江市法治建设规划〉工作方案》，细化分工。"),
      RuleExample("印发《清河区打造“快办 零跑腿”品牌,优化服务的若干措施》。"),
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
