import Analysis
import TextModel
import WorkspaceFiles

/// One look at the folders of a workspace: which documents are there, and which of them must be read again?
struct DiskScan: Sendable {
  /// The folders. What lies in several of them counts once.
  var roots: [String]
  /// The documents as they were read last.
  var known: [String: FileStamp]
  /// Documents that are read again whatever their stamps say: a stamp may be too coarse, or the text was the editor's.
  var forced: Set<String>
  /// True for the first look: the documents are then put into a host on the scanning thread, where nobody waits for it.
  var buildsHost: Bool

  struct Result: Sendable {
    /// Every document on disk and its state.
    var stamps: [String: FileStamp] = [:]
    /// The documents that were read.
    var texts: [(DocumentKey, SourceText)] = []
    /// The documents that are no longer there.
    var gone: [DocumentKey] = []
    /// A host with all documents, if one was asked for; ``texts`` is empty then.
    var host: AnalysisHost?
    var problems: [WorkspaceProblem] = []
  }

  /// Reads the disk. Never fails: what cannot be read is a problem of the result and no document.
  ///
  /// - Parameters:
  ///   - limit: Where more documents than these must be read, `report` is told how many are done, at most once for each
  ///     hundredth of them; nil for never.
  func run(reportsAbove limit: Int? = nil, report: (WorkShare) -> Void = { _ in }) -> Result {
    var result = Result()
    if buildsHost { result.host = AnalysisHost(settingsReader: JSONSettingsReader()) }
    let found = documents(&result)
    var share = WorkShare(done: 0, total: found.count { isNews($0.path, $0.stamp) })
    let isNoteworthy = limit.map { share.total > $0 } ?? false
    if isNoteworthy { report(share) }
    for (path, stamp) in found {
      guard isNews(path, stamp) else {
        result.stamps[path] = stamp
        continue
      }
      read(path, stamp, into: &result)
      let before = share.percentage
      share.done += 1
      if isNoteworthy, share.percentage > before { report(share) }
    }
    for path in Set(known.keys).union(forced) where result.stamps[path] == nil {
      result.gone.append(DocumentKey(path))
    }
    return result
  }

  /// The documents of all folders, up to the limit of what is read.
  private func documents(_ result: inout Result) -> [(path: String, stamp: FileStamp)] {
    let limit = WorkspaceScanner.Limits().totalSize
    var bytesLeft = limit
    var documents: [(path: String, stamp: FileStamp)] = []
    var seen: Set<String> = []
    for root in roots {
      let scan = WorkspaceScanner.scan(under: root)
      result.problems += scan.problems
      for path in scan.documents where seen.insert(path).inserted {
        guard let stamp = FileStamp(path) else { continue }
        bytesLeft -= stamp.size
        if bytesLeft < 0 {
          result.problems.append(WorkspaceProblem(path: root, kind: .tooMuchText(limit: limit)))
          return documents
        }
        documents.append((path, stamp))
      }
    }
    return documents
  }

  /// True for a document that must be read.
  private func isNews(_ path: String, _ stamp: FileStamp) -> Bool { known[path] != stamp || forced.contains(path) }

  private func read(_ path: String, _ stamp: FileStamp, into result: inout Result) {
    do {
      let text = try WorkspaceScanner.read(path)
      result.stamps[path] = stamp
      if result.host != nil {
        result.host?.setDocument(DocumentKey(path), text: text)
      } else {
        result.texts.append((DocumentKey(path), text))
      }
    } catch {
      result.problems.append(error)
    }
  }
}
