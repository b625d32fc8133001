#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Blocking reads and writes on a file descriptor that belongs to somebody else.
package struct FileDescriptor: Sendable {
  package let number: Int32

  package init(_ number: Int32) { self.number = number }

  /// Fills a buffer with what is there, waiting for at least one byte: the count of bytes, 0 at the end, -1 for an error.
  package func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    while true {
      let count = systemRead(number, buffer.baseAddress, buffer.count)
      if count >= 0 { return count }
      // A client may have made its end of a shared description non-blocking.
      if errno == EAGAIN { waitFor(Int16(POLLIN)) } else if errno != EINTR { return -1 }
    }
  }

  /// Writes all bytes; returns the error's number when the other side is gone or the write fails.
  package func write(_ bytes: [UInt8]) -> Int32? {
    bytes.withUnsafeBytes { buffer in
      var rest = UnsafeRawBufferPointer(rebasing: buffer[...])
      while !rest.isEmpty {
        let count = systemWrite(number, rest.baseAddress, rest.count)
        if count >= 0 {
          rest = UnsafeRawBufferPointer(rebasing: rest[count...])
        } else if errno == EAGAIN {
          waitFor(Int16(POLLOUT))
        } else if errno != EINTR {
          return errno
        }
      }
      return nil
    }
  }

  private func waitFor(_ events: Int16) {
    var request = pollfd(fd: number, events: events, revents: 0)
    _ = poll(&request, 1, -1)
  }
}

/// A write to a pipe that nobody reads reports an error instead of ending the process.
package func ignoreBrokenPipes() { signal(SIGPIPE, SIG_IGN) }

// The names are taken by the methods above.

private func systemRead(_ descriptor: Int32, _ target: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  read(descriptor, target, count)
}

private func systemWrite(_ descriptor: Int32, _ source: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, source, count)
}
