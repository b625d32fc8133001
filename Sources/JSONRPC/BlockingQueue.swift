/// A queue between threads: what goes in first comes out first. Any thread may put in; one thread takes out.
package final class BlockingQueue<Element: Sendable>: @unchecked Sendable {
  private let monitor = Monitor()
  private var incoming: [(element: Element, bytes: Int)] = []
  /// What the taking thread has fetched and not yet taken, the first at the end.
  private var fetched: [(element: Element, bytes: Int)] = []
  /// The sizes of all that waits, as far as they were said.
  private var waitingBytes = 0
  private var isShut = false

  package init() {}

  /// Puts an element in; after ``close()`` it is dropped.
  ///
  /// - Parameters:
  ///   - bytes: How large the element is, where that matters.
  ///   - limit: As long as more bytes than this wait to be taken, the caller waits too.
  package func push(_ element: Element, bytes: Int = 0, limit: Int = .max) {
    monitor.withLock {
      while waitingBytes > limit, !isShut { monitor.wait() }
      if isShut { return }
      incoming.append((element, bytes))
      waitingBytes += bytes
    }
    // Behind the lock: who is woken under it has to wait again at once.
    monitor.broadcast()
  }

  /// Lets nothing more in. What is in can still be taken out.
  package func close() {
    monitor.withLock {
      isShut = true
      monitor.broadcast()
    }
  }

  /// The next element; waits for one, and returns nil once the queue is closed and empty.
  package func pop() -> Element? {
    monitor.withLock {
      while isEmptyLocked, !isShut { monitor.wait() }
      return takeLocked()
    }
  }

  /// The next element; nil when none came before the deadline or the queue is closed and empty.
  package func pop(until deadline: Deadline) -> Element? {
    monitor.withLock {
      while isEmptyLocked, !isShut {
        if !monitor.wait(until: deadline) { break }
      }
      return takeLocked()
    }
  }

  /// True when nothing waits to be taken at this moment.
  package var isEmpty: Bool { monitor.withLock { isEmptyLocked } }

  /// True once ``close()`` has been called.
  package var isClosed: Bool { monitor.withLock { isShut } }

  private var isEmptyLocked: Bool { incoming.isEmpty && fetched.isEmpty }

  private func takeLocked() -> Element? {
    if fetched.isEmpty {
      fetched = incoming.reversed()
      incoming = []
    }
    guard let (element, bytes) = fetched.popLast() else { return nil }
    waitingBytes -= bytes
    if bytes > 0 { monitor.broadcast() }
    return element
  }
}
