/// One method of LSP and what this server does with it.
package struct MessageDescription: Sendable, Hashable {
  package enum Direction: String, Sendable, CaseIterable { case clientToServer, serverToClient }

  package enum Kind: String, Sendable, CaseIterable { case request, notification }

  /// - supported: does what LSP says.
  /// - ignored: a notification that changes nothing.
  /// - rejected: a request that answers -32601.
  package enum Status: String, Sendable, CaseIterable { case supported, ignored, rejected }

  package let method: String
  package let direction: Direction
  package let kind: Kind
  package let status: Status
  /// Where `ServerCapabilities` says that it is supported, as a dotted path; nil for what needs no saying.
  package let capability: String?
  /// The members of `ClientCapabilities`, as dotted paths, all of which a client must declare to be offered or sent this.
  package let needs: [String]

  init(
    method: String, direction: Direction, kind: Kind, status: Status, capability: String? = nil, needs: [String] = []
  ) {
    self.method = method
    self.direction = direction
    self.kind = kind
    self.status = status
    self.capability = capability
    self.needs = needs
  }
}

/// Every method of LSP 3.17 and 3.18 with what this server does with it. A new method is one more line here.
package enum MessageRegistry {
  package static let all: [MessageDescription] = supported + ignored + rejected

  /// A method may be there once for each direction: `$/progress` is.
  package static func description(
    of method: String, from direction: MessageDescription.Direction = .clientToServer
  ) -> MessageDescription? {
    all.first { $0.method == method && $0.direction == direction }
  }

  package static let supported: [MessageDescription] = [
    request(InitializeRequest.self),
    notification(InitializedNotification.self),
    request(ShutdownRequest.self),
    notification(ExitNotification.self),
    notification(CancelRequestNotification.self),
    notification(SetTraceNotification.self),
    notification(DidOpenNotification.self, "textDocumentSync.openClose"),
    notification(DidChangeNotification.self, "textDocumentSync.change"),
    notification(DidSaveNotification.self, "textDocumentSync.save"),
    notification(DidCloseNotification.self, "textDocumentSync.openClose"),
    request(HoverRequest.self, "hoverProvider"),
    request(DefinitionRequest.self, "definitionProvider"),
    request(DocumentSymbolRequest.self, "documentSymbolProvider"),
    request(FoldingRangeRequest.self, "foldingRangeProvider"),
    request(
      CodeActionRequest.self, "codeActionProvider", needs: "textDocument.codeAction.codeActionLiteralSupport"),
    request(
      CodeActionResolveRequest.self, "codeActionProvider.resolveProvider",
      needs: "textDocument.codeAction.codeActionLiteralSupport", "textDocument.codeAction.dataSupport",
      "textDocument.codeAction.resolveSupport"),
    request(DocumentDiagnosticRequest.self, "diagnosticProvider", needs: "textDocument.diagnostic"),
    request(
      WorkspaceDiagnosticRequest.self, "diagnosticProvider.workspaceDiagnostics", needs: "textDocument.diagnostic"),
    request(InlayHintRequest.self, "inlayHintProvider"),
    request(CompletionRequest.self, "completionProvider"),
    request(CompletionResolveRequest.self, "completionProvider.resolveProvider"),
    request(
      PrepareRenameRequest.self, "renameProvider.prepareProvider", needs: "textDocument.rename.prepareSupport"),
    request(RenameRequest.self, "renameProvider"),
    request(CodeLensRequest.self, "codeLensProvider"),
    request(ReferencesRequest.self, "referencesProvider"),
    request(DocumentHighlightRequest.self, "documentHighlightProvider"),
    request(WorkspaceSymbolRequest.self, "workspaceSymbolProvider"),
    request(SelectionRangeRequest.self, "selectionRangeProvider"),
    request(DocumentLinkRequest.self, "documentLinkProvider"),
    request(SemanticTokensRequest.self, "semanticTokensProvider.full"),
    request(SemanticTokensRangeRequest.self, "semanticTokensProvider.range"),
    request(SemanticTokensDeltaRequest.self, "semanticTokensProvider.full.delta"),
    request(ExecuteCommandRequest.self, "executeCommandProvider"),
    notification(DidChangeWatchedFilesNotification.self),
    notification(DidChangeConfigurationNotification.self),
    notification(DidChangeWorkspaceFoldersNotification.self, "workspace.workspaceFolders"),
    notification(WorkDoneProgressCancelNotification.self),
    notification(PublishDiagnosticsNotification.self, from: .serverToClient),
    notification(ProgressNotification.self, from: .serverToClient),
    notification(LogMessageNotification.self, from: .serverToClient),
    notification(ShowMessageNotification.self, from: .serverToClient),
    request(RegisterCapabilityRequest.self, from: .serverToClient),
    request(ConfigurationRequest.self, needs: "workspace.configuration", from: .serverToClient),
    request(WorkDoneProgressCreateRequest.self, needs: "window.workDoneProgress", from: .serverToClient),
    request(DiagnosticRefreshRequest.self, needs: "workspace.diagnostics.refreshSupport", from: .serverToClient),
    request(InlayHintRefreshRequest.self, needs: "workspace.inlayHint.refreshSupport", from: .serverToClient),
    request(CodeLensRefreshRequest.self, needs: "workspace.codeLens.refreshSupport", from: .serverToClient),
    request(SemanticTokensRefreshRequest.self, needs: "workspace.semanticTokens.refreshSupport", from: .serverToClient),
  ]

  private static func request<Message: RequestMessage>(
    _ message: Message.Type, _ capability: String? = nil, needs: String...,
    from direction: MessageDescription.Direction = .clientToServer
  ) -> MessageDescription {
    MessageDescription(
      method: message.method, direction: direction, kind: .request, status: .supported, capability: capability,
      needs: needs)
  }

  private static func notification<Message: NotificationMessage>(
    _ message: Message.Type, _ capability: String? = nil, needs: String...,
    from direction: MessageDescription.Direction = .clientToServer
  ) -> MessageDescription {
    MessageDescription(
      method: message.method, direction: direction, kind: .notification, status: .supported, capability: capability,
      needs: needs)
  }
}
