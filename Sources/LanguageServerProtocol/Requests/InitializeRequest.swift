/// `initialize`: the client says who it is, the server what it offers.
package enum InitializeRequest: RequestMessage {
  package static let method = "initialize"

  /// Absent, null or malformed members count as not said. A `workDoneToken` is not among them: it ends with the answer, which comes at
  /// once, before any folder is read.
  package struct Params: Codable, Sendable, Hashable {
    package var processId: Int?
    package var locale: String?
    package var rootPath: String?
    package var rootUri: DocumentURI?
    package var capabilities: ClientCapabilities?
    package var initializationOptions: JSONValue?
    package var workspaceFolders: [WorkspaceFolder]?

    package init() {}

    package init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      processId = container.lenient(.processId)
      locale = container.lenient(.locale)
      rootPath = container.lenient(.rootPath)
      rootUri = container.lenient(.rootUri)
      capabilities = container.lenient(.capabilities)
      initializationOptions = container.lenient(.initializationOptions)
      workspaceFolders = container.lenientList(.workspaceFolders)
    }
  }

  package struct ServerInfo: Codable, Sendable, Hashable {
    package var name: String
    package var version: String
  }

  package struct Result: Codable, Sendable, Hashable {
    package var capabilities: ServerCapabilities
    package var serverInfo: ServerInfo

    package init(capabilities: ServerCapabilities, name: String, version: String) {
      self.capabilities = capabilities
      serverInfo = ServerInfo(name: name, version: version)
    }
  }
}
