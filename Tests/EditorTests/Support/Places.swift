import Foundation

/// Where things are on the machine that runs the tests.
enum Places {
  /// The root of the package.
  static let package = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static let editors = package.appendingPathComponent("editors")
  static let contract = package.appendingPathComponent("Protocol")
  static let sample = editors.appendingPathComponent("sample-workspace")
  static let drivers = package.appendingPathComponent("Tests/EditorTests/Drivers")

  /// The Python that has pytest-lsp; `.ci/run` makes it.
  static let pytestLSP = package.appendingPathComponent(".build/pytest-lsp/bin/python")

  /// The executable that was built together with this test bundle.
  static let hegao: URL = {
    let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundleURL ?? Bundle.main.executableURL
    let folder = (bundle ?? URL(fileURLWithPath: CommandLine.arguments[0])).deletingLastPathComponent()
    return folder.appendingPathComponent("hegao")
  }()

  /// A program of the `PATH`, or nil where it is not installed.
  static func program(_ name: String) -> URL? {
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").lazy
      .map { URL(fileURLWithPath: String($0)).appendingPathComponent(name) }
      .first { FileManager.default.isExecutableFile(atPath: $0.path) }
  }
}
