import DraftSyntax
import TextModel

/// A numbered item of a plan.
package struct Measure: Sendable, Hashable {
  /// One step of the way from the plan's part down to the measure.
  package struct Step: Sendable, Hashable {
    /// Nil for a heading in Markdown that has no number of its own.
    package var family: MarkerFamily?
    /// The number; for a heading without one, its place among those beside it.
    package var number: Int
    /// As the plan writes it; the words of a heading without number.
    package var marker: String
  }

  /// The parts and sections around it, and itself last.
  package var path: [Step]
  /// The measure right around it, by its place among the plan's measures; nil for the outermost.
  package var parent: Int?
  /// How deep it lies, by its family: 1 for 一、, 2 for （一）, 3 for 1., 4 for （1）; see ``HeadingOrder``.
  package var level: Int
  /// Its heading, up to where a run-in heading ends.
  package var title: String
  /// Its text with the heading, without its sub-measures; in bytes of the plan.
  package var textRange: TextRange
  /// Marker and heading.
  package var selectionRange: TextRange
  /// The goal (目标：…) of the section around it, in bytes of the plan; nil where there is none.
  package var goal: TextRange?

  package var family: MarkerFamily? { path[path.count - 1].family }
  package var number: Int { path[path.count - 1].number }
  /// As the plan writes it; empty for a heading without number.
  package var marker: String { family == nil ? "" : path[path.count - 1].marker }

  /// Marker and title: （35）健全机制, 第三条 渡口应当具备下列条件.
  package var label: String {
    let isWord = family.map { [.chapter, .section, .article].contains($0) } ?? false
    return marker + (isWord && !title.isEmpty ? " " : "") + title
  }

  /// The path as it is cited: `二、／（三）／8.／（34）`.
  package var pathText: String { path.map(\.marker).joined(separator: "／") }
}
