#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif
import Analysis
import Checks
import Server
import TextModel
import WorkspaceFiles

/// A document that was named on the command line, itself or by its folder.
package struct SelectedDocument: Sendable {
  /// The path as the user named it; for a walk, the folder joined with the path below it.
  let shownPath: String
  let key: DocumentKey
  /// Its text, findings and surroundings.
  let analysis: Analysis

  package init(shownPath: String, key: DocumentKey, analysis: Analysis) {
    self.shownPath = shownPath
    self.key = key
    self.analysis = analysis
  }

  var text: SourceText { analysis.text(of: key) ?? SourceText("") }

  /// How another document of the same workspace is called: from the folder of this one as the user named it, else from
  /// the current folder, else by its whole path.
  func shownPath(of other: DocumentKey) -> String {
    if other == key { return shownPath }
    if let below = FilePath.relative(other.path, to: FilePath.parent(of: key.path)) {
      return FilePath.join(FilePath.parent(of: shownPath), below)
    }
    return FilePath.relative(other.path, to: FilePath.currentFolder) ?? other.path
  }
}

/// What the operands of a command stand for.
struct DocumentSelection: Sendable {
  /// In the order of the operands, each document once.
  let documents: [SelectedDocument]
  /// True when there may be more than one document: a folder or a pattern was named, or several operands.
  let isSeveral: Bool
  /// The language that the workspace of the first document is configured for.
  var language: Language? { documents.first?.analysis.language }
  /// True when something that was named could not be read; stderr has said so.
  let hasFailed: Bool
}

/// Reads what the operands of a command name, with the workspaces around them.
struct DocumentLoader {
  private struct LoadedHost {
    var host: AnalysisHost
    var workspace: LoadedWorkspace
    /// The documents that the walk found, without those that were named besides.
    let walked: [DocumentKey]

    mutating func read(_ path: String) throws(WorkspaceProblem) -> DocumentKey {
      try workspace.key(reading: path, into: &host)
    }
  }

  private let console: Console
  /// True when `hegao.json` and its kin are taken where a folder was named: only `check` has something to say of them.
  private let takesSettings: Bool
  private let threads: Threads
  private var hosts: [String: LoadedHost] = [:]
  private var chosen: [(shownPath: String, key: DocumentKey, root: String)] = []
  private var known: Set<DocumentKey> = []
  private var reported: Set<WorkspaceProblem> = []
  private var hasFailed = false

  private init(console: Console, takesSettings: Bool, threads: Threads) {
    self.console = console
    self.threads = threads
    self.takesSettings = takesSettings
  }

  /// - Parameters:
  ///   - operands: Paths of files and folders, patterns of such paths, or `-` for the standard input.
  ///   - inputName: The name under which the standard input is checked.
  ///   - takesSettings: Whether the files of settings of a folder that was named are among its documents.
  ///   - jobs: How many files are read at once.
  static func load(
    _ operands: [String], inputName: String? = nil, takesSettings: Bool = false, jobs: Int = Threads.perProcessor,
    console: Console
  ) -> DocumentSelection {
    var loader = DocumentLoader(console: console, takesSettings: takesSettings, threads: Threads(jobs))
    var isSeveral = operands.count > 1
    for operand in operands {
      if operand == "-" {
        loader.takeStandardInput(named: inputName)
      } else if let status = FileStatus(operand) {
        switch status.kind {
        case .folder:
          isSeveral = true
          loader.take(folder: operand)
        default: loader.take(file: operand)
        }
      } else if loader.take(pattern: operand) {
        // What there is, and be it called `*.md`, is no pattern.
        isSeveral = true
      } else {
        loader.take(file: operand)
      }
    }
    let analyses = loader.hosts.mapValues(\.host.analysis)
    let documents = loader.chosen.compactMap { choice in
      analyses[choice.root].map { SelectedDocument(shownPath: choice.shownPath, key: choice.key, analysis: $0) }
    }
    return DocumentSelection(documents: documents, isSeveral: isSeveral, hasFailed: loader.hasFailed)
  }

  private mutating func take(file operand: String) {
    let path = DocumentLoader.path(of: operand)
    do throws(WorkspaceProblem) {
      // No name is not the folder, around which everything would be read.
      if operand.isEmpty { throw WorkspaceProblem(path: path, kind: .missing) }
      // A file that is not there costs no walk.
      guard let status = FileStatus(path) else { throw WorkspaceProblem(path: path, errno: errno) }
      if status.kind == .other { throw WorkspaceProblem(path: path, kind: .notRegular) }
      let root = WorkspaceScanner.root(ofFile: path)
      prepare(root: root)
      guard let key = try hosts[root]?.read(path) else { return }
      reportSurroundings(of: root)
      choose(operand, key, root)
    } catch {
      fail(error, shownAs: operand)
    }
  }

