#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A mutex with a condition: what a thread that waits for another one needs.
///
/// POSIX threads are used directly: a session keeps the order of its messages by one queue, which tasks would not, and neither
/// Foundation's threads nor its locks are in the part of Foundation that the executable links.
final class Monitor: @unchecked Sendable {
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let condition = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

  init() {
    pthread_mutex_init(mutex, nil)
    pthread_cond_init(condition, nil)
  }

  deinit {
    pthread_cond_destroy(condition)
    pthread_mutex_destroy(mutex)
    condition.deallocate()
    mutex.deallocate()
  }

  func withLock<Value>(_ body: () -> Value) -> Value {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    return body()
  }

  /// Gives the lock up until somebody signals. Only under the lock; may return without a signal.
  func wait() { pthread_cond_wait(condition, mutex) }

  /// Like wait(), but not beyond the deadline; false when it has passed.
  func wait(until deadline: Deadline) -> Bool {
    var time = deadline.time
    return pthread_cond_timedwait(condition, mutex, &time) == 0
  }

  func signal() { pthread_cond_signal(condition) }

  func broadcast() { pthread_cond_broadcast(condition) }
}

/// A moment of the system's clock.
package struct Deadline: Sendable {
  let time: timespec

  /// The moment so many milliseconds from now.
  package init(millisecondsFromNow milliseconds: Int) {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    let nanoseconds = now.tv_nsec + (milliseconds % 1_000) * 1_000_000
    time = timespec(
      tv_sec: now.tv_sec + milliseconds / 1_000 + nanoseconds / 1_000_000_000, tv_nsec: nanoseconds % 1_000_000_000)
  }
}
