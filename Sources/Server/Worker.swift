import JSONRPC

/// A thread beside the loop that does jobs in their order. What a job returns goes to the loop.
///
/// A job is let go before its event is delivered: by the time the loop hears of it, the snapshot that the job held is free, and the next
/// edit need not copy the text.
final class Worker: Sendable {
  typealias Job = @Sendable () -> Event

  /// While more results than this wait for the loop, which may be waiting for a client that does not read, no further job is begun.
  private static let mostWaitingBytes = 64 << 20

  private let jobs = BlockingQueue<Job>()
  private let events: BlockingQueue<Event>

  init(name: String, events: BlockingQueue<Event>) {
    self.events = events
    WorkerThread(name: name, lowPriority: true) { self.run() }.detach()
  }

  func submit(_ job: @escaping Job) { jobs.push(job) }

  /// Ends the thread after the jobs that wait.
  func stop() { jobs.close() }

  private func run() {
    while let event = runNext() { events.push(event, bytes: event.byteCount, limit: Worker.mostWaitingBytes) }
  }

  private func runNext() -> Event? {
    guard let job = jobs.pop() else { return nil }
    return job()
  }
}
