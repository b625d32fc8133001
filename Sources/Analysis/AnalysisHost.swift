import Checks
import TextModel

/// One workspace: its documents and its configuration. The one mutable thing; readers take ``analysis``.
///
/// It reads no file. Whoever owns it puts documents in (``setDocument(_:text:)``) and takes them out.
package struct AnalysisHost: Sendable {
  private var documents: [DocumentKey: SourceText] = [:]
  private var configuration = Configuration()

  package init() {}

  /// Adds a document, or replaces its whole text.
  package mutating func setDocument(_ key: DocumentKey, text: SourceText) { documents[key] = text }

  /// Applies edits in their order; each is in terms of the text that the one before it left. Unknown documents are ignored.
  package mutating func edit(_ key: DocumentKey, _ edits: [TextEdit]) {
    for edit in edits { documents[key]?.apply(edit) }
  }

  package mutating func removeDocument(_ key: DocumentKey) { documents[key] = nil }

  package mutating func setConfiguration(_ configuration: Configuration) { self.configuration = configuration }

  /// A snapshot: a value that later changes of the host do not touch.
  package var analysis: Analysis { Analysis(documents: documents, configuration: configuration) }
}
