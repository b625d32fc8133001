import TextModel

/// Finds and reads the files of a workspace.
package enum WorkspaceScanner {
  /// How much is read at most. Sizes are in bytes.
  package struct Limits: Sendable {
    package var fileCount = 5_000
    package var folderCount = 20_000
    package var fileSize = 20_000_000
    package var totalSize = 400_000_000

    package init() {}
  }

  /// What a walk through a folder found.
  package struct Scan: Sendable {
    /// Paths of documents, in the order of their bytes.
    package var documents: [String] = []
    /// What could not be read, in the order in which it was met.
    package var problems: [WorkspaceProblem] = []
  }

  /// The extensions of the files that may be drafts, plans or ledgers, in lower case.
  package static let extensions: Set<String> = ["txt", "md", "markdown", "csv", "tsv"]

  /// The names of what marks a folder as a workspace.
  package static let markers = ["hegao.json", ".git"]

  /// The folder that is the workspace of a file: the nearest one upward that holds `hegao.json` or `.git`, else its own.
  ///
  /// The search ends below the home folder and `/`: they are a workspace only for files that lie directly in them.
  package static func root(ofFile path: String) -> String {
    let own = FilePath.parent(of: FilePath.absolute(path))
    let homes = homeFolders
    var folder = own
    while true {
      if holdsMarker(folder) { return folder }
      if homes.contains(folder) { return own }
      folder = FilePath.parent(of: folder)
      if folder == "/" || homes.contains(folder) { return own }
    }
  }

  /// Every document under a folder that may be a draft, a plan or a ledger, in sorted order.
  package static func documents(under root: String) -> [String] { scan(under: root).documents }

  /// Every document under a folder, and what could not be read on the way. Hidden folders and `node_modules` are passed
  /// over, links that lead out of the folder are not followed, and pipes and devices are no documents.
  package static func scan(under root: String, limits: Limits = Limits()) -> Scan {
    let root = FilePath.absolute(root)
    var walk = FolderWalk(root: root, limits: limits, descends: root != "/" && !homeFolders.contains(root))
    return walk.run()
  }

  /// The text of a file. Broken UTF-8 is repaired, GB18030 ledgers are decoded.
  ///
  /// - Throws: ``WorkspaceProblem`` when the file is missing, not a regular file, too large or may not be read.
  package static func read(_ path: String) throws(WorkspaceProblem) -> SourceText {
    TextDecoding.text(of: try FileReader.bytes(of: path, limit: Limits().fileSize), path: path)
  }

  private static func holdsMarker(_ folder: String) -> Bool {
    markers.contains { FileStatus(FilePath.join(folder, $0)) != nil }
  }

  /// The home folder as it is spelt and as it is.
  private static var homeFolders: Set<String> {
    guard let home = FilePath.homeFolder else { return [] }
    return Set([home, FilePath.canonical(home)].compactMap(\.self))
  }
}
