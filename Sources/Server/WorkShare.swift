import LanguageServerProtocol
import TextModel

/// How much of a work is done, in documents.
struct WorkShare: Sendable, Hashable {
  var done: Int
  var total: Int

  var percentage: Int { total > 0 ? min(100, done * 100 / total) : 100 }

  func progress(_ kind: WorkDoneProgress.Kind, title: String? = nil) -> WorkDoneProgress {
    WorkDoneProgress(kind: kind, title: title, message: "\(done)/\(total)", percentage: percentage)
  }
}
