/// A document as a client opens it (LSP 3.17, TextDocumentItem).
package struct TextDocumentItem: Codable, Sendable, Hashable {
  package var uri: DocumentURI
  /// What the client takes the document for. Clients disagree about it, so nothing depends on it.
  package var languageId: String?
  package var version: Int?
  package var text: String

  package init(uri: DocumentURI, languageId: String?, version: Int?, text: String) {
    self.uri = uri
    self.languageId = languageId
    self.version = version
    self.text = text
  }

  private enum CodingKeys: String, CodingKey { case uri, languageId, version, text }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    uri = try container.decode(DocumentURI.self, forKey: .uri)
    languageId = container.lenient(.languageId)
    version = container.lenient(.version)
    text = try container.decode(String.self, forKey: .text)
  }
}
