import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Says which input a crash or a hang came from: a process that traps can say nothing more, so this is made ready before each input.
enum CrashNote {
  /// The line, in memory that a signal handler may read at any time.
  nonisolated(unsafe) private static let line = UnsafeMutablePointer<UInt8>.allocate(capacity: 256)
  private static let length = Atomic<Int>(0)
  nonisolated(unsafe) private static let handlerStack = UnsafeMutableRawBufferPointer.allocate(
    byteCount: 64 << 10, alignment: 16)
  /// False in tests, which end their process themselves.
  private static let installed = Atomic<Bool>(false)
  /// An input that takes longer has hung.
  private static let mostSeconds: UInt32 = 120

  /// Has the signals of a crash, and of an input that takes too long, tell the input on standard error before the process ends as it would.
  static func install() {
    // A stack that is used up leaves no room for the handler.
    var stack = stack_t()
    stack.ss_sp = handlerStack.baseAddress
    stack.ss_size = handlerStack.count
    sigaltstack(&stack, nil)
    for number in [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGABRT, SIGFPE, SIGALRM] {
      var action = sigaction()
      #if canImport(Darwin)
        action.__sigaction_u.__sa_handler = CrashNote.tell
      #else
        action.__sigaction_handler.sa_handler = CrashNote.tell
      #endif
      action.sa_flags = Int32(SA_ONSTACK) | Int32(bitPattern: UInt32(SA_RESETHAND))
      sigaction(number, &action, nil)
    }
    installed.store(true, ordering: .relaxed)
  }

  private static let tell: @convention(c) (Int32) -> Void = { number in
    _ = write(STDERR_FILENO, CrashNote.line, CrashNote.length.load(ordering: .relaxed))
    raise(number)
  }

  static func set(_ target: String, seed: UInt64, number: Int) {
    let text = "hegao-stress: stopped in: hegao-stress \(target) --seed \(seed) --first \(number) --executions 1\n"
    let bytes = Array(text.utf8.prefix(256))
    length.store(0, ordering: .relaxed)
    for (index, byte) in bytes.enumerated() { line[index] = byte }
    length.store(bytes.count, ordering: .relaxed)
    if installed.load(ordering: .relaxed) { alarm(mostSeconds) }
  }

  static func clear() {
    length.store(0, ordering: .relaxed)
    if installed.load(ordering: .relaxed) { alarm(0) }
  }
}
