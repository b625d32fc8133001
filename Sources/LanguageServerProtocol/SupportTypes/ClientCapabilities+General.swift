extension ClientCapabilities {
  /// LSP 3.17, GeneralClientCapabilities.
  package struct General: ReadLeniently, Sendable, Hashable {
    package var positionEncodings: [String]?

    package init?(_ json: JSONValue) {
      guard json.isObject else { return nil }
      positionEncodings = json["positionEncodings"]?.list(\.stringValue)
    }
  }

  /// LSP 3.17, WorkspaceClientCapabilities.
  package struct Workspace: ReadLeniently, Sendable, Hashable {
    package struct Edit: ReadLeniently, Sendable, Hashable {
      package var documentChanges: Bool?
      /// `create`, `rename`, `delete`.
      package var resourceOperations: [String]?

      package init?(_ json: JSONValue) {
        guard json.isObject else { return nil }
        documentChanges = json["documentChanges"]?.booleanValue
        resourceOperations = json["resourceOperations"]?.list(\.stringValue)
      }
    }

    /// The member of several capabilities that says that the server may ask for it after `initialize`.
    package struct Registrable: ReadLeniently, Sendable, Hashable {
      package var dynamicRegistration: Bool?

      package init?(_ json: JSONValue) {
        guard json.isObject else { return nil }
        dynamicRegistration = json["dynamicRegistration"]?.booleanValue
      }
    }

    /// The member of several capabilities that says that the client asks anew when it is told to.
    package struct Refresh: ReadLeniently, Sendable, Hashable {
      package var refreshSupport: Bool?

      package init?(_ json: JSONValue) {
        guard json.isObject else { return nil }
        refreshSupport = json["refreshSupport"]?.booleanValue
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

    package init?(_ json: JSONValue) {
      guard json.isObject else { return nil }
      workspaceEdit = json["workspaceEdit"].flatMap(Edit.init)
      didChangeWatchedFiles = json["didChangeWatchedFiles"].flatMap(Registrable.init)
      didChangeConfiguration = json["didChangeConfiguration"].flatMap(Registrable.init)
      configuration = json["configuration"]?.booleanValue
      diagnostics = json["diagnostics"].flatMap(Refresh.init)
      diagnostic = json["diagnostic"].flatMap(Refresh.init)
      inlayHint = json["inlayHint"].flatMap(Refresh.init)
      semanticTokens = json["semanticTokens"].flatMap(Refresh.init)
      codeLens = json["codeLens"].flatMap(Refresh.init)
    }
  }

  /// LSP 3.17, WindowClientCapabilities.
  package struct Window: ReadLeniently, Sendable, Hashable {
    /// The client shows progress that the server begins by itself.
    package var workDoneProgress: Bool?

    package init?(_ json: JSONValue) {
      guard json.isObject else { return nil }
      workDoneProgress = json["workDoneProgress"]?.booleanValue
    }
  }
}
