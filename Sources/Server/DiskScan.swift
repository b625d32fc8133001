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
  func run() -> Result {
    var result = Result()
    if buildsHost { result.host = AnalysisHost(settingsReader: JSONSettingsReader()) }
    var bytesLeft = WorkspaceScanner.Limits().totalSize
    for root in roots {
      let scan = WorkspaceScanner.scan(under: root)
      result.problems += scan.problems
      for path in scan.documents where result.stamps[path] == nil {
        guard let stamp = FileStamp(path) else { continue }
        bytesLeft -= stamp.size
        if bytesLeft < 0 {
          let limit = WorkspaceScanner.Limits().totalSize
          result.problems.append(WorkspaceProblem(path: root, kind: .tooMuchText(limit: limit)))
          break
        }
        look(at: path, stamp, into: &result)
      }
    }
    for path in Set(known.keys).union(forced) where result.stamps[path] == nil {
      result.gone.append(DocumentKey(path))
    }
    return result
  }

  private func look(at path: String, _ stamp: FileStamp, into result: inout Result) {
    if known[path] == stamp, !forced.contains(path) {
      result.stamps[path] = stamp
      return
    }
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
