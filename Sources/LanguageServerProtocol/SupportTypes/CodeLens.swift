/// A line above the words of a document that says something of them (LSP 3.17, CodeLens).
package struct CodeLens: Codable, Sendable, Hashable {
  package var range: PositionRange
  package var command: Command

  package init(range: PositionRange, command: Command) {
    self.range = range
    self.command = command
  }
}

/// What a client does when it is asked to (LSP 3.17, Command). An empty name does nothing: then there is only the title.
package struct Command: Codable, Sendable, Hashable {
  package var title: String
  package var command: String
  package var arguments: [JSONValue]?

  package init(title: String, command: String, arguments: [JSONValue]?) {
    self.title = title
    self.command = command
    self.arguments = arguments
  }
}

/// LSP 3.17, CodeLensOptions.
package struct CodeLensOptions: Codable, Sendable, Hashable {
  package var resolveProvider: Bool

  package init(resolveProvider: Bool) { self.resolveProvider = resolveProvider }
}
