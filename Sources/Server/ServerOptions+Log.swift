#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension ServerOptions {
  /// Writes one line to standard error. A closed or full standard error is no reason to stop.
  package static let logToStandardError: @Sendable (String) -> Void = { line in
    let bytes = Array("hegao: \(line)\n".utf8)
    _ = bytes.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}
