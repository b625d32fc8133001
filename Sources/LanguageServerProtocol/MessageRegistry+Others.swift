extension MessageRegistry {
  /// The notifications of a client that change nothing here.
  package static let ignored: [MessageDescription] = [
    "$/progress", "textDocument/willSave", "workspace/didCreateFiles",
    "workspace/didRenameFiles", "workspace/didDeleteFiles", "notebookDocument/didOpen", "notebookDocument/didChange",
    "notebookDocument/didSave", "notebookDocument/didClose",
  ].map {
    MessageDescription(method: $0, direction: .clientToServer, kind: .notification, status: .ignored)
  }

  /// The requests of a client that answer -32601.
  package static let rejected: [MessageDescription] = [
    "textDocument/willSaveWaitUntil", "textDocument/declaration", "textDocument/typeDefinition",
    "textDocument/implementation", "textDocument/prepareCallHierarchy",
    "callHierarchy/incomingCalls", "callHierarchy/outgoingCalls", "textDocument/prepareTypeHierarchy",
    "typeHierarchy/supertypes", "typeHierarchy/subtypes", "documentLink/resolve", "codeLens/resolve",
    "inlayHint/resolve", "textDocument/inlineValue",
    "textDocument/moniker", "textDocument/signatureHelp", "textDocument/documentColor",
    "textDocument/colorPresentation", "textDocument/formatting", "textDocument/rangeFormatting",
    "textDocument/rangesFormatting", "textDocument/onTypeFormatting", "textDocument/linkedEditingRange",
    "textDocument/inlineCompletion",
    "workspaceSymbol/resolve", "workspace/willCreateFiles", "workspace/willRenameFiles",
    "workspace/willDeleteFiles", "workspace/textDocumentContent",
  ].map {
    MessageDescription(method: $0, direction: .clientToServer, kind: .request, status: .rejected)
  }
}
