/// What the server can do for this client (LSP 3.17, ServerCapabilities). Absent members are not offered.
package struct ServerCapabilities: Codable, Sendable, Hashable {
  package struct TextDocumentSync: Codable, Sendable, Hashable {
    package struct Save: Codable, Sendable, Hashable {
      package var includeText: Bool
    }

    package var openClose: Bool
    /// 0 none, 1 full, 2 incremental.
    package var change: Int
    package var save: Save

    package init(openClose: Bool, change: Int, includeTextOnSave: Bool) {
      self.openClose = openClose
      self.change = change
      save = Save(includeText: includeTextOnSave)
    }
  }

  package struct CodeActionOptions: Codable, Sendable, Hashable {
    package var codeActionKinds: [CodeActionKind]?
    /// Edits are made when an action is chosen.
    package var resolveProvider: Bool?

    package init() {}
  }

  package struct Workspace: Codable, Sendable, Hashable {
    package struct Folders: Codable, Sendable, Hashable {
      package var supported: Bool
      package var changeNotifications: Bool
    }

    package var workspaceFolders: Folders

    package init(folders: Bool) { workspaceFolders = Folders(supported: folders, changeNotifications: folders) }
  }

  package var positionEncoding: String?
  package var textDocumentSync: TextDocumentSync?
  package var hoverProvider: Bool?
  package var definitionProvider: Bool?
  package var documentSymbolProvider: Bool?
  package var foldingRangeProvider: Bool?
  package var codeActionProvider: CodeActionOptions?
  package var completionProvider: CompletionOptions?
  package var renameProvider: RenameOffer?
  package var codeLensProvider: CodeLensOptions?
  package var referencesProvider: WorkDoneOffer?
  package var documentHighlightProvider: Bool?
  package var workspaceSymbolProvider: WorkDoneOffer?
  package var selectionRangeProvider: Bool?
  package var documentLinkProvider: DocumentLinkOptions?
  package var inlayHintProvider: Bool?
  package var executeCommandProvider: ExecuteCommandOptions?
  package var semanticTokensProvider: SemanticTokensOptions?
  package var diagnosticProvider: DiagnosticOptions?
  package var workspace: Workspace?

  package init() {}
}
