import DraftSyntax
import TextModel

/// A waiver of a draft and what became of it.
package struct WaiverUse: Sendable, Hashable {
  /// A rule that it names.
  package struct Name: Sendable, Hashable {
    package var id: String
    /// In bytes of the document.
    package var range: TextRange
    package var isKnown: Bool
    /// False for the rules about waivers themselves, which none silences.
    package var isWaivable: Bool
    /// True once it has silenced a finding.
    package var isUsed = false
  }

  package var scope: Waiver.Scope
  /// `allow`, `allow-file` or what stands in their place, in bytes of the document.
  package var verb: TextRange
  package var names: [Name]
  package var hasReason: Bool
  /// The comment, in bytes of the document.
  package var range: TextRange
  /// The line whose findings it silences; nil for the whole file, or where no line follows.
  package var line: Int?

  /// True when it may silence at all.
  package var counts: Bool { hasReason && scope != .unknown }

  init(_ waiver: Waiver, start: TextOffset, line: Int?) {
    scope = waiver.scope
    verb = waiver.verb.shifted(by: start)
    hasReason = waiver.hasReason
    range = waiver.range.shifted(by: start)
    self.line = line
    names = []
    for name in waiver.names {
      let description = RuleCatalog.description(of: name.id)
      // A hyphened word behind the rules is one of them when it is near one; `re-counted` begins the reason.
      if description == nil, !names.isEmpty, !WaiverUse.looksLikeRule(name.id) {
        hasReason = true
        break
      }
      names.append(
        Name(
          id: name.id, range: name.range.shifted(by: start), isKnown: description != nil,
          isWaivable: description?.group != .waiver))
    }
  }

  private static func looksLikeRule(_ id: String) -> Bool {
    RuleGroup.allCases.contains { id.hasPrefix($0.rawValue + "-") }
      || NearestName.of(id, among: RuleCatalog.descriptions.map(\.id)) != nil
  }
}
