import Foundation

/// Where things are on the machine that runs the tests.
enum Places {
  /// The root of the package.
  static let package = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static let sample = package.appending(path: "editors/sample-workspace")

  /// The executable that was built together with this test bundle.
  static let hegao: URL = {
    let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundleURL ?? Bundle.main.executableURL
    let folder = (bundle ?? URL(filePath: CommandLine.arguments[0])).deletingLastPathComponent()
    return folder.appending(path: "hegao")
  }()

  /// Real documents, kept beside the checkout in `../shared` and not part of it. `HEGAO_SHARED` names another place.
  static let shared: URL = {
    if let place = ProcessInfo.processInfo.environment["HEGAO_SHARED"] { return URL(filePath: place) }
    return package.deletingLastPathComponent().appending(path: "shared")
  }()

  /// The folders beside the checkout that hold `.txt` documents, in sorted order.
  static let sharedFolders: [URL] = {
    let files = FileManager.default.enumerator(at: shared, includingPropertiesForKeys: nil)
    let folders = (files?.allObjects ?? []).compactMap { $0 as? URL }
      .filter { $0.pathExtension == "txt" }.map { $0.deletingLastPathComponent().resolvingSymlinksInPath().path }
    return Set(folders).sorted().map { URL(filePath: $0, directoryHint: .isDirectory) }
  }()

  /// The documents of a folder with one of these endings, in sorted order.
  static func documents(in folder: URL, endings: Set<String>) throws -> [URL] {
    try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { endings.contains($0.pathExtension) }
      .sorted { $0.lastPathComponent.utf8.lexicographicallyPrecedes($1.lastPathComponent.utf8) }
  }
}
