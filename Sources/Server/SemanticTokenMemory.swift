import LanguageServerProtocol
import Synchronization
import TextModel

/// The tokens that were told last of each document, so that the next ones can be told as what has changed.
final class SemanticTokenMemory: Sendable {
  private struct State {
    var told: [DocumentKey: SemanticTokens] = [:]
    var count = 0
  }

  private let state = Mutex(State())

  /// Keeps the tokens of a document, and gives them the name under which they are kept.
  func remember(_ data: [Int], of key: DocumentKey) -> SemanticTokens {
    state.withLock { state in
      state.count += 1
      let tokens = SemanticTokens(resultId: String(state.count), data: data)
      state.told[key] = tokens
      return tokens
    }
  }

  /// The tokens of that name, where they are the ones that were told last of the document.
  func told(_ resultId: String, of key: DocumentKey) -> [Int]? {
    state.withLock { state in
      guard let tokens = state.told[key], tokens.resultId == resultId else { return nil }
      return tokens.data
    }
  }

  func forget(_ key: DocumentKey) {
    state.withLock { state in _ = state.told.removeValue(forKey: key) }
  }
}
