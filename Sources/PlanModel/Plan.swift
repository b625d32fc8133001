import DraftSyntax
import TextModel

/// A plan as a table of measures.
package struct Plan: Sendable {
  package let document: DocumentKey
  package let title: String
  package let titleKey: TitleKey
  /// The line of the title, in bytes; empty at the start where none was found.
  package let titleRange: TextRange
  package let measures: [Measure]
  /// The titles that the plan itself cites: known to be spelt right.
  package let cited: [TitleMention]
  /// Its number, its period, who issued it and the notice that transmits it.
  package let imprint: PlanImprint
  private let wording: LazyMeasureIndex
  let citations = CitationMemory()

  /// The wording of its measures; see ``MeasureIndex``.
  package var measureIndex: MeasureIndex { wording.index }

  package init(document: DocumentKey, draft: Draft, text: SourceText) {
    self.document = document
    title = draft.title
    titleKey = draft.titleKey
    titleRange =
      draft.titleBlocks.isEmpty
      ? 0..<0 : draft.absolute(draft.blocks[draft.titleBlocks.lowerBound].content, in: draft.titleBlocks.lowerBound)
    let body = PlanBody(draft, text)
    measures = MeasureBuilder.measures(of: draft, in: body, text)
    cited = draft.blocks.flatMap(\.titles)
    imprint = PlanImprint(draft, body, text)
    wording = LazyMeasureIndex(self.measures, text)
  }

  /// True for a document whose title names a plan and that has numbered items (see the `plankinds` of the vocabulary), and for
  /// regulations with articles, which are cited in the same way.
  package static func isPlan(_ draft: Draft) -> Bool {
    let core = FoldedText(draft.titleKey.core)
    guard core.count >= 4 else { return false }
    // （试行）, （草案）, （征求意见稿） stand behind the kind.
    var end = core.count
    if core[end - 1] == 0x29, let open = (0..<end).last(where: { core[$0] == 0x28 }), open > 0 { end = open }
    if Vocabulary.draftKinds.matchSuffix(core, endingAt: end, notBefore: 0) != nil { return false }
    if Vocabulary.planKinds.matchSuffix(core, endingAt: end, notBefore: 0) != nil {
      return draft.blocks.contains { $0.marker.map { $0.family != .point } ?? false }
    }
    return Vocabulary.regulations.matchSuffix(core, endingAt: end, notBefore: 0) != nil
      && draft.blocks.lazy.filter { $0.marker?.family == .article }.prefix(leastArticles).count == leastArticles
  }

  /// A regulation of fewer articles is a text that speaks of one.
  private static let leastArticles = 3

  /// True for a plan, false for a regulation: 办法, 规定, 条例.
  package var isRegulation: Bool {
    let core = FoldedText(titleKey.core)
    return Vocabulary.regulations.matchSuffix(core, endingAt: core.count, notBefore: 0) != nil
  }
}
