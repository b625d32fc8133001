#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif
import TextModel

extension ServerOptions {
  /// Writes one line to standard error. A closed or full standard error is no reason to stop.
  package static let logToStandardError: @Sendable (String) -> Void = { line in
    // What a client sent may stand in it, and a terminal may show it.
    let bytes = Array("hegao: \(line.safeForTerminal)\n".utf8)
    _ = bytes.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}
