import DraftSyntax
import Numerals
import TextModel

/// `percent-points-confused`: % where 个百分点 is meant.
enum PercentPointsConfused: BlockRule {
  static let description = RuleDescription(
    id: "percent-points-confused", group: .percent, severity: .warning, since: "0.1.0",
    title: LocalizedText("百分点写成了百分比", "percent where percentage points are meant"),
    why: LocalizedText(
      "两个率相减得到的是百分点：由35%升到52.4%，提高17.4个百分点，不是提高17.4%。",
      "The difference of two rates is in percentage points: from 35% to 52.4% is 17.4 points, not 17.4%."),
    leavesAlone: LocalizedText(
      "前后两个率都在、差数正好对上时才作警告；只说“率同比上升4.6%”而没有上期数时只作信息；增幅另有主语的不报。",
      "A warning only where both rates stand beside it and their difference is the stated number; a rate that rises by P% with no old value is information; a change with another subject is left alone."
    ),
    source: LocalizedText("百分点与百分比的区别：统计用语。", "Percent and percentage point are different terms of statistics."),
    triggers: [
      RuleExample("农村旱厕改造率由35%升至52.4%，提高17.4%。", marked: "17.4%"),
      RuleExample("热线一次解决率83.5%，同比上升4.6%。", marked: "4.6%"),
    ],
    quiet: [
      RuleExample("农村旱厕改造率由35%升至52.4%，提高17.4个百分点。"),
      RuleExample("文教支出占比由4.2%提高到4.9%，总额增长17.25%。"),
    ])

  static func findings(in facts: BlockFacts) -> [Finding] {
    facts.block.relations.compactMap { relation in
      let figures = facts.block.figures
      switch relation.kind {
      case .change(let from, let to, let rate?, _):
        let (a, b, r) = (figures[from], figures[to], figures[rate])
        guard a.kind == .percent, r.kind == .percent, !r.isLimit else { return nil }
        let proof = ChangeProof(pointsFrom: a, to: b, stated: r)
        guard proof.verdict == .consistent else { return nil }
        // 由50%提高到75%，提高50%: said of the rate itself it may hold.
        if ChangeProof(from: a, to: b, rate: r).verdict == .consistent { return nil }
        return finding(r, proof, [a, b], .warning, facts)
      case .riseOfRate(let level, let rate):
        let hasOld = facts.block.relations(about: rate).contains {
          if case .change(_, _, rate, _) = $0.kind { return true }
          return false
        }
        guard !hasOld, !figures[rate].isLimit else { return nil }
        return finding(figures[rate], nil, [figures[level]], .information, facts)
      default: return nil
      }
    }
  }

  private static func finding(
    _ rate: Figure, _ proof: ChangeProof?, _ others: [Figure], _ severity: Severity, _ facts: BlockFacts
  ) -> Finding {
    let stated = facts.words(rate)
    let points = facts.words(rate.digits) + "个百分点"
    let message: LocalizedText =
      if let proof {
        LocalizedText(
          "\(proof.formula)：两个率之差应写“\(points)”，不是\(stated)。",
          "\(proof.formula): the difference of two rates is \(points), not \(stated).")
      } else {
        LocalizedText(
          "率的升降通常用百分点：这里的\(stated)是指\(points)吗？", "A rate rises by percentage points: does \(stated) mean \(points)?")
      }
    return Finding(
      rule: description.id, severity: severity, range: rate.range, message: message,
      related: others.map {
        RelatedPlace(range: $0.range, message: LocalizedText("相比的率", "the rate it is compared with"))
      },
      computation: proof.map {
        Computation(kind: "points", formula: $0.formula, derived: $0.derived, stated: rate.interval)
      },
      fixes: [
        Fix(
          title: LocalizedText("改为“\(points)”", "Change to \(points)"),
          edits: [TextEdit(range: rate.digits.upperBound..<rate.range.upperBound, replacement: "个百分点")],
          isSafe: false)
      ])
  }
}
