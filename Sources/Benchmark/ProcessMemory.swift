#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What the kernel says of the memory of a process (proc_pid_status(5)).
enum ProcessMemory {
  /// True on a system that has `/proc`.
  static var isKnown: Bool { FileManager.default.fileExists(atPath: "/proc/self/status") }

  /// A field such as `VmRSS` in MB of a million bytes; nil where it is not known.
  static func megabytes(_ field: String, of process: Int32) -> Double? {
    let status = FileManager.default.contents(atPath: "/proc/\(process)/status") ?? Data()
    let line = String(decoding: status, as: UTF8.self).split(separator: "\n").first { $0.hasPrefix(field + ":") }
    return Double(line?.split(separator: " ").dropFirst().first ?? "").map { $0 * 1024 / 1e6 }
  }
}
