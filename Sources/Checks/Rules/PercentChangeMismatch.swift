import DraftSyntax
import Numerals
import TextModel

/// `percent-change-mismatch`: growth or decline that its own two values contradict.
enum PercentChangeMismatch: BlockRule {
  static let description = RuleDescription(
    id: "percent-change-mismatch", group: .percent, severity: .warning, since: "0.1.0",
    title: LocalizedText("增减幅度与前后两数不符", "change contradicted by its own values"),
    why: LocalizedText(
      "“由250户增至290户，增长18%”：前后两数都在，读者一算就知道应是16%；“增长2.3倍”与“是2.3倍”也常被混用。",
      "With both values beside it anyone can recompute the growth; “grew by 2.3 times” and “is 2.3 times” are often confused."
    ),
    leavesAlone: LocalizedText(
      "生产总值等按不变价、可比口径计算的增速，年均增速，另有主语的增幅，翻番，都不核算；金额的增减只作信息；截去尾数或末位差1只作信息；有约数的至多作提示。",
      "Growth at constant prices or on a comparable scope, yearly averages, a change with another subject and 翻番 are not recomputed; amounts are information; cut-off and one-off last places are information; approximate values give at most a hint."
    ),
    source: LocalizedText(
      "区间比较按 XBRL Calculations 1.1（就近舍入）；“增长N倍”指增加量为原数的N倍。",
      "Intervals as in XBRL Calculations 1.1; 增长N倍 means an increase of N times the old value."),
    triggers: [
      RuleExample("民宿经营户由250户增至290户，增长18%。", marked: "18%"),
      RuleExample("扑救山火45起，上年同期72起，同比减少35.7%。", marked: "35.7%"),
      RuleExample("秸秆还田率由12%升至79.3%，提高63.7个百分点。", marked: "63.7个百分点"),
      RuleExample("夜校报名由900人次增加到2070人次，增长2.3倍。", marked: "2.3倍"),
    ],
    quiet: [
      RuleExample("民宿经营户由250户增至290户，增长16%。"),
      RuleExample("安澜县地区生产总值由520亿元提高到690亿元，增长24.5%。"),
      RuleExample("村医津贴由450元调整为500元，幼师工资标准提高6.8%。"),
      RuleExample("夜校报名达2070人次，是上年900人次的2.3倍。"),
    ])

  static func findings(in facts: BlockFacts) -> [Finding] {
    facts.block.relations.compactMap { relation in
      guard relation.isNamed else { return nil }
      let figures = facts.block.figures
      switch relation.kind {
      case .change(let from, let to, let rate?, _):
        let (a, b, r) = (figures[from], figures[to], figures[rate])
        guard a.value > .zero, r.unit != "番" else { return nil }
        if a.kind == .percent {
          guard r.kind == .percentagePoint else { return nil }
          return finding(r, ChangeProof(pointsFrom: a, to: b, stated: r), [from, to], facts)
        }
        guard r.kind == .percent || r.kind == .multiple else { return nil }
        return finding(r, ChangeProof(from: a, to: b, rate: r), [from, to], facts)
      case .increment(let level, let increase, let rate, let direction):
        guard figures[rate].kind == .percent else { return nil }
        let proof = ChangeProof(
          level: figures[level], increase: figures[increase], rate: figures[rate], isDown: direction == .down)
        return finding(figures[rate], proof, [level, increase], facts)
      case .multipleOf(let level, let base, let multiple):
        let proof = ChangeProof(level: figures[level], base: figures[base], multiple: figures[multiple])
        return finding(figures[multiple], proof, [level, base], facts)
      default: return nil
      }
    }
  }

  private static func finding(_ rate: Figure, _ proof: ChangeProof, _ operands: [Int], _ facts: BlockFacts) -> Finding?
  {
    guard proof.verdict != .consistent, proof.verdict != .undefined, !rate.isLimit else { return nil }
    if proof.verdict == .truncated, facts.configuration.rounding != .nearest { return nil }
    let figures = operands.map { facts.block.figures[$0] }
    let stated = facts.words(rate)
    let right = proof.change.magnitude.decimalText(places: rate.decimals) + rate.unitText
    let isMeasured = figures.contains { $0.kind == .amount }
    let severity: Severity =
      proof.isApproximate ? .hint : proof.verdict == .mismatch && !isMeasured ? .warning : .information
    var computation = Computation(kind: "change", formula: proof.formula, derived: proof.derived, stated: rate.claim)
    computation.isTruncation = proof.verdict == .truncated
    return Finding(
      rule: description.id, severity: severity, range: rate.range,
      message: message(proof, stated: stated, right: right),
      related: figures.map {
        RelatedPlace(range: $0.range, message: LocalizedText("算式中的数", "used in the calculation"))
      },
      computation: computation,
      fixes: rate.isHan || rate.isApproximate || proof.isApproximate
        ? []
        : [
          Fix(
            title: LocalizedText("将\(stated)改为算出的\(right)", "Change \(stated) to the computed \(right)"),
            edits: [
              TextEdit(
                range: rate.digits, replacement: proof.change.magnitude.decimalText(places: rate.decimals))
            ], isSafe: false)
        ])
  }

  private static func message(_ proof: ChangeProof, stated: String, right: String) -> LocalizedText {
    switch proof.verdict {
    case .truncated:
      LocalizedText(
        "\(proof.formula)，四舍五入应为\(right)；\(stated)是截去尾数的写法，不是四舍五入。",
        "\(proof.formula), which rounds to \(right); \(stated) is cut off, not rounded.")
    case .oneUnitOff:
      LocalizedText(
        "\(proof.formula)，四舍五入应为\(right)；写作\(stated)，末位差1。",
        "\(proof.formula), which rounds to \(right); \(stated) is off by one in the last place.")
    default:
      LocalizedText(
        "\(proof.formula)，应为\(right)，这里写的是\(stated)。", "\(proof.formula), so \(right); \(stated) is stated.")
    }
  }
}

extension Figure {
  /// True for 不低于 and 不超过, which state a limit and no value.
  var isLimit: Bool { approximation == .atLeast || approximation == .atMost }

  /// The unit behind a recomputed value.
  var unitText: String { kind == .percent ? "%" : unit.text }
}
