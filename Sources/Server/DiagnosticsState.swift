import LanguageServerProtocol
import TextModel

/// Which findings are out of date, and the computation that is under way.
struct DiagnosticsState {
  /// A computation over the open documents of one workspace. At most one runs, so that at most one snapshot is held.
  struct Pass {
    let number: Int
    let workspace: WorkspaceID
    /// The documents whose edits are the reason.
    let edited: [DocumentKey]
    let flag = CancellationFlag()
  }

  /// How many events may come between an edit and the computation for it, where they come faster than they are dealt with.
  static let patienceEvents = 256

  private(set) var running: Pass?
  /// Workspaces whose findings are out of date, with the documents that were edited: these come first.
  private(set) var outdated: [WorkspaceID: [DocumentKey]] = [:]
  var eventsSinceEdit = 0
  /// What the client has to be told to ask for anew, once the computations are done.
  private(set) var stale: ShownFeatures = []
  /// True when something has changed by which documents are judged: a plan, a ledger, settings, the disk.
  private(set) var hasNewEvidence = false
  private var passes = 0

  var isIdle: Bool { running == nil && outdated.isEmpty }

  mutating func note(_ key: DocumentKey?, in workspace: WorkspaceID, isEvidence: Bool) {
    if isEvidence { hasNewEvidence = true }
    restore([key].compactMap(\.self), in: workspace)
    // What is being computed is about an old text.
    if running?.workspace == workspace { running?.flag.cancel() }
  }

  /// Puts documents before those that were edited earlier.
  private mutating func restore(_ edited: [DocumentKey], in workspace: WorkspaceID) {
    outdated[workspace] = edited + (outdated[workspace] ?? []).filter { !edited.contains($0) }
  }

  /// Lets what runs begin anew later.
  mutating func giveWay() {
    guard let pass = running, !pass.flag.isCancelled else { return }
    pass.flag.cancel()
    restore(pass.edited, in: pass.workspace)
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
    let edited = outdated.removeValue(forKey: workspace) ?? []
    eventsSinceEdit = 0
    let pass = Pass(number: passes, workspace: workspace, edited: edited)
    running = pass
    return pass
  }

  mutating func noteStale(_ features: ShownFeatures) { stale.formUnion(features) }

  /// Ends the computation of that number.
  mutating func end(_ number: Int) {
    if running?.number == number { running = nil }
  }

  /// What the client has to be told now, which is forgotten with that.
  mutating func takeNews() -> (stale: ShownFeatures, hasNewEvidence: Bool) {
    defer { (stale, hasNewEvidence) = ([], false) }
    return (stale, hasNewEvidence)
  }
}
