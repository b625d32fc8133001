/// Writes messages in the order in which they were sent, on a thread of its own: a client that reads slowly holds up nobody. One that does
/// not read at all has its server wait, so that what it does not take does not pile up without end.
final class OutputThread: @unchecked Sendable {
  private let monitor = Monitor()
  private let descriptor: FileDescriptor
  private let onFailure: @Sendable (String) -> Void
  /// Bytes that may wait for the client before the sender has to wait too.
  private let backlogLimit: Int
  /// The parts of messages, in their order: a header and a content part, or both in one.
  private var waiting: [[UInt8]] = []
  private var backlogBytes = 0
  /// A content part of so many bytes is not copied behind its header.
  private static let longBody = 16 << 10
  private var isFinishing = false
  private var hasFailed = false
  private var hasEnded = false

  /// `onFailure` is called at most once, on any thread.
  init(descriptor: FileDescriptor, backlogLimit: Int, onFailure: @escaping @Sendable (String) -> Void) {
    self.descriptor = descriptor
    self.backlogLimit = backlogLimit
    self.onFailure = onFailure
  }

  func start() { WorkerThread(name: "hegao-output") { self.run() }.detach() }

  /// Sends a content part with its header. Waits while more than the limit waits for the client.
  func send(_ body: [UInt8]) {
    let header = Array("Content-Length: \(body.count)\r\n\r\n".utf8)
    let parts = body.count < OutputThread.longBody ? [header + body] : [header, body]
    monitor.withLock {
      while backlogBytes > backlogLimit, !hasFailed, !isFinishing { monitor.wait() }
      if hasFailed || isFinishing { return }
      waiting += parts
      for part in parts { backlogBytes += part.count }
    }
    // Behind the lock: who is woken under it has to wait again at once.
    monitor.broadcast()
  }

  /// Waits until everything sent has been written, or until the deadline.
  func finish(until deadline: Deadline) {
    monitor.withLock {
      isFinishing = true
      monitor.broadcast()
      while !hasEnded {
        if !monitor.wait(until: deadline) { return }
      }
    }
  }

  private func run() {
    while let batch = nextBatch() {
      for part in batch {
        let error = descriptor.write(part)
        let isFirstFailure = monitor.withLock {
          backlogBytes -= part.count
          monitor.broadcast()
          guard error != nil, !hasFailed else { return false }
          hasFailed = true
          waiting = []
          return true
        }
        if isFirstFailure { onFailure("the client does not take messages any more (error \(error ?? 0))") }
        if error != nil { break }
      }
    }
    monitor.withLock {
      hasEnded = true
      monitor.broadcast()
    }
  }

  private func nextBatch() -> [[UInt8]]? {
    monitor.withLock {
      while waiting.isEmpty, !isFinishing, !hasFailed { monitor.wait() }
      if waiting.isEmpty { return nil }
      defer { waiting = [] }
      return waiting
    }
  }
}
