#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A folder with a plan and a ledger, which is removed with its owner.
final class ServerFolder: Sendable {
  let path: String

  init() {
    path = FileManager.default.temporaryDirectory.path + "/hegao-stress-\(UUID().uuidString)"
    try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for (name, text) in [("plan.md", Samples.plan), ("ledger.csv", Samples.ledger), ("hegao.json", "{}")] {
      try? Data(text.utf8).write(to: URL(filePath: "\(path)/\(name)"))
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}
