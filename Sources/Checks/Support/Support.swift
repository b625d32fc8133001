import DraftSyntax
import Evidence
import TextModel

/// What stands behind a figure.
package enum Support: Sendable {
  /// Other figures of its paragraph give it.
  case derivation(FigureProof)
  /// A row of a ledger says so.
  case ledger(LedgerEntry)
  /// Its sentence names a source; the words, in bytes of the block.
  case citation(TextRange)
  /// The author lets a finding of this rule pass, with a reason.
  case waiver(rule: String)
  case none

  /// The name in `hegao figures`.
  package var name: String {
    switch self {
    case .derivation: "derivation"
    case .ledger: "ledger"
    case .citation: "citation"
    case .waiver: "waiver"
    case .none: "none"
    }
  }

  package var isNone: Bool {
    if case .none = self { return true }
    return false
  }
}

/// What is known of one figure: its support, and what contradicts it.
package struct FigureEvidence: Sendable {
  package var support: Support
  /// The proof by other figures, whether or not it holds.
  package var proof: FigureProof?
  /// The row that must be meant, when it does not agree.
  package var contradiction: LedgerMatch?
  /// The row that agrees, whatever else supports the figure.
  package var agreement: LedgerMatch?

  /// The row of a ledger that speaks of the figure, for it or against it.
  package var row: LedgerEntry? { (agreement ?? contradiction)?.entry }
}

extension FigureEvidence {
  /// The same for a figure of which findings were waived: where nothing else stands behind it, the waiver does.
  package func waived(by findings: [Finding], at range: TextRange) -> FigureEvidence {
    guard support.isNone, let finding = findings.first(where: { $0.range.overlaps(range) }) else { return self }
    var evidence = self
    evidence.support = .waiver(rule: finding.rule)
    return evidence
  }

  /// What stands behind the figure, or why nothing does, in a line. `words` gives the words of a range of its block.
  package func detail(of figure: Figure, words: (TextRange) -> String) -> LocalizedText {
    switch support {
    case .derivation(let proof): return proof.summary
    case .ledger(let entry): return entry.summary
    case .citation(let range):
      return LocalizedText("句中写明来源：\(words(range))", "its sentence names a source: \(words(range))")
    case .waiver(let rule): return LocalizedText("作者已注明理由（\(rule)）", "its author gave a reason (\(rule))")
    case .none: break
    }
    if let contradiction {
      let row = contradiction.entry.summary
      return LocalizedText("与台账不符。\(row.chinese)", "contradicted by the ledger. \(row.english)")
    }
    return proof?.summary ?? NotRecomputed.reason(figure)
  }
}

extension LedgerEntry {
  /// Where the row stands and what it says, in a line.
  package var summary: LocalizedText {
    let (period, source) = (row.period.map { "，" + $0.text } ?? "", row.source.isEmpty ? "" : "，" + row.source)
    let (englishPeriod, englishSource) = (
      row.period.map { ", " + $0.text } ?? "", row.source.isEmpty ? "" : ", " + row.source
    )
    return LocalizedText(
      "\(document.name)第\(row.line + 1)行：\(row.indicator)\(row.valueText)\(period)\(source)",
      "\(document.name), line \(row.line + 1): \(row.indicator) \(row.valueText)\(englishPeriod)\(englishSource)")
  }
}

/// Finds what stands behind the figures of a draft.
package final class EvidenceReader: Sendable {
  private let context: CheckContext
  package let matcher: LedgerMatcher
  /// True for a plan: its figures are what is to be done, not what was.
  let isPlan: Bool
  /// True for a draft that tells of one year and plans the next.
  let mixesYears: Bool

  package init(_ context: CheckContext) {
    self.context = context
    matcher = context.memory.matcher(for: context)
    isPlan = context.isPlan
    mixesYears = context.draft.titleKey.whole.hasSuffix("政府工作报告")
  }

  /// The year of the draft as it names it itself, or 0.
  var draftYear: Int { context.draft.year }

  /// The year of which a block speaks when it does not say: that of the innermost heading that names one, else the draft's.
  private func reportYear(of block: Int) -> Int {
    context.draft.sectionTimes.time(of: block).year ?? matcher.reportYear
  }

  /// The words of a block, for ``evidence(of:in:words:)``.
  package func words(of block: Int) -> FigureWords {
    let start = context.draft.starts[block]
    let facts = context.draft.blocks[block]
    return FigureWords(context.text.bytes[start..<start + facts.length], of: facts)
  }

  /// What stands behind a figure.
  package func evidence(of index: Int, in block: Int, words: FigureWords) -> FigureEvidence {
    let figure = context.draft.blocks[block].figures[index]
    guard figure.kind.isCheckable else { return FigureEvidence(support: .none) }
    let match =
      matcher.isEmpty ? nil : matcher.match(index, figure, reportYear: reportYear(of: block), in: words)
    let proof = proof(of: index, in: block)
    let contradiction = match.flatMap { $0.agreement == .agrees ? nil : $0 }
    var evidence = FigureEvidence(
      support: .none, proof: proof, contradiction: contradiction, agreement: contradiction == nil ? match : nil)
    if let proof, proof.supports {
      evidence.support = .derivation(proof)
    } else if let match, contradiction == nil {
      evidence.support = .ledger(match.entry)
    } else if let citation = words.citation(of: index) {
      evidence.support = .citation(citation)
    }
    return evidence
  }

  /// True where there is a ``proof(of:in:)``.
  func hasProof(of index: Int, in block: Int) -> Bool { FigureProof.exists(of: index, in: context.draft.blocks[block]) }

  /// The proof of a figure by others of its block, whether or not it holds.
  func proof(of index: Int, in block: Int) -> FigureProof? {
    FigureProof.best(of: index, in: context.draft.blocks[block]) { range in
      context.text.string(in: context.draft.absolute(range, in: block))
    }
  }
}
