// The answer to `initialize`, for which an editor waits before anything else. The toolchain's encoder would first have to make the tables of
// all these types, which takes longer than the rest of the start.

extension InitializeRequest.Result: DirectlyEncodable {
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("capabilities", capabilities)
      json.name("serverInfo")
      json.object { json in
        json.member("name", serverInfo.name)
        json.member("version", serverInfo.version)
      }
    }
  }
}

extension ServerCapabilities: DirectlyEncodable {
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("codeActionProvider", codeActionProvider)
      json.member("codeLensProvider", codeLensProvider)
      json.member("completionProvider", completionProvider)
      json.member("definitionProvider", definitionProvider)
      json.member("diagnosticProvider", diagnosticProvider)
      json.member("documentHighlightProvider", documentHighlightProvider)
      json.member("documentLinkProvider", documentLinkProvider)
      json.member("documentSymbolProvider", documentSymbolProvider)
      json.member("executeCommandProvider", executeCommandProvider)
      json.member("foldingRangeProvider", foldingRangeProvider)
      json.member("hoverProvider", hoverProvider)
      json.member("inlayHintProvider", inlayHintProvider)
      json.member("positionEncoding", positionEncoding)
      json.member("referencesProvider", referencesProvider)
      json.member("renameProvider", renameProvider)
      json.member("selectionRangeProvider", selectionRangeProvider)
      json.member("semanticTokensProvider", semanticTokensProvider)
      json.member("textDocumentSync", textDocumentSync)
      json.member("workspace", workspace)
      json.member("workspaceSymbolProvider", workspaceSymbolProvider)
    }
  }
}

extension ServerCapabilities.TextDocumentSync: DirectlyEncodable {
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("change", change)
      json.member("openClose", openClose)
      json.name("save")
      json.object { $0.member("includeText", save.includeText) }
    }
  }
}

extension ServerCapabilities.CodeActionOptions: DirectlyEncodable {
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("codeActionKinds", codeActionKinds?.map(\.rawValue))
      json.member("resolveProvider", resolveProvider)
    }
  }
}

extension ServerCapabilities.Workspace: DirectlyEncodable {
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.name("workspaceFolders")
      json.object { json in
        json.member("changeNotifications", workspaceFolders.changeNotifications)
        json.member("supported", workspaceFolders.supported)
      }
    }
  }
}

extension CompletionOptions: DirectlyEncodable {
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("resolveProvider", resolveProvider)
      json.member("triggerCharacters", triggerCharacters)
    }
  }
}

extension SemanticTokensOptions: DirectlyEncodable {
  package func write(to json: inout JSONWriter) {
    json.object { json in
      if let full {
        json.name("full")
        json.object { $0.member("delta", full.delta) }
      }
      json.name("legend")
      json.object { json in
        json.member("tokenModifiers", legend.tokenModifiers)
        json.member("tokenTypes", legend.tokenTypes)
      }
      json.member("range", range)
    }
  }
}

extension DiagnosticOptions: DirectlyEncodable {
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("identifier", identifier)
      json.member("interFileDependencies", interFileDependencies)
      json.member("workDoneProgress", workDoneProgress)
      json.member("workspaceDiagnostics", workspaceDiagnostics)
    }
  }
}

extension CodeLensOptions: DirectlyEncodable {
  package func write(to json: inout JSONWriter) { json.object { $0.member("resolveProvider", resolveProvider) } }
}

extension DocumentLinkOptions: DirectlyEncodable {
  package func write(to json: inout JSONWriter) { json.object { $0.member("resolveProvider", resolveProvider) } }
}

extension ExecuteCommandOptions: DirectlyEncodable {
  package func write(to json: inout JSONWriter) { json.object { $0.member("commands", commands) } }
}

extension RenameOffer: DirectlyEncodable {
  package func write(to json: inout JSONWriter) {
    switch self {
    case .plain: json.boolean(true)
    case .prepared: json.object { $0.member("prepareProvider", true) }
    }
  }
}

extension WorkDoneOffer: DirectlyEncodable {
  package func write(to json: inout JSONWriter) {
    switch self {
    case .plain: json.boolean(true)
    case .withProgress: json.object { $0.member("workDoneProgress", true) }
    }
  }
}
