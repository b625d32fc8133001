import DraftSyntax
import TextModel

/// A node of a document's outline.
package typealias OutlineItem = OutlineNode

/// A region that an editor may fold.
package struct FoldingRegion: Sendable, Hashable {
  /// From the heading to the end of its section, in bytes.
  package var range: TextRange
}

extension Analysis {
  /// The outline tree of a draft or plan.
  package func outline(of key: DocumentKey) -> [OutlineItem] { documents[key]?.draft.outline ?? [] }

  /// The sections of a document that take more than one line.
  package func foldingRegions(of key: DocumentKey) -> [FoldingRegion] {
    guard let document = documents[key] else { return [] }
    var regions: [FoldingRegion] = []
    func visit(_ node: OutlineNode) {
      let end = trimmedEnd(node.range, document.text)
      let lines = document.text.lineIndex
      if node.kind != .title, lines.line(at: end) > lines.line(at: node.range.lowerBound) {
        regions.append(FoldingRegion(range: node.range.lowerBound..<end))
      }
      node.children.forEach(visit)
    }
    document.draft.outline.forEach(visit)
    return regions
  }

  /// The end of a range without blank lines behind it.
  private func trimmedEnd(_ range: TextRange, _ text: SourceText) -> TextOffset {
    var end = range.upperBound
    while end > range.lowerBound, [0x0A, 0x0D, 0x20, 0x09].contains(text.bytes[end - 1]) { end -= 1 }
    return end
  }
}
