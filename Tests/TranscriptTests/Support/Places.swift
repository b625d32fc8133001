import Foundation

/// Where things are on the machine that runs the tests.
enum Places {
  /// The root of the package.
  static let package = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static let contract = package.appending(path: "Protocol")
  static let transcripts = contract.appending(path: "transcripts")
  static let validator = package.appending(path: "Tests/TranscriptTests/Validator/validate.py")

  /// The interpreter that knows `lsprotocol`; `.ci/run` makes it.
  static let python = package.appending(path: ".build/validator/bin/python")

  /// The executable that was built together with this test bundle.
  static let hegao: URL = {
    let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundleURL ?? Bundle.main.executableURL
    let folder = (bundle ?? URL(filePath: CommandLine.arguments[0])).deletingLastPathComponent()
    return folder.appending(path: "hegao")
  }()

  /// The environment of every process of these tests: nothing of the person's but what a program needs to start.
  static let environment: [String: String] = {
    let own = ProcessInfo.processInfo.environment
    return [
      "PATH": own["PATH"] ?? "/usr/bin:/bin", "LD_LIBRARY_PATH": own["LD_LIBRARY_PATH"] ?? "",
      "HOME": FileManager.default.temporaryDirectory.appending(path: "nobody").path, "LANG": "zh_CN.UTF-8",
      "LC_ALL": "zh_CN.UTF-8",
    ]
  }()
}
