import DraftSyntax
import Evidence
import Numerals
import TextModel

/// `figure-unsupported`: a figure behind which nothing stands.
enum FigureUnsupported: EvidenceRule {
  static let description = RuleDescription(
    id: "figure-unsupported", group: .figure, severity: .warning, since: "0.1.0",
    title: LocalizedText("数据没有依据", "figure without support"),
    why: LocalizedText(
      "率和占比最容易被追问“怎么算出来的”。文中推不出、台账没有、也没写来源的数，定稿前要有出处。",
      "A rate or share is the first thing a reader asks about. What other figures do not give, no ledger holds and no source is named for should not go to print."
    ),
    leavesAlone: LocalizedText(
      "工作区有台账时，没有依据的率和占比是警告，没有依据的数量是信息；没有台账时，低于100%的率和占比只作提示，数量不说。增减幅度、目标和界限、森林覆盖率一类常列指标、有“全部”“均”等字样的100%、写明来源的句子一律不报。",
      "With a ledger in the workspace an unsupported rate or share is a warning and an unsupported count information; without one a rate below 100% is a hint and counts are silent. Growth, targets, standing indicators such as forest cover, 100% beside 全部 or 均, and sentences that name their source are left alone."
    ),
    source: LocalizedText("通行做法，不是标准条文。", "Common practice, not a clause of a standard."),
    triggers: [
      RuleExample(
        "2025年，热线回访满意率96.8%。", ledger: "指标,数值,单位,期间\n调处劳动争议,761,件,2025年\n", marked: "96.8%"),
      RuleExample(
        "2025年，全区新建法治文化阵地37个。", ledger: "指标,数值,单位,期间\n调处劳动争议,761,件,2025年\n", marked: "37个"),
      RuleExample("2025年，热线回访满意率96.8%。", marked: "96.8%"),
    ],
    quiet: [
      RuleExample("2025年，热线回访满意率96.8%（来源：区热线中心回访台账）。"),
      RuleExample("2025年，受理投诉250件，办结245件，办结率98%。"),
      RuleExample("2025年，森林覆盖率61.4%，财政收入增长5.2%，失业率控制在4%以内。"),
      RuleExample("2025年，热线回访满意率96.8%。", ledger: "指标,数值,单位,期间\n热线回访满意率,96.8,%,2025年\n"),
    ])

  static func findings(in figures: EvidenceFacts) -> [Finding] {
    if figures.isTitle || figures.isOutlook { return [] }
    let stated = figures.block.figures
    var findings: [Finding] = []
    for index in stated.indices
    where mayBeAsked(stated[index].kind, hasLedger: figures.hasLedger)
      && isAsked(stated[index], hasLedger: figures.hasLedger)
    {
      // A figure that is contradicted, by a row or by a proof, has its own finding.
      guard figures.match(of: index) == nil, !figures.hasProof(of: index) else { continue }
      let words = figures.words
      guard isClaim(index, words, figures) else { continue }
      // 由96.2%提高到98.9%: the old value was last year's to support; only a ledger can be asked for it.
      if !figures.hasLedger, words.isOldValue(index) { continue }
      if words.citation(of: index) == nil { findings.append(finding(stated[index], figures)) }
    }
    return findings
  }

  /// False for kinds of figures of which ``isAsked(_:hasLedger:)`` says no.
  private static func mayBeAsked(_ kind: FigureKind, hasLedger: Bool) -> Bool {
    kind == .percent || hasLedger && (kind == .count || kind == .amount)
  }

  private static func isAsked(_ figure: Figure, hasLedger: Bool) -> Bool {
    if isRate(figure) { return figure.value < 100 || hasLedger && figure.value == 100 }
    guard hasLedger, figure.kind == .count || figure.kind == .amount, !figure.isHan, !figure.unit.isEmpty else {
      return false
    }
    return !Vocabulary.descriptiveUnits.contains(figure.unit)
  }

  private static let growthRates = WordTable(["增长率"])

  private static func isRate(_ figure: Figure) -> Bool {
    figure.kind == .percent && (figure.role == .rate || figure.role == .share)
  }

  /// False for growth, targets, indicators that stand for themselves, and claims of completeness.
  private static func isClaim(_ index: Int, _ words: FigureWords, _ figures: EvidenceFacts) -> Bool {
    let figure = figures.block.figures[index]
    if words.isTarget(index) || words.isChange(index) { return false }
    let indicator = FoldedText(folded: figure.indicatorScalars)
    let name = 0..<indicator.count
    if isRate(figure) {
      if Vocabulary.standing.occurs(in: indicator, name)
        || growthRates.matchSuffix(indicator, endingAt: indicator.count, notBefore: 0) != nil
      {
        return false
      }
      if figure.value == 100, words.claimsCompleteness(index) { return false }
    }
    // 到2030年: what is to come is a target.
    let period = words.period(of: index, reportYear: figures.reportYear).period
    let draftYear = figures.reader.matcher.reportYear
    if let period, draftYear > 0, period.lastYear > draftYear { return false }
    return true
  }

  private static func finding(_ figure: Figure, _ figures: EvidenceFacts) -> Finding {
    let stated = figures.facts.words(figure)
    let severity: Severity = isRate(figure) ? (figures.hasLedger ? .warning : .hint) : .information
    let message =
      figures.hasLedger
      ? LocalizedText(
        "\(stated)没有依据：文中的数推不出它，台账没有同一指标、同一时期的数，句中也没有写明来源。",
        "Nothing supports \(stated): no figures of the draft give it, no row of the ledger has its indicator and period, and its sentence names no source."
      )
      : LocalizedText(
        "\(stated)没有依据：文中的数推不出它，句中也没有写明来源。",
        "Nothing supports \(stated): no figures of the draft give it, and its sentence names no source.")
    return Finding(rule: description.id, severity: severity, range: figure.range, message: message)
  }
}
