import DraftSyntax
import TextModel

/// A numbered item of a plan.
package struct Measure: Sendable, Hashable {
  /// One step of the way from the plan's part down to the measure.
  package struct Step: Sendable, Hashable {
    package var family: MarkerFamily
    package var number: Int
    /// As the plan writes it.
    package var marker: String
  }

  /// The parts and sections around it, and itself last.
  package var path: [Step]
  /// Its heading, up to where a run-in heading ends.
  package var title: String
  /// Its text with the heading, without its sub-measures; in bytes of the plan.
  package var textRange: TextRange
  /// Marker and heading.
  package var selectionRange: TextRange
  /// The goal (目标：…) of the section around it, in bytes of the plan; nil where there is none.
  package var goal: TextRange?

  package var family: MarkerFamily { path[path.count - 1].family }
  package var number: Int { path[path.count - 1].number }
  package var marker: String { path[path.count - 1].marker }

  /// The path as it is cited: `二、／（三）／8.／（34）`.
  package var pathText: String { path.map(\.marker).joined(separator: "／") }
}

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

  package init(document: DocumentKey, draft: Draft, text: SourceText) {
    self.document = document
    title = draft.title
    titleKey = draft.titleKey
    titleRange =
      draft.titleBlocks.isEmpty
      ? 0..<0 : draft.absolute(draft.blocks[draft.titleBlocks.lowerBound].content, in: draft.titleBlocks.lowerBound)
    var measures: [Measure] = []
    let goals = draft.blocks.indices.compactMap { Plan.goal(draft, $0) }
    func visit(_ node: OutlineNode, path: [Measure.Step]) {
      guard node.kind == .heading else { return }
      var path = path
      if let family = node.family, let number = node.number {
        path.append(Measure.Step(family: family, number: number, marker: node.marker))
        let end = node.children.first { $0.kind == .heading }?.selectionRange.lowerBound ?? node.range.upperBound
        let goal = goals.last {
          $0.lowerBound >= node.selectionRange.lowerBound && $0.lowerBound < node.range.upperBound
            && $0.lowerBound < end
        }
        measures.append(
          Measure(
            path: path, title: node.title, textRange: Plan.trimmed(node.selectionRange.lowerBound..<end, text),
            selectionRange: node.selectionRange, goal: goal))
      }
      for child in node.children { visit(child, path: path) }
    }
    for node in draft.outline { visit(node, path: []) }
    self.measures = Plan.inheritGoals(measures)
    cited = draft.blocks.flatMap(\.titles)
  }

  /// True for a document whose title names a plan and that has numbered items (see the `plankinds` of the vocabulary).
  package static func isPlan(_ draft: Draft) -> Bool {
    let core = FoldedText(draft.titleKey.core)
    guard core.count >= 4 else { return false }
    // （试行）, （草案）, （征求意见稿） stand behind the kind.
    var end = core.count
    if core[end - 1] == 0x29, let open = (0..<end).last(where: { core[$0] == 0x28 }), open > 0 { end = open }
    if Vocabulary.draftKinds.matchSuffix(core, endingAt: end, notBefore: 0) != nil { return false }
    guard Vocabulary.planKinds.matchSuffix(core, endingAt: end, notBefore: 0) != nil else { return false }
    return draft.blocks.contains { $0.marker.map { $0.family != .point } ?? false }
  }

  /// The words behind 目标： at the start of a block.
  private static func goal(_ draft: Draft, _ index: Int) -> TextRange? {
    let block = draft.blocks[index]
    guard block.kind == .text, block.marker == nil, block.isGoal else { return nil }
    return draft.absolute(block.content, in: index)
  }

  /// Gives each measure the goal of the nearest section around it.
  private static func inheritGoals(_ measures: [Measure]) -> [Measure] {
    var goals: [[Measure.Step]: TextRange] = [:]
    return measures.map { measure in
      var measure = measure
      if let goal = measure.goal {
        goals[measure.path] = goal
      } else {
        for length in stride(from: measure.path.count - 1, to: 0, by: -1) {
          if let goal = goals[Array(measure.path.prefix(length))] {
            measure.goal = goal
            break
          }
        }
      }
      return measure
    }
  }

  private static func trimmed(_ range: TextRange, _ text: SourceText) -> TextRange {
    var end = range.upperBound
    while end > range.lowerBound, [0x0A, 0x0D, 0x20, 0x09].contains(text.bytes[end - 1]) { end -= 1 }
    return range.lowerBound..<end
  }
}
