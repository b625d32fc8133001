import Foundation

/// A folder that is gone when the test is over. Its name has Chinese and a space.
final class TemporaryFolder {
  let url: URL

  var path: String { url.path }

  init() throws {
    let name = "核稿 测试 " + UUID().uuidString
    let folder = FileManager.default.temporaryDirectory.resolvingSymlinksInPath().appendingPathComponent(name)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    url = folder
  }

  deinit {
    // A folder that a test closed must be opened before it can be emptied.
    if let walk = FileManager.default.enumerator(atPath: path) {
      for case let name as String in walk {
        var isFolder: ObjCBool = false
        let inner = path + "/" + name
        if FileManager.default.fileExists(atPath: inner, isDirectory: &isFolder), isFolder.boolValue {
          try? FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: inner)
        }
      }
    }
    try? FileManager.default.removeItem(at: url)
  }

  @discardableResult
  func write(_ name: String, _ text: String) throws -> String { try write(name, bytes: Array(text.utf8)) }

  @discardableResult
  func write(_ name: String, bytes: [UInt8]) throws -> String {
    let file = url.appendingPathComponent(name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
    return file.path
  }

  @discardableResult
  func makeFolder(_ name: String) throws -> String {
    let folder = url.appendingPathComponent(name)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder.path
  }

  func link(_ name: String, to target: String) throws {
    let file = url.appendingPathComponent(name)
    try FileManager.default.createSymbolicLink(atPath: file.path, withDestinationPath: target)
  }

  /// Paths below the folder of paths in it.
  func names(_ paths: [String]) -> [String] {
    paths.map { $0.hasPrefix(path + "/") ? String($0.dropFirst(path.count + 1)) : $0 }
  }
}
