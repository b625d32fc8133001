import Synchronization
import TextModel

/// Which results an answer tells, for the session to remember once the answer is sent.
final class DiagnosticLog: Sendable {
  private let results = Mutex<[DocumentKey: String]>([:])

  func note(_ key: DocumentKey, _ resultId: String) { results.withLock { $0[key] = resultId } }

  var told: [DocumentKey: String] { results.withLock { $0 } }
}
