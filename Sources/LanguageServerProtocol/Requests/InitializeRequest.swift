/// `initialize`: the client says who it is, the server what it offers.
package enum InitializeRequest: RequestMessage {
  package static let method = "initialize"

  /// Absent, null or malformed members count as not said. A `workDoneToken` is not among them: it ends with the answer, which comes at
  /// once, before any folder is read.
  package struct Params: ReadLeniently, Sendable, Hashable {
    package var processId: Int?
    package var locale: String?
    package var rootPath: String?
    package var rootUri: DocumentURI?
    package var capabilities: ClientCapabilities?
    package var initializationOptions: JSONValue?
    package var workspaceFolders: [WorkspaceFolder]?

    package init() {}

    package init?(_ json: JSONValue) {
      guard json.isObject else { return nil }
      processId = json["processId"]?.integerValue
      locale = json["locale"]?.stringValue
      rootPath = json["rootPath"]?.stringValue
      rootUri = json["rootUri"]?.stringValue.flatMap(DocumentURI.init)
      capabilities = json["capabilities"].flatMap(ClientCapabilities.init)
      initializationOptions = json["initializationOptions"]?.given
      workspaceFolders = json["workspaceFolders"]?.list { folder in
        folder["uri"]?.stringValue.flatMap(DocumentURI.init).map {
          WorkspaceFolder(uri: $0, name: folder["name"]?.stringValue)
        }
      }
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
