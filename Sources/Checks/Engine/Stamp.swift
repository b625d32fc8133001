import Synchronization

/// Marks one state of something, so that two looks at it can tell whether it is still the same without comparing all of it.
package struct Stamp: Sendable, Hashable {
  private static let last = Atomic<UInt64>(0)

  private let number: UInt64

  /// A stamp that no other state has.
  package init() { number = Stamp.last.wrappingAdd(1, ordering: .relaxed).newValue }
}

/// The state of the plans and of the ledgers of a workspace.
package struct WorkspaceStamps: Sendable, Hashable {
  /// Marks the titles that are known and the plans behind them.
  package var titles = Stamp()
  package var ledgers = Stamp()

  package init() {}
}
