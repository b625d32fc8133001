import TextModel

/// The choices of a workspace. Everything works with the defaults.
package struct Configuration: Sendable, Equatable {
  /// How the draft's authors round a rate: decides whether a truncated value is spoken of at all.
  package enum Rounding: String, Sendable, CaseIterable {
    case nearest, truncate, either
  }

  /// Which recomputed values editors show behind the figures.
  package enum InlayHints: String, Sendable, CaseIterable {
    /// Where they differ from what is stated.
    case differing
    /// Also where they agree.
    case all
    case off
  }

  /// Of which documents findings are told to an editor that asks about the whole workspace.
  package enum WorkspaceDiagnostics: String, Sendable, CaseIterable {
    case off
    /// Those that are open in the editor.
    case open
    /// All.
    case workspace
  }

  /// Which documents are drafts, plans and ledgers; nil where each document tells by what it says.
  package var drafts: GlobSet?
  package var plans: GlobSet?
  package var ledgers: GlobSet?
  /// The severity of a rule, or nil where it is off.
  package var severities: [String: Severity?] = [:]
  package var rounding: Rounding = .nearest
  /// The language of messages; nil where it is left to the client or the environment.
  package var language: Language?
  /// Titles of documents that are kept elsewhere, without their brackets.
  package var knownTitles: [String] = []
  package var inlayHints: InlayHints = .differing
  /// A folder may hold years of old reports that nobody will mend, so it is left to its owner to ask for all.
  package var workspaceDiagnostics: WorkspaceDiagnostics = .open

  package init() {}

  /// This configuration with the choices of a layer in place of its own.
  package func merging(_ layer: ConfigurationLayer) -> Configuration {
    var merged = self
    merged.drafts = layer.drafts ?? drafts
    merged.plans = layer.plans ?? plans
    merged.ledgers = layer.ledgers ?? ledgers
    merged.severities.merge(layer.severities) { _, new in new }
    merged.rounding = layer.rounding ?? rounding
    merged.language = layer.language ?? language
    merged.knownTitles = layer.knownTitles ?? knownTitles
    merged.inlayHints = layer.inlayHints ?? inlayHints
    merged.workspaceDiagnostics = layer.workspaceDiagnostics ?? workspaceDiagnostics
    return merged
  }

  /// A finding at the severity that was chosen for its rule; nil where the rule is off.
  package func applied(to finding: Finding) -> Finding? {
    guard let chosen = severities[finding.rule] else { return finding }
    guard let severity = chosen else { return nil }
    var finding = finding
    finding.severity = severity
    return finding
  }
}

/// Some choices of a configuration, from one source: a file, a client. What is nil or absent is left to the source below.
package struct ConfigurationLayer: Sendable, Equatable {
  package var drafts: GlobSet?
  package var plans: GlobSet?
  package var ledgers: GlobSet?
  /// The rules that are named, each with its severity, or nil where it is off.
  package var severities: [String: Severity?] = [:]
  package var rounding: Configuration.Rounding?
  package var language: Language?
  package var knownTitles: [String]?
  package var inlayHints: Configuration.InlayHints?
  package var workspaceDiagnostics: Configuration.WorkspaceDiagnostics?

  package init() {}

  /// This layer with the choices of one above in place of its own.
  package func merging(_ above: ConfigurationLayer) -> ConfigurationLayer {
    var merged = self
    merged.drafts = above.drafts ?? drafts
    merged.plans = above.plans ?? plans
    merged.ledgers = above.ledgers ?? ledgers
    merged.severities.merge(above.severities) { _, new in new }
    merged.rounding = above.rounding ?? rounding
    merged.language = above.language ?? language
    merged.knownTitles = above.knownTitles ?? knownTitles
    merged.inlayHints = above.inlayHints ?? inlayHints
    merged.workspaceDiagnostics = above.workspaceDiagnostics ?? workspaceDiagnostics
    return merged
  }

  /// The layer with its globs counted from these folders.
  package func anchored(at folders: [String]) -> ConfigurationLayer {
    var anchored = self
    anchored.drafts?.folders = folders
    anchored.plans?.folders = folders
    anchored.ledgers?.folders = folders
    return anchored
  }
}
