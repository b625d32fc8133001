import Synchronization

/// A value that is found when somebody first asks, and kept in the place of whoever asks for it.
package struct Kept<Value: Sendable>: ~Copyable, Sendable {
  private let found = Mutex<Value?>(nil)

  package init() {}

  /// The value, which `find` finds where it is not there yet. Two threads that ask at once may both find it.
  package func value(_ find: () -> Value) -> Value {
    if let value = found.withLock({ $0 }) { return value }
    let value = find()
    found.withLock { $0 = value }
    return value
  }
}
