import DraftSyntax
import Numerals
import TextModel

/// `figure-inconsistent`: one indicator of one time with two values.
enum FigureInconsistent: DocumentRule {
  static let facets: DocumentFacets = .statements

  static let description = RuleDescription(
    id: "figure-inconsistent", group: .figure, severity: .information, since: "0.1.0",
    title: LocalizedText("同一指标前后不一", "one indicator with two values"),
    why: LocalizedText(
      "报告前面写义诊86场，后面写68场，或者报告和讲话稿不一样，总有一个是错的。",
      "If the report says 86 here and 68 there, or the speech says another number, one is wrong."),
    leavesAlone: LocalizedText(
      "指标、时期、范围、单位都确定相同才报；约数、“其中”、括号里的数、增减量和目标不比；取整造成的差别不报。两份文稿只在标题是同一地方时比较。",
      "Only where indicator, period, scope and unit surely agree; approximate figures, parts, changes and targets are not compared; rounding is allowed for. Two drafts are compared only if their titles name one place."
    ),
    source: LocalizedText("文稿自身的前后文。", "The drafts themselves."),
    triggers: [
      RuleExample("2026年，安澜县共举办下乡义诊86场。\n巡回医疗车投用后，2026年安澜县共举办下乡义诊68场，山里人看病近了。", marked: "68场")
    ],
    quiet: [
      RuleExample("2025年共举办下乡义诊86场。2026年共举办下乡义诊68场。"),
      RuleExample("2026年，全县发放春耕明白纸23417份。\n今年以来，全县共发放春耕明白纸2.34万份。"),
    ])

  static func findings(in context: CheckContext) -> [Finding] {
    var findings: [Finding] = []
    /// What was said before of one subject and time, each value once: a draft may say the same thing a thousand times.
    var earlier: [Said: [Statement]] = [:]
    for statement in context.statements.statements {
      let said = Said(subject: statement.subject, period: statement.period)
      let others = earlier[said, default: []]
      if !others.contains(where: { $0.interval == statement.interval }) { earlier[said, default: []].append(statement) }
      if let other = others.first(where: { !$0.interval.meets(statement.interval) }) {
        findings.append(finding(statement, other, nil, context))
      } else if let (neighbour, other) = elsewhere(statement, context) {
        findings.append(finding(statement, other, neighbour, context))
      }
    }
    return findings
  }

  private struct Said: Hashable {
    var subject: Statement.Subject
    var period: Period

    func hash(into hasher: inout Hasher) {
      hasher.combine(subject)
      hasher.combine(period.firstMonth)
    }
  }

  private static func elsewhere(_ statement: Statement, _ context: CheckContext) -> (NeighbourDraft, Statement)? {
    for neighbour in context.neighbours {
      let other = neighbour.table.alike(statement).first {
        $0.period == statement.period && !$0.interval.meets(statement.interval)
      }
      if let other { return (neighbour, other) }
    }
    return nil
  }

  private static func finding(
    _ statement: Statement, _ other: Statement, _ neighbour: NeighbourDraft?, _ context: CheckContext
  )
    -> Finding
  {
    let range = context.draft.range(of: statement)
    let words = context.text.string(in: range)
    let otherFigure = (neighbour?.draft ?? context.draft).blocks[other.block].figures[other.figure]
    let otherWords = otherFigure.plainText + otherFigure.unit.text
    let name = statement.key.text
    let place =
      neighbour.map {
        LocalizedText("《\($0.draft.title)》（\($0.document.name)）", "\($0.draft.title) (\($0.document.name))")
      }
      ?? LocalizedText("前文", "the text before")
    return Finding(
      rule: description.id, severity: .information, range: range,
      message: LocalizedText(
        "\(statement.period.text)“\(name)”\(place.chinese)写的是\(otherWords)，这里是\(words)。",
        "\(name) of \(statement.period.text): \(place.english) has \(otherWords), here it is \(words)."),
      related: [
        RelatedPlace(
          document: neighbour?.document, range: (neighbour?.draft ?? context.draft).range(of: other),
          message: LocalizedText("另一处", "the other place"))
      ],
      computation: Computation(
        kind: "same", formula: "\(otherWords) ≠ \(words)", derived: other.interval, stated: statement.interval))
  }
}
