import JSONRPC
import LanguageServerProtocol
import TextModel
import WorkspaceFiles

extension Session {
  /// The workspace of a document. A document that is no file belongs to the client's folders, where the plans are.
  func workspace(of key: DocumentKey) -> WorkspaceID {
    if let document = open[key] { return document.workspace }
    guard key.path.hasPrefix("/"), !Session.lies(key.path, inOneOf: workspaces[.folders]?.roots ?? []) else {
      return .folders
    }
    return .folder(WorkspaceScanner.root(ofFile: key.path))
  }

  /// The workspace in which a document is to be opened; it is made if it is new, and its folder will be read.
  func prepareWorkspace(of key: DocumentKey) -> WorkspaceID {
    let id = workspace(of: key)
    if workspaces[id] == nil, case .folder(let root) = id {
      nextSerial += 1
      workspaces[id] = SessionWorkspace(serial: nextSerial, roots: [root])
      applySettings(to: id)
      workspaces[id]?.requestScan()
    }
    return id
  }

  /// A folder that the client did not name is of no interest once nothing of it is open.
  func forgetWorkspaceIfEmpty(_ id: WorkspaceID) {
    guard id != .folders, !open.values.contains(where: { $0.workspace == id }) else { return }
    workspaces[id] = nil
    endScanProgress(of: id)
    diagnostics.forget(id)
    diagnosticMemory.keep(Set(workspaces.values.map(\.serial)))
  }

  /// Files changed on disk.
  func watchedFilesChanged(_ paths: [String]) {
    for (id, workspace) in workspaces {
      let own = paths.filter { Session.lies($0, inOneOf: workspace.roots) || workspace.stamps[$0] != nil }
      if !own.isEmpty { workspaces[id]?.requestScan(forcing: Set(own)) }
    }
  }

  func foldersChanged(added: [WorkspaceFolder], removed: [WorkspaceFolder]) {
    let gone = Set(removed.compactMap(\.uri.filePath))
    folders.removeAll { gone.contains($0.path) }
    for folder in added.compactMap({ ClientFolder($0.uri) }) where !folders.contains(where: { $0.path == folder.path })
    {
      folders.append(folder)
    }
    workspaces[.folders]?.roots = Session.walkable(folders.map(\.path))
    applySettings(to: .folders)
    askForConfiguration()
    workspaces[.folders]?.requestScan()
    for key in open.keys.sorted() { moveToItsWorkspace(key) }
    needsDiagnostics(ofAllIn: .folders)
  }

  /// Takes an open document from the workspace it was opened in to the one it belongs to now.
  private func moveToItsWorkspace(_ key: DocumentKey) {
    guard let document = open[key] else { return }
    let text = workspaces[document.workspace]?.host.analysis.text(of: key)
    open[key] = nil
    let target = prepareWorkspace(of: key)
    open[key] = document
    guard target != document.workspace, let text else { return }
    workspaces[document.workspace]?.host.removeDocument(key)
    workspaces[target]?.host.setDocument(key, text: text)
    open[key]?.workspace = target
    needsDiagnostics(of: key, in: target)
    forgetWorkspaceIfEmpty(document.workspace)
  }

  /// Folders that may be read whole. The home folder and what lies above it are what a client names that has no project: then each file's
  /// own folder counts.
  static func walkable(_ folders: [String]) -> [String] {
    let home = FilePath.homeFolder ?? "/"
    return folders.filter { folder in
      folder != "/" && folder != home && FilePath.relative(home, to: folder) == nil
    }
  }

  private static func lies(_ path: String, inOneOf roots: [String]) -> Bool {
    roots.contains { path == $0 || FilePath.relative(path, to: $0) != nil }
  }
}

// MARK: - The disk

extension Session {
  /// Sends the background worker to the disk for every workspace that wants it.
  func startScans() {
    guard isLoading else { return }
    for id in Array(workspaces.keys) {
      guard let scan = workspaces[id]?.beginScan(), let serial = workspaces[id]?.serial else { continue }
      let events = events
      let noteworthy = client.showsProgress ? options.progressDocuments : nil
      run(on: .background) {
        .scanned(
          id, serial: serial, scan.run(reportsAbove: noteworthy) { events.push(.scanning(id, serial: serial, $0)) })
      }
    }
  }

  /// Takes over what the disk says, except for documents whose text is the client's.
  func apply(_ result: DiskScan.Result, to id: WorkspaceID, _ serial: Int) {
    guard let workspace = workspaces[id], workspace.serial == serial else { return }
    let isOpen: (DocumentKey) -> Bool = { self.open[$0]?.workspace == id }
    let changed = result.texts.filter { !isOpen($0.0) }
    let gone = result.gone.filter { !isOpen($0) }
    if let host = result.host {
      workspaces[id]?.host = host
      applySettings(to: id)
      // What was opened meanwhile has been read already, and is read anew only where the settings on the disk want it otherwise.
      workspaces[id]?.host.insert(open.keys.filter(isOpen).sorted().compactMap(workspace.host.read))
    }
    for (key, text) in changed { workspaces[id]?.host.setDocument(key, text: text) }
    for key in gone { workspaces[id]?.host.removeDocument(key) }
    workspaces[id]?.stamps = result.stamps
    workspaces[id]?.endScan()
    endScanProgress(of: id)
    report(result.problems)
    if result.host != nil || !changed.isEmpty || !gone.isEmpty {
      needsDiagnostics(ofAllIn: id, isFirst: result.host != nil)
    }
  }

  /// Tells each problem once; what a person has to know aloud.
  private func report(_ problems: [WorkspaceProblem]) {
    for problem in problems where reportedProblems.insert(problem).inserted {
      let text = LocalizedText(
        "\(problem.path)：\(problem.message.chinese)", "\(problem.path): \(problem.message.english)")
      if problem.isFailure { show(.warning, text) } else { log(.info, text) }
    }
  }
}
