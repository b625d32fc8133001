/// The choices of a workspace. Everything works with the defaults.
package struct Configuration: Sendable, Equatable {
  /// How the draft's authors round a rate: decides whether a truncated value is spoken of at all.
  package enum Rounding: String, Sendable, CaseIterable {
    case nearest, truncate, either
  }

  /// The severity of a rule, or nil where it is off.
  package var severities: [String: Severity?] = [:]
  package var rounding: Rounding = .nearest
  /// Titles of documents that are kept elsewhere, without their brackets.
  package var knownTitles: [String] = []

  package init() {}
}
