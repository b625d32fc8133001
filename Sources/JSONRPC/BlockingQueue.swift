/// A queue between threads: what goes in first comes out first. Any thread may put in; one thread takes out.
package final class BlockingQueue<Element: Sendable>: @unchecked Sendable {
  private let monitor = Monitor()
  private var incoming: [Element] = []
  /// What the taking thread has fetched and not yet taken, the first at the end.
  private var fetched: [Element] = []
  private var isShut = false

  package init() {}

  /// Puts an element in; after ``close()`` it is dropped.
  package func push(_ element: Element) {
    monitor.withLock {
      if isShut { return }
      incoming.append(element)
      monitor.signal()
    }
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
    return fetched.popLast()
  }
}
