import DraftSyntax
import Numerals
import TextModel

/// `percent-shares-total`: shares of one whole do not make 100.
enum PercentSharesTotal: BlockRule {
  static let description = RuleDescription(
    id: "percent-shares-total", group: .percent, severity: .warning, since: "0.1.0",
    title: LocalizedText("构成之和不是100%", "shares of one whole do not make 100"),
    why: LocalizedText(
      "三次产业比重14.3∶38.9∶47.8加起来是101.0，必有一项写错。", "14.3∶38.9∶47.8 makes 101.0: one of the terms is wrong."),
    leavesAlone: LocalizedText(
      "各项四舍五入造成的零点几之差不报；7∶2∶1一类的分配比例不报；“占比分别为”只列了一部分、加起来不到100的不报。",
      "Differences that rounding explains, ratios such as 7∶2∶1, and partial lists that stay below 100 are left alone."),
    source: LocalizedText(
      "区间比较按 XBRL Calculations 1.1（求和一致性）。", "Intervals as in XBRL Calculations 1.1 (summation)."),
    triggers: [
      RuleExample("安澜县三次产业比重为14.3∶38.9∶47.8。", marked: "14.3∶38.9∶47.8"),
      RuleExample("公交、骑行、步行出行占比分别为51.2%、27.4%、31.5%。", marked: "51.2%、27.4%、31.5%"),
    ],
    quiet: [
      RuleExample("安澜县三次产业比重为14.3∶38.9∶46.8。"),
      RuleExample("奖励资金分档由8：1：1调整为6：2：2。"),
      RuleExample("公交、骑行、步行出行占比分别为41.2%、27.4%、31.5%。"),
    ])

  static func findings(in facts: BlockFacts) -> [Finding] {
    facts.block.relations.compactMap { relation in
      let figures = facts.block.figures
      switch relation.kind {
      case .ratioOfWhole(let ratio):
        let figure = figures[ratio]
        return finding(figure.terms, unit: figure.unitInLastPlace, range: figure.range, isClosed: true, facts)
      case .sharesOfWhole(let shares):
        guard let first = shares.first, let last = shares.last, !shares.contains(where: { figures[$0].isApproximate })
        else { return nil }
        return finding(
          shares.map { figures[$0].value }, unit: shares.map { figures[$0].unitInLastPlace }.max { $0 < $1 } ?? .one,
          range: figures[first].range.lowerBound..<figures[last].range.upperBound, isClosed: false, facts)
      default: return nil
      }
    }
  }

  private static func finding(
    _ terms: [Rational], unit: Rational, range: TextRange, isClosed: Bool, _ facts: BlockFacts
  ) -> Finding? {
    let total = terms.reduce(Rational.zero, +)
    // Each term may be rounded by half a unit.
    let reach = unit * Rational(terms.count) / 2
    let derived = Interval(total - reach, total + reach)
    guard total > 80, total < 120, !derived.contains(100) else { return nil }
    if !isClosed, total < 100 { return nil }
    let formula = terms.map(\.exactText).joined(separator: " + ") + " = " + total.exactText
    return Finding(
      rule: description.id, severity: isClosed ? .warning : .information, range: range,
      message: LocalizedText("各项相加：\(formula)，不是100。", "The terms make \(formula), not 100."),
      computation: Computation(kind: "shares", formula: formula, derived: derived, stated: Interval(exactly: 100)))
  }
}
