import TextModel

/// Runs the rules over a document.
package enum Engine {
  /// The findings of every rule that is on, in the order of the text. `isCancelled` is asked between blocks and rules; a cancelled run
  /// gives none.
  package static func findings(in context: CheckContext, isCancelled: () -> Bool = { false }) -> [Finding] {
    let outcome = outcome(in: context, isCancelled: isCancelled)
    let waivers = outcome.uses.flatMap { use in RuleCatalog.waiverRules.flatMap { $0.findings(of: use) } }
    return sorted((outcome.kept + waivers).compactMap(context.configuration.applied))
  }

  /// What the rules found and what of it the waivers took out, before the severities of the workspace are applied: a waiver for a rule
  /// that is off is not an idle one.
  package static func outcome(in context: CheckContext, isCancelled: () -> Bool = { false }) -> Suppression.Outcome {
    context.memory.documentLook(at: context, isCancelled: isCancelled)?.outcome ?? Suppression.Outcome()
  }

  /// In the order of the text, the louder first, then by rule: one order for every reader.
  package static func sorted(_ findings: [Finding]) -> [Finding] {
    findings.sorted {
      ($0.range.lowerBound, $0.range.upperBound, -$0.severity.rawValue, $0.rule)
        < ($1.range.lowerBound, $1.range.upperBound, -$1.severity.rawValue, $1.rule)
    }
  }
}
