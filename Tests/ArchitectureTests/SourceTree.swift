import Foundation

/// The repository that these tests were built from.
enum SourceTree {
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// One Swift file below `Sources`.
  struct File {
    /// Its path below `Sources`, the room first.
    var path: [String]
    var imports: [SwiftTokens.Import]
  }

  static func manifest() throws -> Manifest {
    try Manifest(String(contentsOf: root.appending(path: "Package.swift"), encoding: .utf8))
  }

  /// The folders in `Sources` that hold Swift files.
  static func rooms() throws -> Set<String> { try Set(files().map { $0.path[0] }) }

  static func files() throws -> [File] { try read.get() }

  private static let read = Result { try readFiles() }

  private static func readFiles() throws -> [File] {
    let sources = root.appending(path: "Sources")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: sources.path).filter { $0.hasSuffix(".swift") }
    return try paths.sorted().map { path in
      let source = try String(contentsOf: sources.appending(path: path), encoding: .utf8)
      return File(path: path.split(separator: "/").map(String.init), imports: SwiftTokens(source).imports)
    }
  }
}
