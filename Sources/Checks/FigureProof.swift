import DraftSyntax
import Numerals
import TextModel

/// What the other figures of a paragraph say about one figure.
package struct FigureProof: Sendable {
  /// The calculation: `397件 ÷ 412件 = 96.36%`.
  package var formula: String
  package var derived: Interval
  package var stated: Interval
  package var verdict: Verdict
  /// The figures it was computed from, by their index in the block.
  package var operands: [Int]

  /// True when the calculation bears the figure out.
  package var supports: Bool { verdict == .consistent }

  /// The calculation and its result in a line.
  package var summary: LocalizedText {
    switch verdict {
    case .consistent: LocalizedText("\(formula)，相符", "\(formula): it holds")
    case .truncated: LocalizedText("\(formula)，截去尾数，未四舍五入", "\(formula): cut off, not rounded")
    case .oneUnitOff: LocalizedText("\(formula)，末位差1", "\(formula): off by one in the last place")
    case .mismatch: LocalizedText("\(formula)，不符", "\(formula): it does not hold")
    case .undefined: LocalizedText("\(formula)，无法计算", "\(formula): not computable")
    }
  }

  /// The proof of a figure: one that holds if there is one, else the first that names its roles; nil where no relation
  /// ends in this figure.
  package static func best(of index: Int, in block: Block, words: (TextRange) -> String) -> FigureProof? {
    var contradiction: FigureProof?
    for relation in block.relations(about: index) {
      guard let proof = proof(of: index, by: relation, block, words) else { continue }
      if proof.supports { return proof }
      if relation.isNamed, contradiction == nil { contradiction = proof }
    }
    return contradiction
  }

  /// True where there is a ``best(of:in:words:)``, whose wording is spared.
  package static func exists(of index: Int, in block: Block) -> Bool {
    block.relations(about: index).contains { relation in
      switch relation.kind {
      case .share(_, _, index, _), .sum(index, _, _), .change(_, _, index?, _), .increment(_, _, index, _),
        .multipleOf(_, _, index):
        relation.isNamed || proof(of: index, by: relation, block, { _ in "" })?.supports ?? false
      case .sum(_, let parts, _) where parts.contains(index):
        proof(of: index, by: relation, block, { _ in "" })?.supports ?? false
      default: false
      }
    }
  }

  private static func proof(of index: Int, by relation: Relation, _ block: Block, _ words: (TextRange) -> String)
    -> FigureProof?
  {
    let figures = block.figures
    switch relation.kind {
    case .share(let part, let whole, index, let complement):
      let proof = ShareProof(part: figures[part], whole: figures[whole], rate: figures[index], complement: complement)
      let (p, w) = (words(figures[part].range), words(figures[whole].range))
      let quotient = proof.quotient.decimalText(places: max(figures[index].decimals + 1, 2))
      return FigureProof(
        formula: complement ? "(\(w) − \(p)) ÷ \(w) = \(quotient)%" : "\(p) ÷ \(w) = \(quotient)%",
        derived: proof.derived, stated: proof.stated, verdict: proof.verdict, operands: [part, whole])
    case .sum(index, let parts, _):
      let proof = SumProof(whole: figures[index], parts: parts.map { figures[$0] })
      return FigureProof(
        formula: parts.map { words(figures[$0].range) }.joined(separator: " + ") + " = " + proof.total.exactText,
        derived: proof.derived, stated: figures[index].interval, verdict: proof.isConsistent ? .consistent : .mismatch,
        operands: parts)
    case .sum(let whole, let parts, let closure)
    where parts.contains(index) && closure != .including && relation.isNamed:
      // A part is borne out by a whole that the other parts make with it; where they do not, any of them may be wrong.
      let proof = SumProof(whole: figures[whole], parts: parts.map { figures[$0] })
      guard proof.isConsistent else { return nil }
      return FigureProof(
        formula: parts.map { words(figures[$0].range) }.joined(separator: " + ") + " = " + words(figures[whole].range),
        derived: figures[index].interval, stated: figures[index].interval, verdict: .consistent,
        operands: [whole] + parts.filter { $0 != index })
    case .change(let from, let to, index?, _):
      let (a, b, rate) = (figures[from], figures[to], figures[index])
      let isPoints = a.kind == .percent && rate.kind == .percentagePoint
      let proof = isPoints ? ChangeProof(pointsFrom: a, to: b, stated: rate) : ChangeProof(from: a, to: b, rate: rate)
      return FigureProof(proof, rate, operands: [from, to])
    case .increment(let level, let increase, index, let direction):
      let proof = ChangeProof(
        level: figures[level], increase: figures[increase], rate: figures[index], isDown: direction == .down)
      return FigureProof(proof, figures[index], operands: [level, increase])
    case .multipleOf(let level, let base, index):
      let proof = ChangeProof(level: figures[level], base: figures[base], multiple: figures[index])
      return FigureProof(proof, figures[index], operands: [level, base])
    default: return nil
    }
  }

  private init(_ proof: ChangeProof, _ rate: Figure, operands: [Int]) {
    self.init(
      formula: proof.formula, derived: proof.derived, stated: rate.claim, verdict: proof.verdict, operands: operands)
  }

  private init(formula: String, derived: Interval, stated: Interval, verdict: Verdict, operands: [Int]) {
    self.formula = formula
    self.derived = derived
    self.stated = stated
    self.verdict = verdict
    self.operands = operands
  }
}

/// Why a figure was not recomputed, for the hover.
package enum NotRecomputed {
  package static func reason(_ figure: Figure) -> LocalizedText {
    switch figure.kind {
    case .date: return LocalizedText("日期或时期，不核算", "a date or period: nothing to recompute")
    case .ordinal: return LocalizedText("序数，不核算", "an ordinal: nothing to recompute")
    case .identifier: return LocalizedText("编号、热线或名称，不核算", "a number that names something: nothing to recompute")
    default: break
    }
    switch figure.role {
    case .change:
      let indicator = FoldedText(folded: figure.indicatorScalars)
      if Vocabulary.constantPrices.occurs(in: indicator, 0..<indicator.count) {
        return LocalizedText(
          "未核算：按可比口径或不变价计算的增减，不能用现价复算", "not recomputed: computed at constant prices or on a comparable scope")
      }
      return LocalizedText("未核算：文中没有上期数", "not recomputed: the earlier value is not in the draft")
    case .target: return LocalizedText("目标或界限，不核算", "a target or a limit: nothing to recompute")
    case .rate, .share:
      return LocalizedText(
        "未核算：文中没有与名称对应的分子和分母", "not recomputed: its numerator and denominator are not named in the draft")
    case .level: return LocalizedText("未核算：文中没有能推出它的数", "not recomputed: no figures of the draft give it")
    }
  }
}
