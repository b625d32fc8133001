import TextModel

/// One measure of a plan as `hegao plan` prints it.
package struct MeasureEntry: Sendable, Hashable {
  /// `二／（三）／8／（34）`.
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
  package func plan(of key: DocumentKey) -> PlanTable? { nil }
}
