import Checks
import Synchronization

/// What a document speaks of, as it was found last. It belongs to one document through all its edits; looks at different snapshots may
/// use it at once.
final class MentionMemory: Sendable {
  /// What the places depend on.
  struct State: Sendable, Hashable {
    /// That of the document, ``Document/version``.
    var version: Stamp
    /// That of the plans of the workspace.
    var titles: Stamp
  }

  private let last = Mutex<(state: State, mentions: [Mention])?>(nil)

  func mentions(in state: State, _ find: () -> [Mention]) -> [Mention] {
    if let last = last.withLock({ $0 }), last.state == state { return last.mentions }
    let mentions = find()
    last.withLock { $0 = (state, mentions) }
    return mentions
  }
}
