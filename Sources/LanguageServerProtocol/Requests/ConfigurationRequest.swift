/// `workspace/configuration`, sent by the server: what the person has set in the client (LSP 3.6).
package enum ConfigurationRequest: RequestMessage {
  package static let method = "workspace/configuration"
  /// One value for each item, in their order; null for what the client does not know.
  package typealias Result = [JSONValue]

  /// LSP 3.17, ConfigurationItem.
  package struct Item: Codable, Sendable, Hashable {
    /// The folder for which it is asked; nil for what holds everywhere.
    package var scopeUri: DocumentURI?
    package var section: String?

    package init(scopeUri: DocumentURI?, section: String?) {
      self.scopeUri = scopeUri
      self.section = section
    }
  }

  package struct Params: Codable, Sendable, Hashable {
    package var items: [Item]

    package init(items: [Item]) { self.items = items }
  }
}
