import TextModel

/// A node of a document's outline.
package struct OutlineItem: Sendable, Hashable {
  package enum Kind: String, Sendable {
    /// The document's own title.
    case title
    /// A numbered or unnumbered heading.
    case heading
    /// 一是, 二是, … inside a section.
    case point
  }

  package var kind: Kind
  /// 0 for the title, 1 for 一、, 2 for （一）, 3 for 1., 4 for （1）, deeper for points.
  package var level: Int
  /// As it stands in the draft; empty where there is none.
  package var marker: String
  package var number: Int?
  /// Without the marker, up to where a run-in heading ends.
  package var title: String
  /// The whole section.
  package var range: TextRange
  /// Marker and title.
  package var selectionRange: TextRange
  package var children: [OutlineItem]
}

/// A region that an editor may fold.
package struct FoldingRegion: Sendable, Hashable {
  package var range: TextRange
}

extension Analysis {
  package func outline(of key: DocumentKey) -> [OutlineItem] { [] }

  package func foldingRegions(of key: DocumentKey) -> [FoldingRegion] { [] }
}
