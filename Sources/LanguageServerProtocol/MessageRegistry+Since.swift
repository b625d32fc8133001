extension MessageRegistry {
  /// The version of LSP that brought each method. All methods of LSP 3.18 are here, whatever this server does with them.
  package static let since: [String: String] = {
    var since: [String: String] = [:]
    for (version, methods) in versions {
      for method in methods { since[method] = version }
    }
    return since
  }()

  /// What has no version in the specification was there in 2.0, the oldest one that is published.
  private static let versions: [(version: String, methods: [String])] = [
    (
      "2.0",
      [
        "initialize", "shutdown", "exit", "$/cancelRequest", "window/showMessage", "window/showMessageRequest",
        "window/logMessage", "telemetry/event", "workspace/didChangeConfiguration", "workspace/didChangeWatchedFiles",
        "workspace/symbol", "textDocument/publishDiagnostics", "textDocument/didOpen", "textDocument/didChange",
        "textDocument/didSave", "textDocument/didClose", "textDocument/completion", "completionItem/resolve",
        "textDocument/hover", "textDocument/signatureHelp", "textDocument/definition", "textDocument/references",
        "textDocument/documentHighlight", "textDocument/documentSymbol", "textDocument/codeAction",
        "textDocument/codeLens", "codeLens/resolve", "textDocument/formatting", "textDocument/rangeFormatting",
        "textDocument/onTypeFormatting", "textDocument/rename",
      ]
    ),
    (
      "3.0",
      [
        "initialized", "client/registerCapability", "client/unregisterCapability", "textDocument/willSave",
        "textDocument/willSaveWaitUntil", "textDocument/documentLink", "documentLink/resolve",
        "workspace/executeCommand",
        "workspace/applyEdit",
      ]
    ),
    (
      "3.6",
      [
        "workspace/workspaceFolders", "workspace/didChangeWorkspaceFolders", "workspace/configuration",
        "textDocument/typeDefinition", "textDocument/implementation", "textDocument/documentColor",
        "textDocument/colorPresentation",
      ]
    ),
    ("3.10", ["textDocument/foldingRange"]),
    ("3.12", ["textDocument/prepareRename"]),
    ("3.14", ["textDocument/declaration"]),
    (
      "3.15",
      [
        "$/progress", "window/workDoneProgress/create", "window/workDoneProgress/cancel",
        "textDocument/selectionRange",
      ]
    ),
    (
      "3.16",
      [
        "$/setTrace", "$/logTrace", "window/showDocument", "textDocument/prepareCallHierarchy",
        "callHierarchy/incomingCalls", "callHierarchy/outgoingCalls", "textDocument/semanticTokens/full",
        "textDocument/semanticTokens/full/delta", "textDocument/semanticTokens/range",
        "workspace/semanticTokens/refresh",
        "workspace/codeLens/refresh", "textDocument/linkedEditingRange", "textDocument/moniker", "codeAction/resolve",
        "workspace/willCreateFiles", "workspace/didCreateFiles", "workspace/willRenameFiles",
        "workspace/didRenameFiles", "workspace/willDeleteFiles", "workspace/didDeleteFiles",
      ]
    ),
    (
      "3.17",
      [
        "textDocument/prepareTypeHierarchy", "typeHierarchy/supertypes", "typeHierarchy/subtypes",
        "textDocument/inlineValue", "workspace/inlineValue/refresh", "textDocument/inlayHint", "inlayHint/resolve",
        "workspace/inlayHint/refresh", "textDocument/diagnostic", "workspace/diagnostic",
        "workspace/diagnostic/refresh",
        "workspaceSymbol/resolve", "notebookDocument/didOpen", "notebookDocument/didChange", "notebookDocument/didSave",
        "notebookDocument/didClose",
      ]
    ),
    (
      "3.18",
      [
        "textDocument/inlineCompletion", "textDocument/rangesFormatting", "workspace/foldingRange/refresh",
        "workspace/textDocumentContent", "workspace/textDocumentContent/refresh",
      ]
    ),
  ]
}
