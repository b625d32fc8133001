/// A request of LSP and the types of what it carries.
package protocol RequestMessage {
  associatedtype Params: Codable & Sendable
  associatedtype Result: Codable & Sendable
  /// The name on the wire.
  static var method: String { get }
}

/// A notification of LSP and the type of what it carries.
package protocol NotificationMessage {
  associatedtype Params: Codable & Sendable
  /// The name on the wire.
  static var method: String { get }
}

/// Params or a result that say nothing. Whatever a client sends in their place (nothing, `null`, `{}`, `[]`) is accepted.
package struct NoValue: Codable, Sendable, Hashable {
  package init() {}

  package init(from decoder: any Decoder) throws {}

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encodeNil()
  }
}
