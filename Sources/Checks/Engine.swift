import DraftSyntax
import TextModel

/// Runs the rules over a document.
package enum Engine {
  /// The findings of every rule that is on, in the order of the text; `isCancelled` is asked between blocks.
  package static func findings(in context: CheckContext, isCancelled: () -> Bool = { false }) -> [Finding] {
    let outcome = outcome(in: context, isCancelled: isCancelled)
    let waivers = outcome.uses.flatMap { use in RuleCatalog.waiverRules.flatMap { $0.findings(of: use) } }
    return sorted((outcome.kept + waivers).compactMap(context.configuration.applied))
  }

  /// What the rules found and what of it the waivers took out, before the severities of the workspace are applied: a waiver for a rule
  /// that is off is not an idle one.
  package static func outcome(in context: CheckContext, isCancelled: () -> Bool = { false }) -> Suppression.Outcome {
    var findings: [Finding] = []
    for (index, block) in context.draft.blocks.enumerated() {
      if isCancelled() { return Suppression.Outcome() }
      findings += blockFindings(context, block, index)
    }
    for rule in RuleCatalog.documentRules where !isCancelled() { findings += rule.findings(in: context) }
    return isCancelled()
      ? Suppression.Outcome()
      : Suppression.apply(to: Truncation.saidOnce(withoutEchoes(findings), in: context.draft), in: context)
  }

  /// Leaves out that a figure has no support where another finding says that it is wrong: one figure, one complaint.
  private static func withoutEchoes(_ findings: [Finding]) -> [Finding] {
    let echo = FigureUnsupported.description.id
    guard findings.contains(where: { $0.rule == echo }) else { return findings }
    let accused = findings.filter {
      $0.rule != echo && $0.severity >= .information
        && [.percent, .figure].contains(RuleCatalog.description(of: $0.rule)?.group)
    }.map(\.range)
    return findings.filter { finding in finding.rule != echo || !accused.contains { $0.overlaps(finding.range) } }
  }

  private static func blockFindings(_ context: CheckContext, _ block: Block, _ index: Int) -> [Finding] {
    guard block.kind == .text, !block.figures.isEmpty || !block.titleProblems.isEmpty || !block.countedLists.isEmpty
    else {
      return []
    }
    let start = context.draft.starts[index]
    let facts = BlockFacts(block: block, start: start, text: context.text, configuration: context.configuration)
    return RuleCatalog.blockRules.flatMap { $0.findings(in: facts) }.map { $0.shifted(by: start) }
  }

  /// In the order of the text, the louder first, then by rule: one order for every reader.
  package static func sorted(_ findings: [Finding]) -> [Finding] {
    findings.sorted {
      ($0.range.lowerBound, $0.range.upperBound, -$0.severity.rawValue, $0.rule)
        < ($1.range.lowerBound, $1.range.upperBound, -$1.severity.rawValue, $1.rule)
    }
  }
}

extension Finding {
  /// The finding with every range of its own document moved.
  func shifted(by delta: Int) -> Finding {
    var finding = self
    finding.range = range.shifted(by: delta)
    finding.related = related.map { place in
      var place = place
      if place.document == nil { place.range = place.range.shifted(by: delta) }
      return place
    }
    finding.fixes = fixes.map { fix in
      var fix = fix
      guard fix.document == nil else { return fix }
      fix.edits = fix.edits.map { TextEdit(range: $0.range.shifted(by: delta), replacement: $0.replacement) }
      return fix
    }
    return finding
  }
}
