/// The diagnostics of a document as an answer tells them (LSP 3.17, FullDocumentDiagnosticReport, UnchangedDocumentDiagnosticReport).
package enum DiagnosticReport: Codable, Sendable, Hashable {
  /// All of them. Without a result id the client keeps no name for them, and does not ask about them again.
  case full(resultId: String?, items: [Diagnostic])
  /// They are those of the result that the client named.
  case unchanged(resultId: String)

  private enum CodingKeys: String, CodingKey { case kind, resultId, items }

  enum Kind: String, Codable { case full, unchanged }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    switch try container.decode(Kind.self, forKey: .kind) {
    case .full:
      self = .full(
        resultId: try container.decodeIfPresent(String.self, forKey: .resultId),
        items: try container.decode([Diagnostic].self, forKey: .items))
    case .unchanged: self = .unchanged(resultId: try container.decode(String.self, forKey: .resultId))
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    switch self {
    case .full(let resultId, let items):
      try container.encode(Kind.full, forKey: .kind)
      try container.encodeIfPresent(resultId, forKey: .resultId)
      try container.encode(items, forKey: .items)
    case .unchanged(let resultId):
      try container.encode(Kind.unchanged, forKey: .kind)
      try container.encode(resultId, forKey: .resultId)
    }
  }
}

/// The report of one document among those of a workspace (LSP 3.17, WorkspaceDocumentDiagnosticReport).
package struct WorkspaceDocumentDiagnosticReport: Codable, Sendable, Hashable {
  package var uri: DocumentURI
  /// Null for a document that is not open, or whose versions the client does not count.
  package var version: Int?
  package var report: DiagnosticReport

  package init(uri: DocumentURI, version: Int?, report: DiagnosticReport) {
    self.uri = uri
    self.version = version
    self.report = report
  }

  private enum CodingKeys: String, CodingKey { case uri, version }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    uri = try container.decode(DocumentURI.self, forKey: .uri)
    version = try container.decodeIfPresent(Int.self, forKey: .version)
    report = try DiagnosticReport(from: decoder)
  }

  /// The members of the report stand beside the two others; an unknown version is `null`, not absent.
  package func encode(to encoder: any Encoder) throws {
    try report.encode(to: encoder)
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(uri, forKey: .uri)
    try container.encode(version, forKey: .version)
  }
}
