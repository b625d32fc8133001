import DraftSyntax
import Numerals
import TextModel

/// `percent-impossible`: no whole number gives the rate.
enum PercentImpossible: BlockRule {
  static let description = RuleDescription(
    id: "percent-impossible", group: .percent, severity: .warning, since: "0.1.0",
    title: LocalizedText("没有整数能得出这个比率", "no whole number gives this rate"),
    why: LocalizedText(
      "40人参加考试，及格率只能是39/40＝97.5%或40/40＝100%，98.2%不可能出现。", "Of 40 examinees 39 or 40 pass: 97.5% or 100%, never 98.2%."),
    leavesAlone: LocalizedText(
      "只有写明了参加人数、抽检批次的及格率、合格率才核；“答复提案57件，满意率……”里的57不是满意率的分母，不核；分母没有写出、也推不出整数时只作信息。",
      "Only pass rates whose examinees or samples are stated; 57 proposals are not the base of a satisfaction rate. Where the base is not stated and none can be found it is information."
    ),
    source: LocalizedText(
      "整数可能性检验（GRIM，Brown 与 Heathers，2017）。", "Granularity test (GRIM; Brown and Heathers, 2017)."),
    triggers: [
      RuleExample("乡村兽医资格考试，40人参加，及格率98.2%。", marked: "98.2%"),
      RuleExample("因停电报修的23件，占报修数的41.60%。", marked: "41.60%"),
    ],
    quiet: [
      RuleExample("乡村兽医资格考试，40人参加，及格率97.5%。"),
      RuleExample("因停电报修的23件，占报修数的41.82%。"),
      RuleExample("答复政协提案57件，委员满意率98.6%。"),
    ])

  static func findings(in facts: BlockFacts) -> [Finding] {
    facts.block.relations.compactMap { relation in
      let figures = facts.block.figures
      switch relation.kind {
      case .possible(let base, let rate):
        return possible(figures[base], figures[rate], relation.isNamed, facts)
      case .impliedBase(let part, let rate) where relation.isNamed:
        return implied(figures[part], figures[rate], facts)
      case .chained(let part, let rate, let other):
        return chained(figures[part], figures[rate], figures[other], facts)
      default: return nil
      }
    }
  }

  private static func possible(_ base: Figure, _ rate: Figure, _ isNamed: Bool, _ facts: BlockFacts) -> Finding? {
    guard base.value > .zero, rate.value < 100, !WholeNumbers.canGive(rate, of: base.value) else { return nil }
    let nearest = nearestRates(base.value, rate)
    return Finding(
      rule: description.id, severity: isNamed ? .warning : .information, range: rate.range,
      message: LocalizedText(
        "\(facts.words(base))中没有哪个整数能得出\(facts.words(rate))：最接近的是\(nearest)。",
        "No whole number of \(facts.words(base)) gives \(facts.words(rate)); the nearest are \(nearest)."),
      related: [RelatedPlace(range: base.range, message: LocalizedText("分母", "denominator"))],
      computation: Computation(kind: "possible", formula: nearest, stated: rate.interval))
  }

  /// The two whole numbers around the rate: `59 ÷ 60 = 98.33%、60 ÷ 60 = 100%`.
  private static func nearestRates(_ base: Rational, _ rate: Figure) -> String {
    let below = (rate.value * base / 100).floor
    return [below, below + 1].map { count in
      let value = Rational(count) / base * 100
      return "\(count) ÷ \(base.exactText) = \(value.shortText(places: rate.decimals + 1))%"
    }.joined(separator: "、")
  }

  private static func implied(_ part: Figure, _ rate: Figure, _ facts: BlockFacts) -> Finding? {
    guard part.isExact, rate.approximation == .none, rate.kind == .percent, rate.value > .zero, rate.value < 100,
      rate.decimals > 0, WholeNumbers.bases(part: part.value, rate: rate, limit: 1).isEmpty
    else { return nil }
    let near = (part.value * 100 / rate.value).floor
    let nearest = [near, near + 1].map { base in
      "\(part.value.exactText) ÷ \(base) = \((part.value * 100 / Rational(base)).shortText(places: rate.decimals + 1))%"
    }.joined(separator: "、")
    return Finding(
      rule: description.id, severity: .information, range: rate.range,
      message: LocalizedText(
        "\(facts.words(part))占\(facts.words(rate))推不出整数的总数：\(nearest)。",
        "\(facts.words(part)) as \(facts.words(rate)) gives no whole base: \(nearest)."),
      related: [RelatedPlace(range: part.range, message: LocalizedText("分子", "numerator"))],
      computation: Computation(kind: "impliedBase", formula: nearest, stated: rate.interval))
  }

  private static func chained(_ part: Figure, _ rate: Figure, _ other: Figure, _ facts: BlockFacts) -> Finding? {
    guard part.isExact, rate.approximation == .none, other.approximation == .none, other.value < 100 else { return nil }
    let bases = WholeNumbers.bases(part: part.value, rate: rate, limit: WholeNumbers.mostBases + 1)
    guard !bases.isEmpty, bases.count <= WholeNumbers.mostBases,
      !bases.contains(where: { WholeNumbers.canGive(other, of: Rational($0)) })
    else { return nil }
    let totals = bases.map { String($0) }.joined(separator: "、")
    let nearest = nearestRates(Rational(bases[0]), other)
    return Finding(
      rule: description.id, severity: .information, range: other.range,
      message: LocalizedText(
        "由\(facts.words(part))占\(facts.words(rate))可推出总数为\(totals)；在\(totals)中没有哪个整数占\(facts.words(other))：\(nearest)。",
        "\(facts.words(part)) as \(facts.words(rate)) forces a total of \(totals), of which \(facts.words(other)) is no whole number: \(nearest)."
      ),
      related: [
        RelatedPlace(range: part.range, message: LocalizedText("分子", "numerator")),
        RelatedPlace(range: rate.range, message: LocalizedText("占比", "share")),
      ],
      computation: Computation(kind: "chained", formula: nearest, stated: other.interval))
  }
}
