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
    var starts = LineCursor(document.text)
    func visit(_ nodes: [OutlineNode]) {
      for at in nodes.indices {
        let range = nodes[at].range.lowerBound..<trimmedEnd(nodes[at].range, document.text)
        let first = starts.line(at: range.lowerBound)
        // Points end on the line on which they begin, or near it.
        var ends = starts
        let last = ends.line(at: range.upperBound)
        if nodes[at].kind != .title, last > first { regions.append(FoldingRegion(range: range)) }
        visit(nodes[at].children)
      }
    }
    visit(document.draft.outline)
    return regions
  }

  /// The end of a range without blank lines behind it.
  private func trimmedEnd(_ range: TextRange, _ text: SourceText) -> TextOffset {
    var end = range.upperBound
    while end > range.lowerBound, isBlank(text.bytes[end - 1]) { end -= 1 }
    return end
  }

  private func isBlank(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D || byte == 0x20 || byte == 0x09 }
}
