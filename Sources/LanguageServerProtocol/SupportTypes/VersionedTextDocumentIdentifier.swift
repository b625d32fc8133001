/// Names a version of a document (LSP 3.17, VersionedTextDocumentIdentifier and its optional form).
package struct VersionedTextDocumentIdentifier: Codable, Sendable, Hashable {
  package var uri: DocumentURI
  /// Absent or null from clients that count no versions.
  package var version: Int?

  package init(uri: DocumentURI, version: Int?) {
    self.uri = uri
    self.version = version
  }

  private enum CodingKeys: String, CodingKey { case uri, version }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    uri = try container.decode(DocumentURI.self, forKey: .uri)
    version = container.lenient(.version)
  }

  /// In `documentChanges` an unknown version is `null`, not absent.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(uri, forKey: .uri)
    try container.encode(version, forKey: .version)
  }
}
