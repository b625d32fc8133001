import WorkspaceFiles

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The documents on disk that a recorded conversation is about: copied when it begins, and watched for changes.
struct RecordedWorkspace {
  /// The folder that holds all folders of the workspace.
  let root: String
  private let folders: [String]
  private var stamps: [String: FileStamp] = [:]

  /// A document that is not as it was; `text` is nil where it is gone.
  struct Change {
    let name: String
    let text: String?
  }

  /// Copies the documents of the folders. Nil when there is no folder.
  init?(folders: [String], copyingTo copy: String) {
    guard let root = RecordedWorkspace.commonFolder(of: folders) else { return nil }
    self.root = root
    self.folders = folders.filter { $0 == root || FilePath.relative($0, to: root) != nil }
    for (path, stamp) in look() {
      stamps[path] = stamp
      guard let bytes = RecordedWorkspace.bytes(of: path), let name = FilePath.relative(path, to: root) else {
        continue
      }
      let target = FilePath.join(copy, name)
      // What cannot be copied is missed when the conversation is played, not while a person works.
      try? FileManager.default.createDirectory(atPath: FilePath.parent(of: target), withIntermediateDirectories: true)
      try? Data(bytes).write(to: URL(filePath: target))
    }
  }

  /// What has changed since the last look, in the order of the names.
  mutating func changes() -> [Change] {
    let now = look()
    let changed = Set(now.keys).union(stamps.keys).filter { now[$0] != stamps[$0] }
    stamps = now
    return changed.sorted().compactMap { path in
      guard let name = FilePath.relative(path, to: root) else { return nil }
      return Change(name: name, text: now[path] == nil ? nil : RecordedWorkspace.text(of: path))
    }
  }

  /// The name of a document below the root, where it holds just this text.
  func name(of path: String, holding text: String) -> String? {
    guard let name = FilePath.relative(path, to: root), stamps[path] != nil,
      let bytes = RecordedWorkspace.bytes(of: path), bytes.elementsEqual(text.utf8)
    else { return nil }
    return name
  }

  private func look() -> [String: FileStamp] {
    var stamps: [String: FileStamp] = [:]
    for path in folders.flatMap(WorkspaceScanner.documents) { stamps[path] = FileStamp(path) }
    return stamps
  }

  private static func text(of path: String) -> String { String(decoding: bytes(of: path) ?? [], as: UTF8.self) }

  private static func bytes(of path: String) -> [UInt8]? {
    try? FileReader.bytes(of: path, limit: WorkspaceScanner.Limits().fileSize)
  }

  /// The deepest folder that holds all of them; the first one where that would be a home folder or `/`.
  private static func commonFolder(of folders: [String]) -> String? {
    guard let first = folders.first else { return nil }
    let common = folders.reduce(first) { common, folder in
      var common = common
      while common != folder, FilePath.relative(folder, to: common) == nil { common = FilePath.parent(of: common) }
      return common
    }
    return Session.walkable([common]).first ?? first
  }
}
