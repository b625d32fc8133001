#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif
import JSONRPC

/// Looks from time to time whether a process is still there (LSP 3.17, `InitializeParams.processId`).
final class ParentWatch: Sendable {
  private let stopped = BlockingQueue<Never>()

  /// Calls `onGone` once, on a thread of its own, when there is no process of that id.
  init(process: Int32, everyMilliseconds interval: Int, onGone: @escaping @Sendable () -> Void) {
    let stopped = stopped
    WorkerThread(name: "hegao-parent") {
      while ParentWatch.isAlive(process) {
        _ = stopped.pop(until: Deadline(millisecondsFromNow: interval))
        if stopped.isClosed { return }
      }
      onGone()
    }.detach()
  }

  func stop() { stopped.close() }

  private static func isAlive(_ process: Int32) -> Bool {
    // A process of somebody else may not be signalled, but it is there.
    kill(process, 0) == 0 || errno == EPERM
  }
}
