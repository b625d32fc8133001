import DraftSyntax
import Synchronization

/// What the last look at a document found, so that the next look need only deal with what has changed. It belongs to one document through
/// all its edits; looks at different snapshots may use it at once.
package final class FindingsMemory: Sendable {
  private struct State: Sendable {
    var blocks: BlockLook?
    var document: DocumentLook?
    var references: ReferenceLook?
    var matcher: (frame: MatcherFrame, matcher: LedgerMatcher)?
  }

  /// What the rows of the ledgers are read in the light of.
  private struct MatcherFrame: Sendable, Equatable {
    var ledgers: Stamp
    var year: Int
    var title: String
  }

  private let state = Mutex(State())

  package init() {}

  /// Forgets everything: the next look is a fresh one.
  package func clear() { state.withLock { $0 = State() } }

  /// The reports of the blocks, as far as they must be made anew; nil when cancelled.
  func blockLook(at context: CheckContext, isCancelled: () -> Bool) -> BlockLook? {
    let last = state.withLock { $0.blocks }
    guard let look = BlockLook(context, last: last, isCancelled: isCancelled) else { return nil }
    state.withLock { $0.blocks = look }
    return look
  }

  /// What the rules find in the document; nil when cancelled.
  func documentLook(at context: CheckContext, isCancelled: () -> Bool) -> DocumentLook? {
    let last = state.withLock { $0.document }
    guard let look = DocumentLook(context, last: last, isCancelled: isCancelled) else { return nil }
    state.withLock { $0.document = look }
    return look
  }

  /// What the reference rules find, as far as it must be looked up anew; nil when cancelled.
  func referenceLook(at context: CheckContext, isCancelled: () -> Bool) -> ReferenceLook? {
    let last = state.withLock { $0.references }
    guard let look = ReferenceLook(context, last: last, isCancelled: isCancelled) else { return nil }
    state.withLock { $0.references = look }
    return look
  }

  func matcher(for context: CheckContext) -> LedgerMatcher {
    let frame = MatcherFrame(
      ledgers: context.stamps.ledgers, year: context.draft.year, title: context.draft.title)
    if let last = state.withLock({ $0.matcher }), last.frame == frame { return last.matcher }
    let matcher = LedgerMatcher(ledgers: context.ledgers, draft: context.draft)
    state.withLock { $0.matcher = (frame, matcher) }
    return matcher
  }
}
