import Synchronization

/// Something that several rules ask for and that is found once for all of them, when the first one asks.
final class Once<Value: Sendable>: Sendable {
  private let made = Mutex<Value?>(nil)

  /// The value, which `make` finds where it is not there yet. Two threads that ask at once may both find it.
  func value(_ make: () -> Value) -> Value {
    if let value = made.withLock({ $0 }) { return value }
    let value = make()
    made.withLock { $0 = value }
    return value
  }
}
