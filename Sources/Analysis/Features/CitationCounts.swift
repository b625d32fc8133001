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
    return zip(plan.measures, citations(of: plan, in: keys, isCancelled: isCancelled)).map {
      CitedMeasure(range: $0.selectionRange, citations: $1)
    }
  }

  /// For each measure of a plan the places of documents that cite it, in the order of the documents and their text.
  func citations(of plan: Plan, in documents: [DocumentKey], isCancelled: () -> Bool) -> [[DocumentRange]] {
    var citations = [[DocumentRange]](repeating: [], count: plan.measures.count)
    for document in documents where !isCancelled() {
      for mention in mentions(in: document).sorted(by: { $0.range.lowerBound < $1.range.lowerBound })
      where !mention.isDefinition {
        for case .measure(plan.document, let index) in mention.subjects where citations.indices.contains(index) {
          citations[index].append(DocumentRange(document: document, range: mention.range))
        }
      }
    }
    return citations
  }
}
