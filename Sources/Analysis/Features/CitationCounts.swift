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
      guard let mentions = mentions(in: document) else { continue }
      for (block, entry) in zip(mentions.draft.namingBlocks, mentions.entries) {
        for mention in entry.mentions.inTextOrder where !mention.isDefinition {
          for case .measure(plan.document, let index) in mention.subjects where citations.indices.contains(index) {
            let range = mentions.draft.absolute(mention.range, in: block)
            citations[index].append(DocumentRange(document: document, range: range))
          }
        }
      }
    }
    return citations
  }

  /// The places of the workspace that cite one measure of a plan, in the order of the documents and their text.
  func citations(of measure: Int, in plan: Plan) -> [DocumentRange] {
    keys.flatMap { document in
      (mentions(in: document)?.places(of: [.measure(plan.document, measure)]) ?? []).filter { !$0.isDefinition }.map {
        DocumentRange(document: document, range: $0.range)
      }
    }
  }
}
