import LanguageServerProtocol
import TextModel

extension Session {
  func didOpen(_ document: TextDocumentItem) {
    startLoading()
    let key = DocumentKey(document.uri)
    let workspace = prepareWorkspace(of: key)
    let text = SourceText(document.text)
    workspaces[workspace]?.host.setDocument(key, text: text)
    endOutdatedRequests(about: key)
    open[key] = OpenDocument(
      uri: document.uri, version: document.version, workspace: workspace, edits: (open[key]?.edits ?? -1) + 1)
    // Where nobody watches, this is the moment to notice that files beside it have changed.
    if !client.watchesFiles || workspace != .folders { workspaces[workspace]?.requestScan() }
    needsDiagnostics(of: key, in: workspace)
  }

  func didChange(_ params: DidChangeNotification.Params) {
    let key = DocumentKey(params.textDocument.uri)
    guard let workspace = open[key]?.workspace else {
      return log(
        .warning,
        LocalizedText(
          "改动了没有打开的文稿：\(params.textDocument.uri.spelling)",
          "a change of a document that is not open: \(params.textDocument.uri.spelling)"))
    }
    apply(params.contentChanges, to: key, in: workspace)
    if let version = params.textDocument.version { open[key]?.version = version }
    hasChanged(key, in: workspace)
    if options.verifiesEdits { verify(key) }
  }

  /// Applies changes in their order, and has the document read anew once, after the last.
  private func apply(_ changes: [DidChangeNotification.Change], to key: DocumentKey, in workspace: WorkspaceID) {
    if changes.count == 1, let range = changes[0].range {
      // The usual keystroke. The text must not be held while it is edited, or the edit would copy all of it.
      guard let bytes = byteRange(of: range, in: key, workspace) else { return }
      workspaces[workspace]?.host.edit(key, [TextEdit(range: bytes, replacement: changes[0].text)])
      return
    }
    guard var text = workspaces[workspace]?.host.analysis.text(of: key) else { return }
    for change in changes {
      if let range = change.range {
        let bytes = FromLSP.range(range, in: text, encoding: client.encoding)
        text.apply(TextEdit(range: bytes, replacement: change.text))
      } else {
        text = SourceText(change.text)
      }
    }
    if !changes.isEmpty { workspaces[workspace]?.host.setDocument(key, text: text) }
  }

  private func byteRange(of range: PositionRange, in key: DocumentKey, _ workspace: WorkspaceID) -> TextRange? {
    workspaces[workspace]?.host.analysis.text(of: key).map {
      FromLSP.range(range, in: $0, encoding: client.encoding)
    }
  }

  /// The text of an open document is another one: what was asked about the old one, and what was told of it, is outdated.
  func hasChanged(_ key: DocumentKey, in workspace: WorkspaceID) {
    open[key]?.edits += 1
    endOutdatedRequests(about: key)
    needsDiagnostics(of: key, in: workspace)
  }

  func didSave(_ params: DidSaveNotification.Params) {
    let key = DocumentKey(params.textDocument.uri)
    guard let document = open[key] else { return }
    workspaces[document.workspace]?.requestScan()
    if let text = params.text { holdAgainst(text, key, in: document.workspace) }
    verify(key)
  }

  func didClose(_ uri: DocumentURI) {
    let key = DocumentKey(uri)
    guard let document = open.removeValue(forKey: key) else { return }
    endOutdatedRequests(about: key)
    tokenMemory.forget(key)
    diagnosticMemory.forget(key)
    if !client.asksForDiagnostics {
      send(PublishDiagnosticsNotification.self, .init(uri: document.uri, version: nil, diagnostics: []))
    }
    let isFile = uri.filePath != nil
    if isFile {
      workspaces[document.workspace]?.requestScan(forcing: [key.path])
    } else {
      workspaces[document.workspace]?.host.removeDocument(key)
    }
    needsDiagnostics(ofAllIn: document.workspace)
    forgetWorkspaceIfEmpty(document.workspace)
  }
}
