import Checks
import DraftSyntax
import PlanModel
import TextModel

/// A place in the document that is looked at.
package struct Highlight: Sendable, Hashable {
  package var range: TextRange
  /// True where the short name is defined, or the plan states its own title or measure.
  package var isDefinition: Bool
}

extension Analysis {
  /// Every place of the workspace that speaks of what is under the cursor: from a measure or title of a plan the drafts that
  /// cite it, and from a citation likewise. In the order of the paths, then of the text.
  ///
  /// - Parameter includesDefinition: whether the plan's own words are among them.
  package func references(
    in key: DocumentKey, at offset: TextOffset, includesDefinition: Bool, isCancelled: () -> Bool = { false }
  ) -> [DocumentRange] {
    guard let subjects = mention(in: key, at: offset)?.subjects, !subjects.isEmpty else { return [] }
    return keys.flatMap { document -> [DocumentRange] in
      if isCancelled() { return [] }
      return (mentions(in: document)?.places(of: subjects) ?? []).filter {
        includesDefinition || !isOwnWord($0, in: document)
      }.map { DocumentRange(document: document, range: $0.range) }
    }
  }

  /// True for the words with which a plan states its own title or measure.
  private func isOwnWord(_ mention: Mention, in key: DocumentKey) -> Bool {
    mention.isDefinition && documents[key]?.plan != nil
      && mention.subjects.contains { subject in
        switch subject {
        case .measure(let plan, _), .plan(let plan): plan == key
        case .title: false
        }
      }
  }

  /// The places of the document that speak of what is under the cursor, in the order of the text.
  package func highlights(in key: DocumentKey, at offset: TextOffset) -> [Highlight] {
    guard let mentions = mentions(in: key), let subjects = mentions.innermost(at: offset)?.subjects else { return [] }
    return mentions.places(of: subjects).map { Highlight(range: $0.range, isDefinition: $0.isDefinition) }
  }
}
