import DraftSyntax
import Numerals
import TextModel

/// `figure-sum-mismatch`: the parts of a closed list do not make their whole.
enum FigureSumMismatch: BlockRule {
  static let description = RuleDescription(
    id: "figure-sum-mismatch", group: .figure, severity: .warning, since: "0.1.0",
    title: LocalizedText("分项之和与总数不符", "parts do not add up"),
    why: LocalizedText(
      "括号里列出的分项、“合计”“由……组成”的分项应当正好等于总数，对不上就说明至少有一个数是错的。",
      "Parts that are listed as the whole must make it: if they do not, at least one figure is wrong."),
    leavesAlone: LocalizedText(
      "“其中”可以只列一部分，“等”表示没有列完，两种都不算；单位不同、有约数、一进一出（受理、办结）的也不算。按万、亿取整的数，在取整误差之内不报。",
      "其中 may list some parts only and 等 leaves a list open: neither is added up, nor are different units, approximate figures, or flows (accepted and closed). Rounded figures are given their rounding."
    ),
    source: LocalizedText(
      "区间比较按 XBRL Calculations 1.1（求和一致性）。", "Intervals as in XBRL Calculations 1.1 (summation)."),
    triggers: [
      RuleExample("全镇整治积水点11处（老街6处，新区7处）。", marked: "11处"),
      RuleExample("组织送戏下乡47场、送书下乡38场，合计95场。", marked: "95场"),
      RuleExample("登记隐患共264处，已整改249处，未整改25处。", marked: "264处"),
    ],
    quiet: [
      RuleExample("全镇整治积水点11处（老街6处，新区5处）。"),
      RuleExample("发放贷款贴息734笔，其中种植户205笔、养殖户316笔。"),
      RuleExample("组织送戏下乡47场、送书下乡38场等活动共120场。"),
    ])

  static func findings(in facts: BlockFacts) -> [Finding] {
    facts.block.relations.compactMap { relation in
      guard relation.isNamed, case .sum(let whole, let parts, let closure) = relation.kind else { return nil }
      return finding(whole, parts, closure, facts)
    }
  }

  private static func finding(_ whole: Int, _ parts: [Int], _ closure: Relation.Closure, _ facts: BlockFacts)
    -> Finding?
  {
    let figures = facts.block.figures
    let w = figures[whole]
    let items = parts.map { figures[$0] }
    let proof = SumProof(whole: w, parts: items)
    guard !proof.isConsistent, proof.total.isDefined else { return nil }
    let decimals = (items + [w]).map(\.decimals).max() ?? 0
    let sum = w.written(proof.total, decimals: decimals) + w.scaleText + w.unit.text
    let formula = items.map { facts.words($0) }.joined(separator: " + ") + " = " + sum
    let stated = facts.words(w)
    let difference = w.written((w.value - proof.total).magnitude, decimals: decimals)
    let slip = SlipSearch.only(in: [w] + items, facts) {
      SumProof(whole: $0[0], parts: Array($0.dropFirst())).isConsistent
    }
    let explanation = slip.map { $0.explanation([w] + items, facts) } ?? LocalizedText("", "")
    let severity: Severity = proof.isApproximate ? .hint : closure == .including ? .information : .warning
    return Finding(
      rule: description.id, severity: severity, range: w.range,
      message: LocalizedText(
        "分项相加：\(formula)，与总数\(stated)相差\(difference)。请核对总数和各分项。" + explanation.chinese,
        "The parts make \(formula); the whole is stated as \(stated), a difference of \(difference)."
          + explanation.english),
      related: items.map {
        RelatedPlace(range: $0.range, message: LocalizedText("分项：\(facts.words($0))", "part: \(facts.words($0))"))
      },
      computation: Computation(kind: "sum", formula: formula, derived: proof.derived, stated: w.interval),
      fixes: slip.map { [$0.fix([w] + items, facts)] } ?? [])
  }
}
