import PlanModel
import TextModel

/// A measure of a plan with the places that cite it.
package struct CitedMeasure: Sendable, Hashable {
  /// Marker and heading, in bytes of the plan.
  package var range: TextRange
  package var citations: [DocumentRange]
}

extension Analysis {
  /// The measures of a plan with who cites them, in the order of the text; empty for a document that is no plan.
  package func citedMeasures(of key: DocumentKey, isCancelled: () -> Bool = { false }) -> [CitedMeasure] {
    guard let plan = documents[key]?.plan else { return [] }
    var cited = plan.measures.map { CitedMeasure(range: $0.selectionRange, citations: []) }
    for document in keys where !isCancelled() {
      for mention in mentions(in: document).sorted(by: { $0.range.lowerBound < $1.range.lowerBound })
      where !mention.isDefinition {
        for case .measure(key, let index) in mention.subjects where cited.indices.contains(index) {
          cited[index].citations.append(DocumentRange(document: document, range: mention.range))
        }
      }
    }
    return cited
  }
}
