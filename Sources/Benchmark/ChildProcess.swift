#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What keeps a measurement from being made.
package struct BenchmarkError: Error {
  package let message: String
}

/// A program that was started, and what it cost in the end.
struct ChildProcess {
  let id: pid_t

  /// Starts a program.
  /// - Parameters:
  ///   - input: What it reads as its standard input; nil is nothing.
  ///   - output: Where its standard output goes; nil is nowhere.
  ///   - complaints: Where its standard error goes; nil is nowhere.
  init(
    _ path: String, _ arguments: [String], input: Int32? = nil, output: Int32? = nil, complaints: Int32? = nil
  ) throws(BenchmarkError) {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (descriptor, given) in [(STDIN_FILENO, input), (STDOUT_FILENO, output), (STDERR_FILENO, complaints)] {
      if let given {
        posix_spawn_file_actions_adddup2(&actions, given, descriptor)
      } else {
        posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
      }
    }
    var words: [UnsafeMutablePointer<CChar>?] = ([path] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var id: pid_t = 0
    let status = posix_spawn(&id, path, &actions, nil, &words, environ)
    guard status == 0 else {
      throw BenchmarkError(message: "\(path) cannot be started: \(String(cString: strerror(status)))")
    }
    self.id = id
  }

  /// Waits for the end: the exit status, or nil after a signal, and the seconds of processor time that it took.
  @discardableResult
  func wait() -> (status: Int32?, seconds: Double) {
    var status: Int32 = 0
    var usage = rusage()
    while wait4(id, &status, 0, &usage) < 0, errno == EINTR {}
    func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
    let exited = status & 0x7F == 0
    return (exited ? status >> 8 & 0xFF : nil, seconds(usage.ru_utime) + seconds(usage.ru_stime))
  }
}

/// A pipe whose ends are not inherited by other programs.
func makePipe() throws(BenchmarkError) -> (read: Int32, write: Int32) {
  var ends: [Int32] = [0, 0]
  guard pipe(&ends) == 0 else { throw BenchmarkError(message: String(cString: strerror(errno))) }
  for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
  return (ends[0], ends[1])
}
