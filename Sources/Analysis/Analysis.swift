import Checks
import TextModel

/// What a document is for, decided by what it says and not by its name or language id.
package enum DocumentRole: String, Sendable {
  case draft, plan, ledger, other
}

/// A snapshot of a workspace. Immutable; safe to read on any thread.
package struct Analysis: Sendable {
  let documents: [DocumentKey: SourceText]
  let configuration: Configuration

  /// The documents in order of their paths.
  package var keys: [DocumentKey] { documents.keys.sorted() }

  package func text(of key: DocumentKey) -> SourceText? { documents[key] }

  package func role(of key: DocumentKey) -> DocumentRole { .draft }

  /// Every finding of a document in the order of its text.
  package func findings(of key: DocumentKey) -> [Finding] { [] }
}
