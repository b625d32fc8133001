/// The sides of a document that rules about the whole of it look at. An edit mostly leaves all but one as they were, and then what a rule
/// found still holds.
package struct DocumentFacets: OptionSet, Sendable {
  package let rawValue: Int

  package init(rawValue: Int) { self.rawValue = rawValue }

  /// Markers, headings, points and announced counts.
  package static let outline = DocumentFacets(rawValue: 1)
  /// Titles in 《》, aliases, references, and the plans of the workspace.
  package static let titles = DocumentFacets(rawValue: 2)
  /// What the figures say of a time, here and in drafts of the same place.
  package static let statements = DocumentFacets(rawValue: 4)
  /// Which rows of the ledgers speak of which figures.
  package static let ledgerMatches = DocumentFacets(rawValue: 8)
  /// The very words.
  package static let text = DocumentFacets(rawValue: 16)

  /// By how much a paragraph says that its figures have grown.
  package static let growth = DocumentFacets(rawValue: 32)

  package static let all: DocumentFacets = [.outline, .titles, .statements, .ledgerMatches, .text, .growth]
}
