/// `textDocument/diagnostic` (LSP 3.17, Document Diagnostics): the client asks for the diagnostics of a document instead of being
/// sent them.
package enum DocumentDiagnosticRequest: RequestMessage {
  package static let method = "textDocument/diagnostic"

  package struct Params: Codable, Sendable, Hashable {
    package var textDocument: TextDocumentIdentifier
    /// The name of the result that the client has.
    package var previousResultId: String?

    package init(textDocument: TextDocumentIdentifier, previousResultId: String?) {
      self.textDocument = textDocument
      self.previousResultId = previousResultId
    }

    private enum CodingKeys: String, CodingKey { case textDocument, previousResultId }

    package init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      textDocument = try container.decode(TextDocumentIdentifier.self, forKey: .textDocument)
      previousResultId = container.lenient(.previousResultId)
    }
  }

  /// LSP 3.17, RelatedFullDocumentDiagnosticReport and RelatedUnchangedDocumentDiagnosticReport.
  package struct Result: Codable, Sendable, Hashable {
    package var report: DiagnosticReport
    /// By URI, the diagnostics of documents that this one has an effect on; only for clients that declare `relatedDocumentSupport`.
    package var relatedDocuments: [String: DiagnosticReport]?

    package init(report: DiagnosticReport, relatedDocuments: [String: DiagnosticReport]? = nil) {
      self.report = report
      self.relatedDocuments = relatedDocuments
    }

    private enum CodingKeys: String, CodingKey { case relatedDocuments }

    package init(from decoder: any Decoder) throws {
      report = try DiagnosticReport(from: decoder)
      let container = try decoder.container(keyedBy: CodingKeys.self)
      relatedDocuments = try container.decodeIfPresent([String: DiagnosticReport].self, forKey: .relatedDocuments)
    }

    /// The members of the report stand beside the related documents.
    package func encode(to encoder: any Encoder) throws {
      try report.encode(to: encoder)
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encodeIfPresent(relatedDocuments, forKey: .relatedDocuments)
    }
  }
}
