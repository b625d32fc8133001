/// `workspace/executeCommand`.
package enum ExecuteCommandRequest: RequestMessage {
  package static let method = "workspace/executeCommand"
  package typealias Result = JSONValue

  package struct Params: Codable, Sendable, Hashable {
    package var command: String
    package var arguments: [JSONValue]?

    package init(command: String, arguments: [JSONValue]?) {
      self.command = command
      self.arguments = arguments
    }
  }
}

/// LSP 3.17, ExecuteCommandOptions.
package struct ExecuteCommandOptions: Codable, Sendable, Hashable {
  package var commands: [String]

  package init(commands: [String]) { self.commands = commands }
}
