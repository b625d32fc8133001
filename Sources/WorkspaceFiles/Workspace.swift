import Analysis
import TextModel

/// Loads the documents of a folder into an analysis host. The server and the command line both load through it, so that
/// both see the same documents.
package enum Workspace {
  /// Puts every document under `root` into `host`. What cannot be read is a problem of the result, never an error.
  ///
  /// - Parameter division: How the reading is divided. What comes of it does not depend on that.
  package static func load(
    root: String, into host: inout AnalysisHost, limits: WorkspaceScanner.Limits = .init(),
    dividing division: some WorkDivision = OneThread()
  ) -> LoadedWorkspace {
    let root = FilePath.absolute(root)
    let scan = WorkspaceScanner.scan(under: root, limits: limits)
    var loaded = LoadedWorkspace(root: root)
    loaded.problems = scan.problems
    var left = limits.totalSize
    let paths = Array(
      scan.documents.prefix { path in
        left -= FileStatus(path)?.size ?? 0
        return left >= 0
      })
    for (path, problem) in zip(paths, read(paths, into: &host, limits: limits, dividing: division)) {
      if let problem { loaded.problems.append(problem) } else { loaded.note(path) }
    }
    if left < 0 { loaded.problems.append(WorkspaceProblem(path: root, kind: .tooMuchText(limit: limits.totalSize))) }
    return loaded
  }

  /// Reads files and puts their documents into `host`. Settings come first, because they say what the others are read as.
  ///
  /// - Parameter onRead: Called after each file, on any thread.
  /// - Returns: For each path what kept it from being read, or nil.
  package static func read(
    _ paths: [String], into host: inout AnalysisHost, limits: WorkspaceScanner.Limits = .init(),
    dividing division: some WorkDivision, onRead: @escaping @Sendable () -> Void = {}
  ) -> [WorkspaceProblem?] {
    var problems = [WorkspaceProblem?](repeating: nil, count: paths.count)
    let areSettings = paths.map { SettingsFile(DocumentKey($0)) != nil }
    for wanted in [true, false] {
      let places = paths.indices.filter { areSettings[$0] == wanted }
      let reader = host
      let results = division.results(count: places.count) { index -> Result<ReadDocument, WorkspaceProblem> in
        defer { onRead() }
        let path = paths[places[index]]
        do throws(WorkspaceProblem) {
          let text = TextDecoding.text(of: try FileReader.bytes(of: path, limit: limits.fileSize), path: path)
          return .success(reader.reading(DocumentKey(path), text))
        } catch {
          return .failure(error)
        }
      }
      host.insert(results.compactMap { try? $0.get() })
      for (place, result) in zip(places, results) {
        if case .failure(let problem) = result { problems[place] = problem }
      }
    }
    return problems
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
    host.setDocument(DocumentKey(path), text: try WorkspaceScanner.read(path))
    return note(path)
  }

  /// Remembers a file that has been read, by all its names.
  @discardableResult
  mutating func note(_ path: String) -> DocumentKey {
    let key = DocumentKey(path)
    documents.append(key)
    paths.insert(path)
    if let status = FileStatus(path), keys[status.identity] == nil { keys[status.identity] = key }
    return key
  }
}
