/// LSP 3.17, WorkspaceFolder.
package struct WorkspaceFolder: Codable, Sendable, Hashable {
  package var uri: DocumentURI
  package var name: String?

  package init(uri: DocumentURI, name: String?) {
    self.uri = uri
    self.name = name
  }

  private enum CodingKeys: String, CodingKey { case uri, name }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    uri = try container.decode(DocumentURI.self, forKey: .uri)
    name = container.lenient(.name)
  }
}
