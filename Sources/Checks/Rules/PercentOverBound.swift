import DraftSyntax
import Numerals
import TextModel

/// `percent-over-bound`: a rate or share that cannot exceed 100% does.
enum PercentOverBound: BlockRule {
  static let description = RuleDescription(
    id: "percent-over-bound", group: .percent, severity: .error, since: "0.1.0",
    title: LocalizedText("比率超过100%", "rate above 100%"),
    why: LocalizedText(
      "办结率、合格率、满意率和占比都是部分与整体之比，不可能超过100%；下降或减少也不可能超过100%。这类数字一出现，读者首先怀疑的就是整份报告的数据。",
      "A completion, pass or satisfaction rate and a share are a part of a whole and cannot exceed 100%; nothing falls by more than 100%."
    ),
    leavesAlone: LocalizedText(
      "增长、增幅、完成计划的百分比、贡献率、指数、毛入学率、参保率、债务率等可以超过100%的指标不报；其他名称的“率”超过100%只作提示，请说明是与什么相比。",
      "Growth, fulfilment of a plan, contribution rates, indices, gross enrolment, insurance and debt ratios and the like may exceed 100%; any other rate above 100% is information only."
    ),
    source: LocalizedText(
      "依据指标定义（部分÷整体）；不是标准条文。", "From the definition of the indicators (part ÷ whole); not a clause of a standard."),
    triggers: [
      RuleExample("截至9月底，全镇危房改造验收合格率达103%。", marked: "103%"),
      RuleExample("换装新灯后，路灯耗电减少115%。", marked: "115%"),
      RuleExample("抽样回访显示，便民信息点开率320%。", marked: "320%"),
      RuleExample("撤站以来，货车过桥花费下降2倍。", marked: "2倍"),
    ],
    quiet: [
      RuleExample("全年栽种行道树5310株，年度任务完成率126%。"),
      RuleExample("跨境包裹量同比增长187%，占全部快件的2.4%。"),
    ])

  static func findings(in facts: BlockFacts) -> [Finding] {
    let figures = facts.block.figures
    return figures.indices.filter { figures[$0].kind == .percent || figures[$0].kind == .multiple }
      .compactMap { finding(figures[$0], facts) }
  }

  private static func finding(_ figure: Figure, _ facts: BlockFacts) -> Finding? {
    if figure.kind == .multiple, figure.direction == .down, figure.value >= 1, figure.unit == "倍" {
      return multipleFall(figure, facts)
    }
    guard figure.kind == .percent, figure.value > 100, figure.approximation != .atLeast else { return nil }
    let words = facts.words(figure)
    let severity: Severity
    let message: LocalizedText
    switch figure.bound {
    case .none: return nil
    case .hundred(let name):
      severity = .error
      message = LocalizedText(
        "\(name)不可能超过100%：这里写的是\(words)。请核对分子、分母，或核对数字是否多了一位。",
        "\(name) cannot exceed 100%: \(words) is stated. Check its numerator and denominator, or a digit too many.")
    case .fall:
      severity = .error
      message = LocalizedText(
        "下降或减少不可能超过100%：这里写的是\(words)。", "Nothing falls by more than 100%: \(words) is stated.")
    case .doubtful(let name):
      severity = .information
      message = LocalizedText(
        "\(name)为\(words)：这个率可以超过100%吗？请写明是什么与什么之比。",
        "\(name) is \(words): can this rate exceed 100%? Say of what it is the rate.")
    }
    return Finding(
      rule: description.id, severity: severity, range: figure.range, message: message,
      computation: Computation(
        kind: "bound", formula: "\(words) > 100%", derived: Interval(0, 100), stated: figure.interval))
  }

  /// 下降2倍: a fall cannot be twofold.
  private static func multipleFall(_ figure: Figure, _ facts: BlockFacts) -> Finding {
    let words = facts.words(figure)
    return Finding(
      rule: description.id, severity: .information, range: figure.range,
      message: LocalizedText(
        "下降、减少不能用“\(words)”：最多降到零，也就是下降100%。请改用百分数或“降至原来的几分之几”。",
        "Nothing falls by \(words): the most is 100%. Say by how many percent, or to what part."),
      computation: Computation(
        kind: "bound", formula: "\(words) ≥ 100%", derived: Interval(0, 1), stated: figure.interval))
  }
}
