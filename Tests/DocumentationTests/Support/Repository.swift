import Foundation

/// The files of the repository, and its executable.
enum Repository {
  /// Why the executable could not be asked.
  struct Failure: Error {
    let status: Int32
    let complaints: String
  }

  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
  }

  /// The paths of all files with an extension, from the root, in order. What is built or fetched is passed over.
  static func paths(withExtension wanted: String) throws -> [String] {
    let passedOver: Set = [".build", ".git", ".swiftpm", "node_modules"]
    var paths: [String] = []
    var folders = [""]
    while let folder = folders.popLast() {
      for name in try FileManager.default.contentsOfDirectory(atPath: root.path + "/" + folder) {
        let path = folder.isEmpty ? name : folder + "/" + name
        var isFolder: ObjCBool = false
        let isThere = FileManager.default.fileExists(atPath: root.path + "/" + path, isDirectory: &isFolder)
        if isThere, isFolder.boolValue {
          if !passedOver.contains(name) { folders.append(path) }
        } else if path.hasSuffix("." + wanted) {
          paths.append(path)
        }
      }
    }
    return paths.sorted()
  }

  /// The standard output of `hegao`, run in a folder of the repository.
  ///
  /// - Throws: ``Failure`` when the status is none of those that are allowed.
  static func hegao(_ arguments: String..., in folder: String = "", allowing: Set<Int32> = [0]) throws -> Data {
    let process = Process()
    process.executableURL = buildFolder.appendingPathComponent("hegao")
    process.arguments = arguments
    process.currentDirectoryURL = root.appendingPathComponent(folder)
    process.standardInput = FileHandle.nullDevice
    // A file instead of a pipe: nothing can block however much is written.
    let scratch = FileManager.default.temporaryDirectory.appendingPathComponent("hegao-" + UUID().uuidString)
    try Data().write(to: scratch)
    defer { try? FileManager.default.removeItem(at: scratch) }
    process.standardOutput = try FileHandle(forWritingTo: scratch)
    let complaints = Pipe()
    process.standardError = complaints
    try process.run()
    let said = complaints.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard allowing.contains(process.terminationStatus) else {
      throw Failure(status: process.terminationStatus, complaints: String(decoding: said, as: UTF8.self))
    }
    return try Data(contentsOf: scratch)
  }

  /// The executables stand beside the bundle of the tests.
  private static let buildFolder: URL = {
    let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundleURL ?? Bundle.main.executableURL
    return (bundle ?? URL(fileURLWithPath: CommandLine.arguments[0])).deletingLastPathComponent()
  }()
}
