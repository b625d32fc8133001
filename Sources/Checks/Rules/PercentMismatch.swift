import DraftSyntax
import Numerals
import TextModel

/// `percent-mismatch`: a rate that its own numerator and denominator contradict.
enum PercentMismatch: BlockRule {
  static let description = RuleDescription(
    id: "percent-mismatch", group: .percent, severity: .warning, since: "0.1.0",
    title: LocalizedText("比率与分子、分母不符", "rate contradicted by its own figures"),
    why: LocalizedText(
      "“受理625件，办结590件，办结率94.04%”里的三个数只要有一个写错，任何人拿计算器一按就能发现。",
      "Whoever has a pocket calculator finds out that “625 accepted, 590 closed, 94.04%” does not hold."),
    leavesAlone: LocalizedText(
      "只在分子、分母和率的名称互相对应且只有一种配对时才算；分子或分母是约数时至多作提示；法定期限内、按期、历年等另有口径的率不算。把多余小数截去而不是四舍五入，或末位差1，只作信息。",
      "Computed only where the names of numerator, denominator and rate match and one pairing is possible; never above a hint where an operand is approximate. A rate that is cut off instead of rounded, or off by one in its last place, is information."
    ),
    source: LocalizedText(
      "区间比较按 XBRL Calculations 1.1（就近舍入）；修约规则见 GB/T 8170—2008。",
      "Intervals as in XBRL Calculations 1.1 (round to nearest); rounding as in GB/T 8170—2008."),
    triggers: [
      RuleExample("街道全年受理噪声投诉625件，办结590件，办结率94.04%。", marked: "94.04%"),
      RuleExample("停水类报修174件，占全部报修725件的20.4%。", marked: "20.4%"),
      RuleExample("全年处理线路故障853起，抢修成功847起，抢修成功率99.29%。", marked: "99.29%"),
    ],
    quiet: [
      RuleExample("街道全年受理噪声投诉625件，办结590件，办结率94.4%。"),
      RuleExample("县公证处收到申请92件，办结80件，按期办结率100%。"),
      RuleExample("收到春运问询近700条，即时答复518条，即时答复率74%。"),
    ])

  static func findings(in facts: BlockFacts) -> [Finding] {
    var findings: [Finding] = []
    for relation in facts.block.relations where relation.isNamed {
      guard case .share(let part, let whole, let rate, let complement) = relation.kind else { continue }
      // A rate that other figures prove is right, whatever these say.
      if isProven(rate, facts) { continue }
      if let finding = finding(part, whole, rate, complement, facts) { findings.append(finding) }
    }
    return findings
  }

  private static func isProven(_ rate: Int, _ facts: BlockFacts) -> Bool {
    let figures = facts.block.figures
    return facts.block.relations(about: rate).contains { relation in
      guard case .share(let part, let whole, rate, let complement) = relation.kind else { return false }
      let proof = ShareProof(part: figures[part], whole: figures[whole], rate: figures[rate], complement: complement)
      return proof.verdict == .consistent
    }
  }

