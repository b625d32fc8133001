import PlanModel
import TextModel

/// One measure of a plan as `hegao plan` prints it.
package struct MeasureEntry: Sendable, Hashable {
  /// `二、／（三）／8.／（34）`.
  package var path: String
  package var marker: String
  package var number: Int
  package var level: Int
  package var title: String
  /// The whole text of the measure without its sub-measures.
  package var text: String
  /// The goal (目标：…) of the section it stands in; empty where there is none.
  package var goal: String
  package var range: TextRange
}

package struct PlanTable: Sendable, Hashable {
  package var title: String
  package var measures: [MeasureEntry]
}

extension Analysis {
  /// The measures of a document that is a plan; nil for any other.
  package func plan(of key: DocumentKey) -> PlanTable? {
    guard let document = documents[key], let plan = document.plan else { return nil }
    return PlanTable(title: plan.title, measures: plan.measures.map { entry($0, document.text) })
  }

  func entry(_ measure: Measure, _ text: SourceText) -> MeasureEntry {
    MeasureEntry(
      path: measure.pathText, marker: measure.marker, number: measure.number, level: measure.family.level,
      title: measure.title, text: text.string(in: measure.textRange),
      goal: measure.goal.map { text.string(in: $0) } ?? "", range: measure.textRange)
  }
}
