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

  package var kind: Kind
  /// 0 for the title, 1 for 一、, 2 for （一）, 3 for 1., 4 for （1）, 5 for ①, 6 for points; more where chapters or articles stand around
  /// them, see ``HeadingOrder``.
  package var level: Int
  /// As it stands in the draft; empty where there is none.
  package var marker: String
  package var number: Int?
  package var family: MarkerFamily?
  /// Without the marker, up to where a run-in heading ends.
  package var title: String
  /// The whole section.
  package var range: TextRange
  /// Marker and title.
  package var selectionRange: TextRange
  /// The block in which it stands.
  package var block: Int
  package var children: [OutlineNode]
}
