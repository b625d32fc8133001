import DraftSyntax
import PlanModel
import TextModel

extension CheckContext {
  /// True when the document is a plan: its figures are what is to be done, not what was.
  package var isPlan: Bool { titles.plans.contains { $0.document == document } }

  /// The sections of what is yet to be done (下一步工作打算), in bytes of the document.
  package var outlookRanges: [TextRange] {
    var ranges: [TextRange] = []
    func visit(_ node: OutlineNode) {
      let title = FoldedText(node.title)
      let words = 0..<title.count
      let isOutlook =
        node.kind == .heading && Vocabulary.outlook.occurs(in: title, words)
        && !Vocabulary.lookback.occurs(in: title, words)
      if isOutlook { ranges.append(node.range) } else { node.children.forEach(visit) }
    }
    draft.outline.forEach(visit)
    return ranges
  }
}

extension Block {
  /// True when it holds a figure that may be supported or contradicted.
  package var hasCheckableFigure: Bool { kind == .text && figures.contains { $0.kind.isCheckable } }
}
