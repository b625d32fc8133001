import Checks
import LanguageServerProtocol
import Synchronization
import TextModel

/// Names the state of a workspace: what was computed on it holds as long as the workspace has this name.
struct WorkspaceState: Sendable, Hashable {
  /// That of the workspace, ``SessionWorkspace/serial``.
  var serial = 0
  /// Counts its changes.
  var generation = 0
}

/// The diagnostics of documents as they were computed last, so that they are not computed again for whoever asks next.
final class DiagnosticMemory: Sendable {
  private let lastListener = Mutex<(client: ClientProfile, spellings: [DocumentKey: DocumentURI], stamp: Stamp)?>(nil)
  private let entries = Mutex<[DocumentKey: (state: WorkspaceState, diagnostics: NamedDiagnostics)]>([:])

  func diagnostics(of key: DocumentKey, in state: WorkspaceState) -> NamedDiagnostics? {
    entries.withLock { entries in
      guard let entry = entries[key], entry.state == state else { return nil }
      return entry.diagnostics
    }
  }

  func remember(_ diagnostics: NamedDiagnostics, of key: DocumentKey, in state: WorkspaceState) {
    entries.withLock { $0[key] = (state, diagnostics) }
  }

  /// Keeps only what belongs to these workspaces, each by its serial number, and of the others nothing.
  func keep(_ serials: Set<Int>) {
    entries.withLock { entries in entries = entries.filter { serials.contains($0.value.state.serial) } }
  }

  func forget(_ key: DocumentKey) {
    entries.withLock { entries in _ = entries.removeValue(forKey: key) }
  }

  /// Marks a client with how it spells the documents: the same mark as long as both stay as they are.
  func listener(_ client: ClientProfile, _ spellings: [DocumentKey: DocumentURI]) -> Stamp {
    lastListener.withLock { last in
      if let last, last.client == client, last.spellings == spellings { return last.stamp }
      let stamp = Stamp()
      last = (client, spellings, stamp)
      return stamp
    }
  }
}
