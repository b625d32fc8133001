import Checks
import PlanModel
import TextModel

/// Where a reference leads.
package struct DefinitionTarget: Sendable, Hashable {
  /// The reference under the cursor.
  package var origin: TextRange
  package var document: DocumentKey
  /// The whole measure, or the plan's title.
  package var range: TextRange
  /// Its first line.
  package var selectionRange: TextRange
}

extension Analysis {
  /// Where the reference under the cursor leads: the measures of a plan, a plan's title, or the definition of an alias.
  package func definitions(in key: DocumentKey, at offset: TextOffset) -> [DefinitionTarget] {
    guard let context = context(of: key), let reference = context.reference(at: offset) else { return [] }
    if let plan = reference.plan {
      if let measure = reference.measure {
        let found: [Int] =
          switch plan.resolve(measure) {
          case .resolved(let indices), .ambiguous(let indices): indices
          case .undefined: []
          }
        return found.map {
          DefinitionTarget(
            origin: reference.range, document: plan.document, range: plan.measures[$0].textRange,
            selectionRange: plan.measures[$0].selectionRange)
        }
      }
      return [
        DefinitionTarget(
          origin: reference.range, document: plan.document, range: plan.titleRange, selectionRange: plan.titleRange)
      ]
    }
    guard let binding = reference.binding else { return [] }
    let range = context.draft.absolute(binding.title.range, in: binding.block)
    return [DefinitionTarget(origin: reference.range, document: key, range: range, selectionRange: range)]
  }
}
