import Synchronization

/// A value that is made when it is first asked for, once, on whatever thread.
package final class Lazily<Value: Sendable>: Sendable {
  private enum State: Sendable {
    case waiting(@Sendable () -> Value)
    case made(Value)
  }

  private let state: Mutex<State>

  /// A value that is there already.
  package init(made value: Value) { state = Mutex(.made(value)) }

  package init(_ make: @escaping @Sendable () -> Value) { state = Mutex(.waiting(make)) }

  package var value: Value {
    state.withLock { state in
      switch state {
      case .made(let value): return value
      case .waiting(let make):
        let value = make()
        state = .made(value)
        return value
      }
    }
  }
}
