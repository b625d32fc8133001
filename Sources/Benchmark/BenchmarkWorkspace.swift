#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A folder with a plan, a ledger and reports, as the server and the command line find them.
struct BenchmarkWorkspace {
  /// The folder with all of it.
  let folder: String
  /// A folder with the plan and the ledger alone, for what one draft costs.
  var desk: String { folder + "-desk" }

  /// The sizes of real reports, in bytes.
  private static let reportSizes = [33_000, 38_000, 45_000, 46_000, 48_000, 51_000, 54_000, 58_000, 63_000, 71_000]

  /// Makes the folder, or uses one that is there.
  init(folder: String, reportCount: Int) throws(BenchmarkError) {
    self.folder = folder
    do {
      for folder in [folder, desk] {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try Data("{}\n".utf8).write(to: URL(filePath: folder + "/hegao.json"))
        try Data(PlanText.plan.utf8).write(to: URL(filePath: folder + "/plan.md"))
        try Data(PlanText.ledger.utf8).write(to: URL(filePath: folder + "/ledger.csv"))
      }
      for number in 0..<reportCount {
        let size = BenchmarkWorkspace.reportSizes[number % BenchmarkWorkspace.reportSizes.count]
        let report = ReportGenerator.report(bytes: size, seed: UInt64(1000 + number))
        try Data(report.utf8).write(to: URL(filePath: folder + "/report-\(number + 1).md"))
      }
    } catch {
      throw BenchmarkError(message: "\(folder) cannot be written: \(error)")
    }
  }

  func remove() { for folder in [folder, desk] { try? FileManager.default.removeItem(atPath: folder) } }

  /// The bytes of the files that lie directly in a folder.
  static func size(of folder: String) -> Int {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.reduce(0) { $0 + fileSize(folder + "/" + $1) }
  }

  static func fileSize(_ path: String) -> Int {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : 0
  }
}
