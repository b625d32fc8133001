import Analysis
import Checks
import LanguageServerProtocol
import TextModel

extension Session {
  /// The document was edited: its findings, and perhaps those of its neighbours, are no longer those that were told.
  func needsDiagnostics(of key: DocumentKey, in workspace: WorkspaceID) {
    let isEvidence = workspaces[workspace]?.host.analysis.isEvidence(key) ?? false
    diagnostics.note(key, in: workspace, isEvidence: isEvidence)
  }

  /// - Parameter isFirst: True where nobody can have been told anything before.
  func needsDiagnostics(ofAllIn workspace: WorkspaceID, isFirst: Bool = false) {
    diagnostics.note(nil, in: workspace, isEvidence: !isFirst)
  }

  /// Starts the next computation when none runs, the disk has been read, nobody waits for findings by name, and no further message waits
  /// that might overtake it.
  ///
  /// For a client that asks for diagnostics, it shows which documents the client has to be told to ask about.
  func startPass() {
    guard diagnostics.running == nil, !diagnostics.outdated.isEmpty else { return }
    diagnostics.eventsSinceEdit += 1
    guard events.isEmpty || diagnostics.eventsSinceEdit > DiagnosticsState.patienceEvents else { return }
    if requests.values.contains(where: { $0.traits.worker == .background }) { return }
    for id in Array(diagnostics.outdated.keys) where workspaces[id]?.isSettled ?? true {
      start(diagnostics.begin(id))
      if diagnostics.running != nil { return }
    }
  }

  private func start(_ pass: DiagnosticsState.Pass) {
    let members = open.keys.filter { open[$0]?.workspace == pass.workspace }
    let keys = pass.edited.filter(members.contains) + members.filter { !pass.edited.contains($0) }.sorted()
    guard let workspace = workspaces[pass.workspace], !keys.isEmpty else { return endPass(pass.number) }
    let computation = DiagnosticsPass(
      number: pass.number, keys: keys, source: source(of: workspace, pass.workspace), flag: pass.flag)
    if isShort(pass, keys, in: workspace) {
      let end = computation.run { handle($0) }
      handle(end)
    } else {
      let events = events
      run(on: .background) { computation.run { events.push($0) } }
    }
  }

  /// True for a computation that is done sooner than it is handed to another thread and back: that of an edit in a draft of usual length,
  /// beside others that nothing has happened to.
  private func isShort(_ pass: DiagnosticsState.Pass, _ keys: [DocumentKey], in workspace: SessionWorkspace) -> Bool {
    guard !pass.edited.isEmpty, !diagnostics.hasNewEvidence, keys.allSatisfy({ open[$0]?.shown != nil }) else {
      return false
    }
    var bytesLeft = options.bytesComputedAtOnce
    return keys.allSatisfy { key in
      bytesLeft -= workspace.host.analysis.text(of: key)?.count ?? 0
      return bytesLeft >= 0
    }
  }

  /// Takes the findings of an open document, unless the text has changed since or they are what the client has: sends them, or has a
  /// client that asks for them ask anew.
  func take(_ number: Int, _ key: DocumentKey, _ resultId: String, _ notification: [UInt8]?) {
    guard let pass = diagnostics.running, pass.number == number, !pass.flag.isCancelled, let document = open[key],
      document.shown != resultId
    else { return }
    guard let notification else {
      // A client asks by itself about what it edits, and about what it has not looked at yet it need not know.
      guard document.shown != nil, document.edits == document.editsWhenTold, document.announced != resultId else {
        return
      }
      diagnostics.noteStale(.all)
      open[key]?.announced = resultId
      return
    }
    // What else is shown of a document that was not edited has to be asked for anew.
    if document.shown != nil, !pass.edited.contains(key) { diagnostics.noteStale(.all) }
    open[key]?.shown = resultId
    send(notification)
  }

  /// Notes what the answer to a request has told. To a client that is sent its diagnostics they are sent all the same.
  func rememberShown(_ log: DiagnosticLog, askedAbout asked: DocumentKey?) {
    guard client.asksForDiagnostics else { return }
    for (key, resultId) in log.told {
      guard var document = open[key] else { continue }
      // What came along with the answer is known with it; what else is shown of that document is not.
      if let asked, key != asked { diagnostics.noteStale(ShownFeatures.all.subtracting(.diagnostics)) }
      (document.shown, document.announced, document.editsWhenTold) = (resultId, nil, document.edits)
      open[key] = document
    }
  }

  func endPass(_ number: Int) {
    guard let pass = diagnostics.running, pass.number == number else { return }
    let isWhole = !pass.flag.isCancelled
    diagnostics.end(number)
    // What a computation that was ended has not seen, the next one will.
    guard isWhole, diagnostics.outdated[pass.workspace] == nil else { return }
    if hintsHaveChanged(in: pass.workspace) { diagnostics.noteStale(.inlayHints) }
    if isPlanOpen(beside: pass) { diagnostics.noteStale(.codeLenses) }
    var (stale, hasNewEvidence) = diagnostics.takeNews()
    if hasNewEvidence, hasAskedAboutWorkspace { stale.insert(.diagnostics) }
    refreshShown(stale)
  }

  /// True where a plan is open that was not edited itself: how often it is cited changes without any finding in it.
  private func isPlanOpen(beside pass: DiagnosticsState.Pass) -> Bool {
    guard client.refreshesCodeLenses, let analysis = workspaces[pass.workspace]?.host.analysis else { return false }
    return open.contains { key, document in
      document.workspace == pass.workspace && !pass.edited.contains(key) && analysis.role(of: key) == .plan
    }
  }

  /// True where the settings want other hints in an open document than they did before.
  private func hintsHaveChanged(in id: WorkspaceID) -> Bool {
    guard client.refreshesInlayHints, let analysis = workspaces[id]?.host.analysis else { return false }
    var haveChanged = false
    for (key, document) in open where document.workspace == id {
      let hints = analysis.configuration(of: key).inlayHints
      if let before = document.inlayHints, before != hints { haveChanged = true }
      open[key]?.inlayHints = hints
    }
    return haveChanged
  }
}

extension Analysis {
  /// True for a document by which others are judged.
  func isEvidence(_ key: DocumentKey) -> Bool {
    switch role(of: key) {
    case .plan, .ledger: true
    case .draft, .other: SettingsFile(key) != nil
    }
  }
}
