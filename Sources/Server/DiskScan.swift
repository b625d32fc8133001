import Analysis
import Synchronization
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

  private typealias Found = (path: String, stamp: FileStamp)

  /// Reads the disk. Never fails: what cannot be read is a problem of the result and no document.
  ///
  /// - Parameters:
  ///   - limit: Where more documents than these must be read, `report` is told how many are done, at most once for each
  ///     hundredth of them and on any thread, but in their order; nil for never.
  func run(reportsAbove limit: Int? = nil, report: @escaping @Sendable (WorkShare) -> Void = { _ in }) -> Result {
    var result = Result()
    let found = documents(&result)
    let news = found.filter { isNews($0.path, $0.stamp) }
    let counter = Counter(total: news.count, reportsAbove: limit, report)
    let problems = buildsHost ? buildHost(news, &result, counter) : readTexts(news, &result, counter)
    let unreadable = Set(problems.map(\.path))
    result.problems += problems
    for (path, stamp) in found where !unreadable.contains(path) { result.stamps[path] = stamp }
    for path in Set(known.keys).union(forced) where result.stamps[path] == nil {
      result.gone.append(DocumentKey(path))
    }
    return result
  }

  /// The documents of all folders, up to the limit of what is read.
  private func documents(_ result: inout Result) -> [Found] {
    let limit = WorkspaceScanner.Limits().totalSize
    var bytesLeft = limit
    var documents: [Found] = []
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

  /// Where there is more than one processor, one is left to whoever types meanwhile: these threads let every other go first.
  private var threads: Threads { Threads(lowPriority: true) }

  private func buildHost(_ news: [Found], _ result: inout Result, _ counter: Counter) -> [WorkspaceProblem] {
    var host = AnalysisHost(settingsReader: JSONSettingsReader(), dividing: Threads())
    let problems = Workspace.read(news.map(\.path), into: &host, dividing: threads) { counter.count() }
    result.host = host
    return problems.compactMap(\.self)
  }

  private func readTexts(_ news: [Found], _ result: inout Result, _ counter: Counter) -> [WorkspaceProblem] {
    var problems: [WorkspaceProblem] = []
    for (path, _) in news {
      do throws(WorkspaceProblem) {
        result.texts.append((DocumentKey(path), try WorkspaceScanner.read(path)))
      } catch {
        problems.append(error)
      }
      counter.count()
    }
    return problems
  }

  /// Counts the documents that have been read.
  private final class Counter: Sendable {
    private let share: Mutex<WorkShare>
    private let report: (@Sendable (WorkShare) -> Void)?

    init(total: Int, reportsAbove limit: Int?, _ report: @escaping @Sendable (WorkShare) -> Void) {
      let share = WorkShare(done: 0, total: total)
      self.share = Mutex(share)
      self.report = limit.map { total > $0 } ?? false ? report : nil
      self.report?(share)
    }

    func count() {
      guard let report else { return }
      share.withLock { share in
        let before = share.percentage
        share.done += 1
        // Under the lock, so that nobody hears of more and then of less.
        if share.percentage > before { report(share) }
      }
    }
  }
}
