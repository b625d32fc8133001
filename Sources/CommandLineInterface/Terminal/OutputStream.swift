#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Text on its way to a file descriptor.
///
/// A reader that goes away (`hegao check . | head`) is no error: what comes afterwards is dropped, and the exit status is
/// the one that it would have been. Any other error of write(2) is kept in ``failure``.
package final class OutputStream {
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private(set) var isClosed = false
  /// The `errno` of the first write that failed, other than for want of a reader.
  private(set) var failure: Int32?

  package init(descriptor: Int32) { self.descriptor = descriptor }

  package var isTerminal: Bool { isatty(descriptor) == 1 }

  package func write(_ text: String) { write(bytes: text.utf8) }

  package func line(_ text: String = "") { write(text + "\n") }

  package func write(bytes: some Sequence<UInt8>) {
    if isClosed { return }
    buffer.append(contentsOf: bytes)
    if buffer.count >= 65_536 { flush() }
  }

  package func flush() {
    defer { buffer.removeAll(keepingCapacity: true) }
    buffer.withUnsafeBytes { bytes in
      var written = 0
      while written < bytes.count, !isClosed {
        #if canImport(Darwin)
          let count = Darwin.write(descriptor, bytes.baseAddress! + written, bytes.count - written)
        #elseif canImport(Glibc)
          let count = Glibc.write(descriptor, bytes.baseAddress! + written, bytes.count - written)
        #else
          let count = Musl.write(descriptor, bytes.baseAddress! + written, bytes.count - written)
        #endif
        if count >= 0 {
          written += count
        } else if errno != EINTR {
          isClosed = true
          if errno != EPIPE { failure = errno }
        }
      }
    }
  }
}