  /// The absolute path of an operand. Its folder is resolved and its last component is not: a link that was named is read
  /// where it lies.
  private static func path(of operand: String) -> String {
    let absolute = FilePath.absolute(operand)
    guard let slash = operand.utf8.lastIndex(of: UInt8(ascii: "/")) else {
      return FilePath.join(FilePath.canonical(".") ?? FilePath.currentFolder, operand)
    }
    // Behind a link `..` leads elsewhere than the text says; so the system resolves it.
    let folder = slash == operand.startIndex ? "/" : String(operand[..<slash])
    return FilePath.canonical(folder).map { FilePath.join($0, FilePath.name(of: absolute)) } ?? absolute
  }

  private mutating func take(folder operand: String) {
    let root = FilePath.canonical(operand) ?? FilePath.absolute(operand)
    prepare(root: root)
    guard let loaded = hosts[root] else { return }
    for problem in loaded.workspace.problems {
      report(problem, shownAs: shownPath(of: problem.path, in: root, as: operand))
    }
    hasFailed = hasFailed || loaded.workspace.problems.contains { $0.isFailure }
    let analysis = loaded.host.analysis
    for key in loaded.walked where !analysis.isExcluded(key) && (takesSettings || SettingsFile(key) == nil) {
      choose(shownPath(of: key.path, in: root, as: operand), key, root)
    }
  }

  /// Takes the files that a pattern means, each as if it had been named. False when the operand is no pattern.
  private mutating func take(pattern operand: String) -> Bool {
    do throws(Glob.Problem) {
      guard let pattern = try PathPattern(operand) else { return false }
      let (paths, problems) = pattern.documents()
      for problem in problems where problem.isFailure {
        fail(problem, shownAs: FilePath.relative(problem.path, to: FilePath.currentFolder) ?? problem.path)
      }
      let wanted = paths.filter { takesSettings || SettingsFile(DocumentKey($0)) == nil }
      for path in wanted { take(file: path) }
      if wanted.isEmpty {
        hasFailed = true
        console.complain(LocalizedText("没有文件符合“\(operand)”", "no file matches “\(operand)”"))
      }
    } catch {
      hasFailed = true
      console.complain(LocalizedText("\(operand)：\(error.message.chinese)", "\(operand): \(error.message.english)"))
    }
    return true
  }

  private func shownPath(of path: String, in root: String, as operand: String) -> String {
    if path == root { return operand }
    let folder = operand == "/" ? "/" : FilePath.normalised(operand)
    return FilePath.relative(path, to: root).map { FilePath.join(folder, $0) } ?? path
  }

  private mutating func takeStandardInput(named name: String?) {
    // Without a name the text is taken for a draft that lies in the current folder.
    let path = DocumentLoader.path(of: name ?? "-.txt")
    do throws(WorkspaceProblem) {
      let limit = WorkspaceScanner.Limits().fileSize
      let raw = try FileReader.bytes(ofDescriptor: 0, limit: limit, path: "-")
      let root = WorkspaceScanner.root(ofFile: path)
      prepare(root: root)
      reportSurroundings(of: root)
      let key = hosts[root]?.workspace.key(ofFile: path) ?? DocumentKey(path)
      hosts[root]?.host.setDocument(key, text: TextDecoding.text(of: raw, path: path))
      choose(name ?? "-", key, root)
    } catch {
      fail(error, shownAs: "-")
    }
  }

  private mutating func prepare(root: String) {
    guard hosts[root] == nil else { return }
    var host = AnalysisHost(settingsReader: JSONSettingsReader())
    let workspace = Workspace.load(root: root, into: &host, dividing: threads)
    hosts[root] = LoadedHost(host: host, workspace: workspace, walked: workspace.documents)
  }

  /// Says what could not be read around a named file. It is no failure: the file itself was read.
  private mutating func reportSurroundings(of root: String) {
    for problem in hosts[root]?.workspace.problems ?? [] where problem.isFailure {
      report(problem, shownAs: FilePath.relative(problem.path, to: FilePath.currentFolder) ?? problem.path)
    }
  }

  private mutating func choose(_ shownPath: String, _ key: DocumentKey, _ root: String) {
    if known.insert(key).inserted { chosen.append((shownPath, key, root)) }
  }

  private mutating func fail(_ problem: WorkspaceProblem, shownAs path: String) {
    report(problem, shownAs: path)
    hasFailed = true
  }

  private mutating func report(_ problem: WorkspaceProblem, shownAs path: String) {
    guard reported.insert(problem).inserted else { return }
    if problem.kind == .missing {
      console.complain(LocalizedText("找不到文件 \(path)", "no such file: \(path)"))
    } else if problem.kind == .notRegular {
      // Whoever names a pipe wants what comes through it.
      let (chinese, english) = (problem.message.chinese, problem.message.english)
      console.complain(
        LocalizedText("\(path)：\(chinese)；读标准输入请用 -", "\(path): \(english); - stands for the standard input"))
    } else {
      console.complain(LocalizedText("\(path)：\(problem.message.chinese)", "\(path): \(problem.message.english)"))
    }
  }
}
