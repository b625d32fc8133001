extension ClientCapabilities {
  /// LSP 3.17, GeneralClientCapabilities.
  package struct General: Codable, Sendable, Hashable {
    package var positionEncodings: [String]?

    package init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      positionEncodings = container.lenientList(.positionEncodings)
    }
  }

  /// LSP 3.17, WorkspaceClientCapabilities.
  package struct Workspace: Codable, Sendable, Hashable {
    package struct Edit: Codable, Sendable, Hashable {
      package var documentChanges: Bool?
      /// `create`, `rename`, `delete`.
      package var resourceOperations: [String]?

      package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        documentChanges = container.lenient(.documentChanges)
        resourceOperations = container.lenientList(.resourceOperations)
      }
    }

    package struct WatchedFiles: Codable, Sendable, Hashable {
      package var dynamicRegistration: Bool?

      package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        dynamicRegistration = container.lenient(.dynamicRegistration)
      }
    }

    package var workspaceEdit: Edit?
    package var didChangeWatchedFiles: WatchedFiles?

    package init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      workspaceEdit = container.lenient(.workspaceEdit)
      didChangeWatchedFiles = container.lenient(.didChangeWatchedFiles)
    }
  }
}
