import Numerals
import TextModel

/// A paragraph of a document with all that is read in it. Every range counts from the block's own start, so a block can be
/// kept while text before it changes.
package struct Block: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    case blank
    /// Furniture of a scraped page, page numbers.
    case furniture
    case text
  }

  package var kind: Kind
  /// Bytes, the line end included.
  package var length: Int
  /// The text without indentation and line end.
  package var content: TextRange
  /// The marker at its start.
  package var marker: Marker?
  /// How many `#` stand before it.
  package var markdownDepth: Int = 0
  /// The words of its heading: behind the marker, up to the first 。 or ：; or the whole content of a block without marker.
  package var title: TextRange
  /// True when text follows the heading in the same block.
  package var isRunIn: Bool = false
  /// True for a short line without punctuation, which may be an unnumbered heading.
  package var isShortLine: Bool = false
  /// True when the content begins with 是 and no numeral before it.
  package var beginsWithBareShi: Bool = false
  /// True when it begins with 目标：.
  package var isGoal: Bool = false
  /// 一是, 二是 and 第一， inside the block, the one at its start included.
  package var points: [Marker] = []
  /// Heading markers in mid-line, of merged paragraphs.
  package var inlineMarkers: [Marker] = []
  package var figures: [Figure] = []
  package var relations: [Relation] = []
  package var titles: [TitleMention] = []
  package var titleProblems: [TitleProblem] = []
  package var announcements: [Announcement] = []
  package var countedLists: [CountedList] = []
  /// `<!-- … -->`: invisible in print, and no text of the draft. In bytes of the block.
  package var comments: [TextRange] = []
  /// The comments among them that speak to Hegao.
  package var waivers: [Waiver] = []
  /// The first year named in it, or 0.
  package var firstYear: Int = 0

  init(kind: Kind, length: Int, content: TextRange) {
    self.kind = kind
    self.length = length
    self.content = content
    title = content
  }
}
