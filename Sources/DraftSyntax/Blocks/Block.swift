import Numerals
import Synchronization
import TextModel

/// A paragraph of a document with all that is read in it. Every range counts from the block's own start, so a block is kept, the same
/// object, while text before and behind it changes: two drafts that share it agree on all that stands in it.
package final class Block: Sendable {
  package enum Kind: Sendable, Hashable {
    case blank
    /// Furniture of a scraped page, page numbers.
    case furniture
    case text
  }

  private let reading: BlockReading
  /// How many lines behind its last one were looked at to find where it ends: an edit in them may change it.
  var linesLookedAhead: Int { Int(linesAhead) }
  private let linesAhead: Int32
  /// What somebody computed from the block and wants to find again as long as the block lives. See ``memo``.
  private let slot = Mutex<(any AnyObject & Sendable)?>(nil)

  /// Its own words in the outline, once somebody has asked for them. See ``outlineWords(in:at:)``.
  let outlineWords = Kept<OutlineWords>()

  /// Where a block has many relations: those that each figure is the result or a part of, by their places in ``relations``.
  private let relationsByResult: [Int: [Int]]

  init(_ reading: BlockReading, linesLookedAhead: Int) {
    self.reading = reading
    linesAhead = Int32(linesLookedAhead)
    relationsByResult = reading.relations.count > Block.fewRelations ? Relation.byResult(reading.relations) : [:]
  }

  /// What was computed from the block before. One owner keeps one value here, with what else it depends on.
  package var memo: (any AnyObject & Sendable)? {
    get { slot.withLock { $0 } }
    set { slot.withLock { $0 = newValue } }
  }

  /// The blocks that are nothing but a line end, of one byte and of two. Every second line of many drafts is one, and all of them share
  /// one object: nothing distinguishes them but where they stand.
  static let emptyLines = (1...2).map {
    Block(BlockReading(kind: .blank, length: $0, content: 0..<0), linesLookedAhead: 1)
  }

  package var kind: Kind { reading.kind }
  /// Bytes, the line end included.
  package var length: Int { reading.length }
  /// The text without indentation and line end.
  package var content: TextRange { reading.content }
  /// The marker at its start.
  package var marker: Marker? { reading.marker }
  /// How many `#` stand before it.
  package var markdownDepth: Int { reading.markdownDepth }
  /// The words of its heading: behind the marker, up to the first 。 or ：; or the whole content of a block without marker.
  package var title: TextRange { reading.title }
  /// True when text follows the heading in the same block.
  package var isRunIn: Bool { reading.isRunIn }
  /// True for a short line without punctuation, which may be an unnumbered heading.
  package var isShortLine: Bool { reading.isShortLine }
  /// True when the content begins with 是 and no numeral before it.
  package var beginsWithBareShi: Bool { reading.beginsWithBareShi }
  /// True when it begins with 目标：.
  package var isGoal: Bool { reading.isGoal }
  /// What its heading says of the time of its section; nil where the block is none or says nothing.
  package var sectionTime: SectionTime? { reading.sectionTime }
  /// 一是, 二是 and 第一， inside the block, the one at its start included.
  package var points: [Marker] { reading.points }
  /// Heading markers in mid-line, of merged paragraphs.
  package var inlineMarkers: [Marker] { reading.inlineMarkers }
  package var figures: [Figure] { reading.figures }
  package var relations: [Relation] { reading.relations }
  /// The relations that may bear a figure out, in their order, and perhaps others.
  package func relations(about figure: Int) -> [Relation] {
    if relations.count <= Block.fewRelations { return relations }
    return (relationsByResult[figure] ?? []).map { relations[$0] }
  }
  /// So many relations are looked through one by one.
  private static let fewRelations = 16
  package var titles: [TitleMention] { reading.titles }
  package var titleProblems: [TitleProblem] { reading.titleProblems }
  /// 方案第（35）项: measures of a plan whose name stands there without 《》.
  package var bareReferences: [BareReference] { reading.bareReferences }
  /// 渡口管理办法（以下简称《办法》）: short names of documents whose titles stand there without 《》.
  package var bareAliases: [BareAlias] { reading.bareAliases }
  package var announcements: [Announcement] { reading.announcements }
  package var countedLists: [CountedList] { reading.countedLists }
  /// `<!-- … -->`: invisible in print, and no text of the draft. In bytes of the block.
  package var comments: [TextRange] { reading.comments }
  /// The comments among them that speak to Hegao.
  package var waivers: [Waiver] { reading.waivers }
  /// The first year named in it, or 0.
  package var firstYear: Int { reading.firstYear }
}

extension Block: Equatable {
  /// True when the same is read in both.
  package static func == (a: Block, b: Block) -> Bool { a === b || a.reading == b.reading }
}