  private static func finding(_ part: Int, _ whole: Int, _ rate: Int, _ complement: Bool, _ facts: BlockFacts)
    -> Finding?
  {
    let figures = facts.block.figures
    let (p, w, r) = (figures[part], figures[whole], figures[rate])
    guard r.approximation != .atLeast, r.approximation != .atMost, w.value > .zero else { return nil }
    let proof = ShareProof(part: p, whole: w, rate: r, complement: complement)
    guard proof.verdict != .consistent, proof.verdict != .undefined else { return nil }
    let rounding = facts.configuration.rounding
    if proof.verdict == .truncated, rounding != .nearest { return nil }
    let isShort = proof.quotient.rounded(places: r.decimals) == proof.quotient
    let quotient = proof.quotient.decimalText(places: isShort ? r.decimals : max(r.decimals + 1, 2)) + "%"
    let formula =
      complement
      ? "(\(facts.words(w)) − \(facts.words(p))) ÷ \(facts.words(w)) = \(quotient)"
      : "\(facts.words(p)) ÷ \(facts.words(w)) = \(quotient)"
    let right = rightText(proof.quotient, r)
    let severity: Severity =
      proof.isApproximate
      ? .hint
      : proof.verdict == .mismatch ? (r.kind == .ratio ? .information : .warning) : .information
    let slip = proof.verdict == .mismatch ? onlySlip(p, w, r, complement, facts) : nil
    var message = message(proof, formula: formula, stated: facts.words(r), right: right)
    if let slip {
      let explanation = slip.explanation([p, w, r], facts)
      message = LocalizedText(message.chinese + explanation.chinese, message.english + explanation.english)
    }
    var computation = Computation(kind: "share", formula: formula, derived: proof.derived, stated: proof.stated)
    computation.isTruncation = proof.verdict == .truncated
    return Finding(
      rule: description.id, severity: severity, range: r.range, message: message,
      related: [
        RelatedPlace(range: p.range, message: LocalizedText("分子：\(facts.words(p))", "numerator: \(facts.words(p))")),
        RelatedPlace(range: w.range, message: LocalizedText("分母：\(facts.words(w))", "denominator: \(facts.words(w))")),
      ],
      computation: computation,
      fixes: fixes(r, right: right, proof: proof, slip: slip, operands: [p, w, r], facts))
  }

  /// The one number that one slip explains, or nil.
  private static func onlySlip(_ part: Figure, _ whole: Figure, _ rate: Figure, _ complement: Bool, _ facts: BlockFacts)
    -> NumberSlip?
  {
    let figures = [part, whole, rate]
    return SlipSearch.only(in: figures, facts) {
      $0[0].value <= $0[1].value
        && ShareProof(part: $0[0], whole: $0[1], rate: $0[2], complement: complement).verdict == .consistent
    }
  }

  private static func message(_ proof: ShareProof, formula: String, stated: String, right: String) -> LocalizedText {
    switch proof.verdict {
    case .truncated:
      LocalizedText(
        "\(formula)，四舍五入应为\(right)；\(stated)是截去尾数的写法，不是四舍五入。",
        "\(formula), which rounds to \(right); \(stated) is cut off, not rounded.")
    case .oneUnitOff:
      LocalizedText(
        "\(formula)，四舍五入应为\(right)；写作\(stated)，末位差1。",
        "\(formula), which rounds to \(right); \(stated) is off by one in the last place.")
    case .mismatch where proof.quotient > 100:
      LocalizedText(
        "\(formula)，部分大于整体，与\(stated)不符：请先核对分子和分母。",
        "\(formula): the part is larger than the whole and \(stated) cannot be; check numerator and denominator first.")
    default:
      LocalizedText(
        "\(formula)\(rounds(formula, right).chinese)，这里写的是\(stated)。",
        "\(formula)\(rounds(formula, right).english), but \(stated) is stated.")
    }
  }

  /// Says what the quotient rounds to where that is another text.
  private static func rounds(_ formula: String, _ right: String) -> LocalizedText {
    formula.hasSuffix("= \(right)") ? LocalizedText("", "") : LocalizedText("（即\(right)）", " (\(right))")
  }

  /// What would be right, with as many decimals as the draft uses.
  private static func rightText(_ quotient: Rational, _ rate: Figure) -> String {
    quotient.decimalText(places: max(rate.decimals, rate.kind == .ratio ? 1 : 0)) + "%"
  }

  private static func fixes(
    _ rate: Figure, right: String, proof: ShareProof, slip: NumberSlip?, operands: [Figure], _ facts: BlockFacts
  ) -> [Fix] {
    guard !proof.isApproximate else { return [] }
    var fixes = slip.map { [$0.fix(operands, facts)] } ?? []
    let repairsRate = slip?.range == rate.digits
    if rate.kind == .percent, !rate.isHan, rate.approximation == .none, !repairsRate, proof.quotient <= 100 {
      // A rate above 100% would be no repair: then one of the counts is wrong.
      let stated = facts.words(rate)
      fixes.append(
        Fix(
          title: LocalizedText("将\(stated)改为算出的\(right)", "Change \(stated) to the computed \(right)"),
          edits: [TextEdit(range: rate.digits, replacement: String(right.dropLast()))], isSafe: false))
    }
    return fixes
  }
}
