import Synchronization

/// Tells work on another thread that its result is not wanted any more.
package final class CancellationFlag: Sendable {
  private let value = Atomic(false)

  package init() {}

  package var isCancelled: Bool { value.load(ordering: .relaxed) }

  package func cancel() { value.store(true, ordering: .relaxed) }
}
