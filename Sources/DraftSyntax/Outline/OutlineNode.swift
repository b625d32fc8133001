import TextModel

/// A node of a document's outline. Ranges are bytes of the document.
package struct OutlineNode: Sendable, Hashable {
  package enum Kind: String, Sendable {
    /// The document's own title.
    case title
    /// A numbered or unnumbered heading.
    case heading
    /// 一是, 二是, … inside a section.
    case point
  }

  /// What stands in the draft, in one object for all outlines that show it.
  package final class Words: Sendable, Hashable {
    fileprivate let marker: String
    fileprivate let number: Int?
    fileprivate let family: MarkerFamily?
    fileprivate let title: String
    fileprivate let label: String

    package init(_ marker: String = "", number: Int? = nil, family: MarkerFamily? = nil, title: String) {
      (self.marker, self.number, self.family, self.title) = (marker, number, family, title)
      let words = marker + title
      // Titles mostly hold no space, and whole characters are dear to cut.
      let isOneWord = !words.unicodeScalars.contains(where: \.properties.isWhitespace)
      label = isOneWord ? words : words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    package static func == (a: Words, b: Words) -> Bool {
      a === b || (a.marker, a.number, a.family, a.title) == (b.marker, b.number, b.family, b.title)
    }

    package func hash(into hasher: inout Hasher) {
      hasher.combine(marker)
      hasher.combine(title)
    }
  }

  package var kind: Kind
  /// 0 for the title, 1 for 一、, 2 for （一）, 3 for 1., 4 for （1）, 5 for ①, 6 for points; more where chapters or articles stand around
  /// them, see ``HeadingOrder``.
  package var level: Int
  package var words: Words
  /// The whole section.
  package var range: TextRange
  /// Marker and title.
  package var selectionRange: TextRange
  /// The block in which it stands.
  package var block: Int
  package var children: [OutlineNode]

  package init(
    kind: Kind, level: Int, words: Words, range: TextRange, selectionRange: TextRange, block: Int,
    children: [OutlineNode]
  ) {
    (self.kind, self.level, self.words) = (kind, level, words)
    (self.range, self.selectionRange, self.block, self.children) = (range, selectionRange, block, children)
  }

  /// As it stands in the draft; empty where there is none.
  package var marker: String { words.marker }
  package var number: Int? { words.number }
  package var family: MarkerFamily? { words.family }
  /// Without the marker, up to where a run-in heading ends.
  package var title: String { words.title }
  /// Marker and title on one line; empty where a heading is half typed.
  package var label: String { words.label }
}
