import DraftSyntax
import Numerals
import TextModel

/// `figure-part-exceeds-whole`: 其中 is larger than what it is a part of.
enum FigurePartExceedsWhole: BlockRule {
  static let description = RuleDescription(
    id: "figure-part-exceeds-whole", group: .figure, severity: .error, since: "0.1.0",
    title: LocalizedText("部分大于整体", "part larger than its whole"),
    why: LocalizedText(
      "“其中”后面的数是前面总数的一部分，单独一项就超过总数，必有一数是错的。",
      "What follows 其中 is a part of the number before it; if one part alone exceeds the whole, one of the two is wrong."
    ),
    leavesAlone: LocalizedText(
      "“其中”的各项可以交叉（工业项目、亿元项目），几项相加超过总数只作提示；办结数大于受理数可能有上年结转，只作提示；约数、单位不同的不比。",
      "The classes behind 其中 may overlap, so several that exceed the whole together are a hint; more closed than accepted may be cases carried over, a hint; approximate figures and different units are not compared."
    ),
    source: LocalizedText("部分与整体的定义；不是标准条文。", "From the meaning of part and whole; not a clause of a standard."),
    triggers: [
      RuleExample("今年新建口袋公园33个，其中老城区41个。", marked: "41个"),
      RuleExample("县车管所受理驾考预约640件，已办结655件。", marked: "655件"),
    ],
    quiet: [
      RuleExample("今年新建口袋公园33个，其中老城区14个。"),
      RuleExample("年末在岗护林员2145人，比上年减少96人，其中女护林员318人。"),
      RuleExample("举办招聘会18场，其中进校园7场，提供岗位2600个。"),
    ])

  static func findings(in facts: BlockFacts) -> [Finding] {
    facts.block.relations.flatMap { relation -> [Finding] in
      guard relation.isNamed else { return [] }
      switch relation.kind {
      case .parts(let whole, let parts): return partFindings(whole, parts, facts)
      case .flow(let incoming, let outgoing): return flowFindings(incoming, outgoing, facts)
      default: return []
      }
    }
  }

  private static func partFindings(_ whole: Int, _ parts: [Int], _ facts: BlockFacts) -> [Finding] {
    let figures = facts.block.figures
    let w = figures[whole]
    let above = parts.filter { w.interval.lies(below: figures[$0].interval) }
    let findings = above.map { index in
      let p = figures[index]
      let formula = "\(facts.words(p)) > \(facts.words(w))"
      return Finding(
        rule: description.id, severity: p.isApproximate || w.isApproximate ? .hint : .error, range: p.range,
        message: LocalizedText(
          "“其中”的一项不可能大于总数：\(formula)。请核对这两个数。",
          "A part cannot be larger than its whole: \(formula). Check the two figures."),
        related: [whole].map { related($0, facts) },
        computation: Computation(kind: "part", formula: formula, derived: w.interval, stated: p.interval))
    }
    if !findings.isEmpty || parts.count < 2 { return findings }
    let proof = SumProof(whole: w, parts: parts.map { figures[$0] })
    guard w.interval.lies(below: proof.derived), let first = parts.first, let last = parts.last else { return [] }
    let formula = parts.map { facts.words(figures[$0]) }.joined(separator: " + ") + " > " + facts.words(w)
    return [
      Finding(
        rule: description.id, severity: .hint,
        range: figures[first].range.lowerBound..<figures[last].range.upperBound,
        message: LocalizedText(
          "“其中”各项相加超过总数：\(formula)。如各类互不交叉，请核对。",
          "The parts behind 其中 exceed the whole together: \(formula). Check them unless the classes overlap."),
        related: [related(whole, facts)],
        computation: Computation(kind: "part", formula: formula, derived: proof.derived, stated: w.interval))
    ]
  }

  private static func flowFindings(_ incoming: Int, _ outgoing: Int, _ facts: BlockFacts) -> [Finding] {
    let (a, b) = (facts.block.figures[incoming], facts.block.figures[outgoing])
    guard a.interval.lies(below: b.interval), !a.isApproximate, !b.isApproximate else { return [] }
    let formula = "\(facts.words(b)) > \(facts.words(a))"
    return [
      Finding(
        rule: description.id, severity: .hint, range: b.range,
        message: LocalizedText(
          "办结数大于受理数：\(formula)。如含上年结转，请写明。",
          "More closed than accepted: \(formula). If cases were carried over, say so."),
        related: [related(incoming, facts)],
        computation: Computation(kind: "part", formula: formula, derived: a.interval, stated: b.interval))
    ]
  }

  private static func related(_ index: Int, _ facts: BlockFacts) -> RelatedPlace {
    let figure = facts.block.figures[index]
    return RelatedPlace(
      range: figure.range, message: LocalizedText("总数：\(facts.words(figure))", "whole: \(facts.words(figure))"))
  }
}
