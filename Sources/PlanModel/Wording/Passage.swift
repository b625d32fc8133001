import DraftSyntax
import TextModel

/// A piece of a draft that may answer a measure: a heading alone or with what is run in behind it, a paragraph, or a point
/// (一是, 二是) up to the next one. Ranges are bytes of the document.
package struct Passage: Sendable, Hashable {
  package var range: TextRange
  /// The words of its heading; nil for a paragraph.
  package var title: TextRange?
  /// The nearest heading above it; empty where there is none.
  package var heading: String
  /// The outermost heading above it, or its own where it is the outermost; empty where there is none.
  package var section: String
  /// True for a heading alone, with passages below it that say what it announces.
  package var isOnlyHeading: Bool
  /// What stands in it as comments, and is no text.
  var comments: [TextRange]

  /// What stands behind the heading.
  func body(in text: SourceText) -> FoldedText {
    let body = min(title?.upperBound ?? range.lowerBound, range.upperBound)..<range.upperBound
    let folded = FoldedText(text.bytes[body])
    return comments.isEmpty
      ? folded : folded.blanking(comments.map { $0.clamped(to: body).shifted(by: -body.lowerBound) })
  }
}

/// Divides a draft into passages.
///
/// What stands before the first heading, and between an outermost heading and the headings below it, are openings, which
/// speak of everything and answer nothing. A draft without headings is all passages.
package struct PassageReader {
  private struct Heading {
    var block: Int
    /// The headings around it, the outermost first, and itself last.
    var titles: [String]
    /// Where its section ends, in bytes of the document.
    var end: TextOffset
  }

  private let draft: Draft
  private var headings: [Heading] = []
  /// The points of each block, in their order.
  private var points: [Int: [OutlineNode]] = [:]

  package init(_ draft: Draft) {
    self.draft = draft
    for node in draft.outline { visit(node, below: []) }
  }

  private mutating func visit(_ node: OutlineNode, below titles: [String]) {
    var titles = titles
    switch node.kind {
    case .title: break
    case .heading:
      titles.append(node.title)
      headings.append(Heading(block: node.block, titles: titles, end: node.range.upperBound))
    case .point: points[node.block, default: []].append(node)
    }
    for child in node.children { visit(child, below: titles) }
  }

  /// The passages of the draft in their order.
  package var passages: [Passage] { draft.blocks.indices.flatMap(passages) }

  /// The passage that an offset touches.
  package func passage(at offset: TextOffset) -> Passage? {
    let block = draft.block(at: offset)
    guard block < draft.blocks.count else { return nil }
    return passages(of: block).last { $0.range.touches(offset) }
  }

  private func passages(of index: Int) -> [Passage] {
    let block = draft.blocks[index]
    guard block.kind == .text, !draft.titleBlocks.contains(index) else { return [] }
    let next = headings.firstIndex { $0.block > index } ?? headings.endIndex
    let above = next > 0 ? headings[next - 1] : nil
    let isHeading = above?.block == index
    let depth = above?.titles.count ?? 0
    let isOpening = depth < 2 && next < headings.endIndex && headings[next].titles.count > depth
    if !isHeading, isOpening { return [] }
    let titles = above?.titles ?? []
    let content = draft.absolute(block.content, in: index)
    let points = (points[index] ?? []).sorted { $0.selectionRange.lowerBound < $1.selectionRange.lowerBound }
    let comments = block.comments.map { draft.absolute($0, in: index) }
    var passages: [Passage] = []
    let lead = content.lowerBound..<(points.first?.selectionRange.lowerBound ?? content.upperBound)
    if !lead.isEmpty {
      let title = isHeading ? draft.absolute(block.title, in: index) : nil
      passages.append(
        Passage(
          range: lead, title: title, heading: (isHeading ? titles.dropLast() : titles[...]).last ?? "",
          section: titles.first ?? "", isOnlyHeading: holdsOthers(index, title, lead, above), comments: comments))
    }
    for (at, point) in points.enumerated() {
      let start = point.selectionRange.lowerBound
      let end = at + 1 < points.count ? points[at + 1].selectionRange.lowerBound : content.upperBound
      passages.append(
        Passage(
          range: start..<max(start, end), title: start + point.marker.utf8.count..<point.selectionRange.upperBound,
          heading: titles.last ?? "", section: titles.first ?? "", isOnlyHeading: false, comments: comments))
    }
    return passages
  }

  /// True where nothing but a full stop stands behind the heading, and more text in its section.
  private func holdsOthers(_ index: Int, _ title: TextRange?, _ lead: TextRange, _ heading: Heading?) -> Bool {
    guard let title, let heading, lead.upperBound - title.upperBound <= 4 else { return false }
    if points[index] != nil { return true }
    let next = draft.blocks.indices.dropFirst(index + 1).first { draft.blocks[$0].kind == .text }
    return next.map { draft.starts[$0] < heading.end } ?? false
  }
}
