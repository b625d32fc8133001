import Analysis
import JSONRPC
import LanguageServerProtocol
import TextModel

/// Which findings are out of date, and the computation that is under way.
struct DiagnosticsState {
  /// A computation over the open documents of one workspace. At most one runs, so that at most one snapshot is held.
  struct Pass {
    let number: Int
    let workspace: WorkspaceID
    /// The documents whose edits are the reason.
    let edited: Set<DocumentKey>
    /// True once the findings of another open document have changed.
    var hasChangedOthers = false
    let flag = CancellationFlag()
  }

  /// How many events may come between an edit and the computation for it, where they come faster than they are dealt with.
  static let patienceEvents = 256

  private(set) var running: Pass?
  /// Workspaces whose findings are out of date, with the documents that were edited: these come first.
  private(set) var outdated: [WorkspaceID: [DocumentKey]] = [:]
  var eventsSinceEdit = 0
  private var passes = 0

  var isIdle: Bool { running == nil && outdated.isEmpty }

  mutating func note(_ key: DocumentKey?, in workspace: WorkspaceID) {
    var keys = outdated[workspace] ?? []
    keys.removeAll { $0 == key }
    if let key { keys.insert(key, at: 0) }
    outdated[workspace] = keys
    // What is being computed is about an old text.
    if running?.workspace == workspace { running?.flag.cancel() }
  }

  mutating func forget(_ workspace: WorkspaceID) {
    outdated[workspace] = nil
    if running?.workspace == workspace { running?.flag.cancel() }
  }

  /// Drops everything.
  mutating func abandon() {
    outdated = [:]
    running?.flag.cancel()
    running = nil
  }

  mutating func begin(_ workspace: WorkspaceID) -> Pass {
    passes += 1
    let edited = Set(outdated[workspace] ?? [])
    outdated[workspace] = nil
    eventsSinceEdit = 0
    let pass = Pass(number: passes, workspace: workspace, edited: edited)
    running = pass
    return pass
  }

  /// The findings of an open document are not those that were published before.
  mutating func noteChange(of key: DocumentKey) {
    if let pass = running, !pass.edited.contains(key) { running?.hasChangedOthers = true }
  }

  mutating func end(_ number: Int) {
    if running?.number == number { running = nil }
  }
}

extension Session {
  /// The document was edited: its findings, and perhaps those of its neighbours, are no longer those that were published.
  func needsDiagnostics(of key: DocumentKey, in workspace: WorkspaceID) { diagnostics.note(key, in: workspace) }

  func needsDiagnostics(ofAllIn workspace: WorkspaceID) { diagnostics.note(nil, in: workspace) }

  /// Starts the next computation when none runs, the disk has been read, and no further message waits that might overtake it.
  func startPass() {
    guard diagnostics.running == nil, !diagnostics.outdated.isEmpty else { return }
    diagnostics.eventsSinceEdit += 1
    guard events.isEmpty || diagnostics.eventsSinceEdit > DiagnosticsState.patienceEvents else { return }
    for (id, edited) in diagnostics.outdated where workspaces[id]?.isSettled ?? true {
      let pass = diagnostics.begin(id)
      if start(pass, edited: edited) { return }
      diagnostics.end(pass.number)
    }
  }

  /// False when there is nothing to compute.
  private func start(_ pass: DiagnosticsState.Pass, edited: [DocumentKey]) -> Bool {
    let members = open.keys.filter { open[$0]?.workspace == pass.workspace }
    let keys = edited.filter(members.contains) + members.filter { !edited.contains($0) }.sorted()
    guard let analysis = workspaces[pass.workspace]?.host.analysis, !keys.isEmpty else { return false }
    let computation = DiagnosticsPass(
      number: pass.number, keys: keys, analysis: analysis, converter: converter(in: pass.workspace),
      features: options.features,
      flag: pass.flag)
    let events = events
    run(on: .background) { computation.run { events.push($0) } }
    return true
  }

  /// Publishes findings, unless the text has changed since or they are what the client has.
  func publish(_ number: Int, _ key: DocumentKey, _ notification: [UInt8]) {
    guard let pass = diagnostics.running, pass.number == number, !pass.flag.isCancelled, open[key] != nil else {
      return
    }
    let hash = notification.hashValue
    guard open[key]?.published != hash else { return }
    if open[key]?.published != nil { diagnostics.noteChange(of: key) }
    open[key]?.published = hash
    send(notification)
  }

  /// A client asks anew about what it edits, and has to be told to ask about other documents.
  func endPass(_ number: Int) {
    if let pass = diagnostics.running, pass.number == number {
      if pass.hasChangedOthers { refreshShown(.all) } else if isPlanOpen(beside: pass) { refreshShown(.codeLenses) }
    }
    diagnostics.end(number)
  }

  /// True where a plan is open that was not edited itself: how often it is cited changes without any finding in it.
  private func isPlanOpen(beside pass: DiagnosticsState.Pass) -> Bool {
    guard client.refreshesCodeLenses, let analysis = workspaces[pass.workspace]?.host.analysis else { return false }
    return open.contains { key, document in
      document.workspace == pass.workspace && !pass.edited.contains(key) && analysis.role(of: key) == .plan
    }
  }
}
