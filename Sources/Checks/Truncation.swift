import DraftSyntax
import Numerals
import TextModel

/// The habit of cutting digits off instead of rounding them (the tolerance model, step 5): where a draft does so throughout,
/// it is said once and not at every rate.
enum Truncation {
  /// The findings with all truncations but the first left out, if the draft rounds nowhere.
  static func saidOnce(_ findings: [Finding], in look: BlockLook) -> [Finding] {
    let truncated = findings.indices.filter { findings[$0].computation?.isTruncation ?? false }
    guard truncated.count > 1, !look.roundsSomewhere,
      let first = truncated.min(by: { findings[$0].range.lowerBound < findings[$1].range.lowerBound })
    else { return findings }
    var kept = findings.indices.filter { $0 == first || !truncated.contains($0) }.map { findings[$0] }
    guard let at = kept.firstIndex(where: { $0.computation?.isTruncation ?? false }) else { return kept }
    let others = truncated.filter { $0 != first }.sorted {
      findings[$0].range.lowerBound < findings[$1].range.lowerBound
    }
    kept[at].message.chinese += "全文的比率都是这样截去的（另有\(others.count)处），只在这里说一次。"
    kept[at].message.english += " The draft cuts its rates off throughout (\(others.count) more); it is said here once."
    kept[at].related += others.map {
      RelatedPlace(range: findings[$0].range, message: LocalizedText("同样截去尾数", "cut off in the same way"))
    }
    return kept
  }

  /// True when some rate of a block is rounded up where cutting off would have given another value.
  static func roundsSomewhere(_ block: Block) -> Bool {
    block.relations.contains { relation in
      guard relation.isNamed, case .share(let part, let whole, let rate, let complement) = relation.kind else {
        return false
      }
      let stated = block.figures[rate]
      let proof = ShareProof(
        part: block.figures[part], whole: block.figures[whole], rate: stated, complement: complement)
      return proof.verdict == .consistent && stated.kind == .percent && stated.approximation == .none
        && proof.quotient.truncated(places: stated.decimals) < stated.value
    }
  }
}
