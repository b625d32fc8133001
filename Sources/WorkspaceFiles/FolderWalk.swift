#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif
import Analysis
import TextModel

/// One walk through a folder in search of documents.
///
/// Real files and folders are taken first and links afterwards, so that a file that has several names is reported under
/// its own, and a loop of links ends at the first folder that has been seen.
struct FolderWalk {
  let root: String
  let limits: WorkspaceScanner.Limits
  /// False where only the folder's own files are wanted.
  let descends: Bool

  private var scan = WorkspaceScanner.Scan()
  private var seen: Set<FileStatus.Identity> = []
  private var folders: [String] = []
  private var links: [String] = []
  private var folderCount = 0
  private var isFull = false

  init(root: String, limits: WorkspaceScanner.Limits, descends: Bool) {
    self.root = root
    self.limits = limits
    self.descends = descends
  }

  mutating func run() -> WorkspaceScanner.Scan {
    if !descends { report(root, .notDescended) }
    folders = [root]
    if let status = FileStatus(root) { seen.insert(status.identity) }
    while !isFull {
      if let folder = folders.popLast() {
        visit(folder)
      } else if let link = links.popLast() {
        follow(link)
      } else {
        break
      }
    }
    scan.documents.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return scan
  }

  private mutating func report(_ path: String, _ kind: WorkspaceProblem.Kind) {
    scan.problems.append(WorkspaceProblem(path: path, kind: kind))
  }

  /// Takes the documents of a folder, and notes its folders and links for later.
  private mutating func visit(_ folder: String) {
    folderCount += 1
    guard folderCount <= limits.folderCount else {
      isFull = true
      return report(root, .tooManyFolders(limit: limits.folderCount))
    }
    guard let stream = opendir(folder) else {
      return scan.problems.append(WorkspaceProblem(path: folder, errno: errno))
    }
    defer { closedir(stream) }
    var inner: [String] = []
    for name in names(in: stream, of: folder) where !name.hasPrefix(".") {
      let path = FilePath.join(folder, name)
      guard let status = FileStatus(path, followsLinks: false) else { continue }
      switch status.kind {
      case .folder:
        if descends, name != "node_modules", seen.insert(status.identity).inserted { inner.append(path) }
      case .file:
        seen.insert(status.identity)
        take(path, status)
      case .link: links.append(path)
      case .other: break
      }
      if isFull { return }
    }
    folders.append(contentsOf: inner.reversed())
  }

  /// The names in a folder in the order of their bytes.
  private mutating func names(in stream: OpaquePointer, of folder: String) -> [String] {
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: entry.pointee.d_name)) {
          String(validatingCString: $0) ?? unreadableName(String(cString: $0), in: folder)
        }
      }
      if let name { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// A name that is not UTF-8 cannot be handed to anyone; it is reported when it would have been a document.
  private mutating func unreadableName(_ repaired: String, in folder: String) -> String? {
    if isDocument(repaired) { report(FilePath.join(folder, repaired), .nameNotUTF8) }
    return nil
  }

  private func isDocument(_ path: String) -> Bool {
    WorkspaceScanner.extensions.contains(FilePath.fileExtension(of: path))
      || SettingsFile(DocumentKey(path)) != nil
  }

  private mutating func take(_ path: String, _ status: FileStatus) {
    guard isDocument(path) else { return }
    if status.size > limits.fileSize { return report(path, .tooLarge(limit: limits.fileSize)) }
    if scan.documents.count == limits.fileCount {
      isFull = true
      return report(root, .tooManyFiles(limit: limits.fileCount))
    }
    scan.documents.append(path)
  }

  private mutating func follow(_ link: String) {
    guard let target = FilePath.canonical(link), let status = FileStatus(target) else {
      if isDocument(link) { report(link, .leadsNowhere) }
      return
    }
    let canonicalRoot = FilePath.canonical(root) ?? root
    guard target == canonicalRoot || FilePath.relative(target, to: canonicalRoot) != nil else {
      if isDocument(link), status.kind == .file { report(link, .leadsOutside) }
      return
    }
    switch status.kind {
    case .folder: if descends, seen.insert(status.identity).inserted { folders.append(link) }
    case .file: if seen.insert(status.identity).inserted { take(link, status) }
    case .link, .other: break
    }
  }
}
