import Analysis
import TextModel

/// Loads the documents of a folder into an analysis host. The server and the command line both load through it, so that
/// both see the same documents.
package enum Workspace {
  /// Puts every document under `root` into `host`. What cannot be read is a problem of the result, never an error.
  package static func load(
    root: String, into host: inout AnalysisHost, limits: WorkspaceScanner.Limits = .init()
  ) -> LoadedWorkspace {
    let root = FilePath.absolute(root)
    let scan = WorkspaceScanner.scan(under: root, limits: limits)
    var loaded = LoadedWorkspace(root: root)
    loaded.problems = scan.problems
    var left = limits.totalSize
    for path in scan.documents {
      do {
        let raw = try FileReader.bytes(of: path, limit: limits.fileSize)
        left -= raw.count
        if left < 0 {
          loaded.problems.append(WorkspaceProblem(path: root, kind: .tooMuchText(limit: limits.totalSize)))
          break
        }
        loaded.insert(path, text: TextDecoding.text(of: raw, path: path), into: &host)
      } catch {
        loaded.problems.append(error)
      }
    }
    return loaded
  }
}

/// The documents of a workspace that were read.
package struct LoadedWorkspace: Sendable {
  /// The absolute path of the workspace's folder.
  package let root: String
  /// The documents in the order in which they were read.
  package private(set) var documents: [DocumentKey] = []
  /// What could not be read.
  package internal(set) var problems: [WorkspaceProblem] = []
  private var paths: Set<String> = []
  private var keys: [FileStatus.Identity: DocumentKey] = [:]

  init(root: String) { self.root = root }

  /// The document that a path names, by whichever of the file's names; nil when it has not been read.
  package func key(ofFile path: String) -> DocumentKey? {
    if paths.contains(path) { return DocumentKey(path) }
    return FileStatus(path).flatMap { keys[$0.identity] }
  }

  /// The document of a file that was named, which is read first where the walk has passed it over: another extension, a
  /// hidden folder, a link.
  ///
  /// - Throws: ``WorkspaceProblem``.
  package mutating func key(reading path: String, into host: inout AnalysisHost) throws(WorkspaceProblem) -> DocumentKey
  {
    if let key = key(ofFile: path) { return key }
    return insert(path, text: try WorkspaceScanner.read(path), into: &host)
  }

  @discardableResult
  mutating func insert(_ path: String, text: SourceText, into host: inout AnalysisHost) -> DocumentKey {
    let key = DocumentKey(path)
    host.setDocument(key, text: text)
    documents.append(key)
    paths.insert(path)
    if let status = FileStatus(path), keys[status.identity] == nil { keys[status.identity] = key }
    return key
  }
}
