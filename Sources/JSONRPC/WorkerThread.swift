#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A thread of the system.
package struct WorkerThread {
  private let handle: pthread_t

  /// Deep trees are walked on these threads; the default of some systems is half a megabyte.
  private static let stackBytes = 8 << 20

  /// Starts a thread. `lowPriority` lets every other thread go first where the cores do not suffice.
  ///
  /// Without the thread nothing would work: where the system gives none, the program ends.
  package init(name: String, lowPriority: Bool = false, _ body: @escaping @Sendable () -> Void) {
    guard let thread = WorkerThread(ifPossible: name, lowPriority: lowPriority, body) else { fatalError("no thread") }
    self = thread
  }

  /// Starts a thread for work that would be done without it too; nil where the system gives none.
  package init?(ifPossible name: String, lowPriority: Bool = false, _ body: @escaping @Sendable () -> Void) {
    let start = Unmanaged.passRetained(
      ThreadStart {
        WorkerThread.configure(name: name, lowPriority: lowPriority)
        body()
      })
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    pthread_attr_setstacksize(&attributes, WorkerThread.stackBytes)
    defer { pthread_attr_destroy(&attributes) }
    #if canImport(Darwin)
      var thread: pthread_t?
      let status = pthread_create(&thread, &attributes, { ThreadStart.run($0) }, start.toOpaque())
    #else
      var made = pthread_t()
      let status = pthread_create(&made, &attributes, { ThreadStart.run($0!) }, start.toOpaque())
      let thread: pthread_t? = made
    #endif
    guard status == 0, let thread else {
      start.release()
      return nil
    }
    handle = thread
  }

  /// Waits until the thread has ended. To be called once, or else detach().
  package func join() { pthread_join(handle, nil) }

  /// Leaves the thread to itself.
  package func detach() { pthread_detach(handle) }

  private static func configure(name: String, lowPriority: Bool) {
    #if canImport(Darwin)
      pthread_setname_np(name)
      if lowPriority { pthread_set_qos_class_self_np(QOS_CLASS_UTILITY, 0) }
    #else
      // `PRIO_PROCESS` is 0 and has another type in every C library. On Linux the value belongs to a thread; 0 means the calling one.
      if lowPriority { _ = setpriority(0, 0, 5) }
    #endif
  }
}

/// What a thread runs, carried through the C interface.
private final class ThreadStart: Sendable {
  private let body: @Sendable () -> Void

  init(_ body: @escaping @Sendable () -> Void) { self.body = body }

  static func run(_ pointer: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? {
    Unmanaged<ThreadStart>.fromOpaque(pointer).takeRetainedValue().body()
    return nil
  }
}
