/// LSP 3.17, DiagnosticSeverity.
package enum DiagnosticSeverity: Int, Codable, Sendable {
  case error = 1
  case warning, information, hint
}

/// A place that a diagnostic was computed from (LSP 3.17, DiagnosticRelatedInformation).
package struct DiagnosticRelatedInformation: Codable, Sendable, Hashable {
  package var location: Location
  package var message: String

  package init(location: Location, message: String) {
    self.location = location
    self.message = message
  }
}

/// LSP 3.17, DiagnosticTag.
package enum DiagnosticTag: Int, Codable, Sendable {
  /// Words that could go; editors show them faded.
  case unnecessary = 1
}

/// LSP 3.17, Diagnostic.
package struct Diagnostic: Codable, Sendable, Hashable {
  package var range: PositionRange
  package var severity: DiagnosticSeverity
  /// The permanent id of the rule.
  package var code: String
  package var source: String
  package var message: String
  /// Only for clients that declare the tag in `tagSupport`.
  package var tags: [DiagnosticTag]?
  /// Only for clients that declare `relatedInformation`.
  package var relatedInformation: [DiagnosticRelatedInformation]?
  /// Only for clients that declare `dataSupport`; they give it back with `codeAction`.
  package var data: DiagnosticData?

  package init(
    range: PositionRange, severity: DiagnosticSeverity, code: String, source: String, message: String,
    relatedInformation: [DiagnosticRelatedInformation]? = nil, data: DiagnosticData? = nil
  ) {
    self.range = range
    self.severity = severity
    self.code = code
    self.source = source
    self.message = message
    self.relatedInformation = relatedInformation
    self.data = data
  }
}

/// What a diagnostic carries for the server's own use: which repairs belong to it.
package struct DiagnosticData: Codable, Sendable, Hashable {
  /// The place of the finding among the findings of its document version, from zero.
  package var finding: Int
  /// The indexes of its fixes, from zero.
  package var fixes: [Int]

  package init(finding: Int, fixes: [Int]) {
    self.finding = finding
    self.fixes = fixes
  }
}
