import Checks
import DraftSyntax
import PlanModel
import TextModel

/// A title that names a file of the workspace.
package struct DocumentLink: Sendable, Hashable {
  /// Brackets included, in bytes of the document.
  package var range: TextRange
  package var target: DocumentKey
  /// The plan's own title.
  package var title: String
}

extension Analysis {
  /// The titles of a document that name plans of the workspace, in the order of the text. Short names are left out: they
  /// lead to their definition.
  package func documentLinks(in key: DocumentKey) -> [DocumentLink] {
    guard let context = referenceContext(of: key) else { return [] }
    return context.draft.blocks.enumerated().flatMap { index, block in
      block.titles.compactMap { title -> DocumentLink? in
        guard let plan = titles.plan(for: title.key), plan.document != key else { return nil }
        return DocumentLink(
          range: context.draft.absolute(title.range, in: index), target: plan.document, title: plan.title)
      }
    }
  }
}
