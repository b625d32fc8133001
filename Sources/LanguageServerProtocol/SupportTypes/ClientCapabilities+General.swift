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

    /// The member of several capabilities that says that the server may ask for it after `initialize`.
    package struct Registrable: Codable, Sendable, Hashable {
      package var dynamicRegistration: Bool?

      package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        dynamicRegistration = container.lenient(.dynamicRegistration)
      }
    }

    /// The member of several capabilities that says that the client asks anew when it is told to.
    package struct Refresh: Codable, Sendable, Hashable {
      package var refreshSupport: Bool?

      package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        refreshSupport = container.lenient(.refreshSupport)
      }
    }

    package var workspaceEdit: Edit?
    package var didChangeWatchedFiles: Registrable?
    package var didChangeConfiguration: Registrable?
    /// The client answers `workspace/configuration`.
    package var configuration: Bool?
    package var inlayHint: Refresh?
    package var semanticTokens: Refresh?
    package var codeLens: Refresh?
    package var diagnostics: Refresh?
    /// ``diagnostics`` as clients with an older reading of LSP 3.17 spell it.
    package var diagnostic: Refresh?

    package init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      workspaceEdit = container.lenient(.workspaceEdit)
      didChangeWatchedFiles = container.lenient(.didChangeWatchedFiles)
      didChangeConfiguration = container.lenient(.didChangeConfiguration)
      configuration = container.lenient(.configuration)
      diagnostics = container.lenient(.diagnostics)
      diagnostic = container.lenient(.diagnostic)
      inlayHint = container.lenient(.inlayHint)
      semanticTokens = container.lenient(.semanticTokens)
      codeLens = container.lenient(.codeLens)
    }
  }

  /// LSP 3.17, WindowClientCapabilities.
  package struct Window: Codable, Sendable, Hashable {
    /// The client shows progress that the server begins by itself.
    package var workDoneProgress: Bool?

    package init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      workDoneProgress = container.lenient(.workDoneProgress)
    }
  }
}
