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
  /// Where the reference under the cursor leads: the measures of a plan, a plan's title, or the definition of an alias; from a
  /// figure, the figures that it was recomputed from.
  package func definitions(in key: DocumentKey, at offset: TextOffset) -> [DefinitionTarget] {
    guard let context = context(of: key) else { return [] }
    guard let reference = context.reference(at: offset) else { return operands(context, at: offset) }
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

  /// The figures behind the one under the cursor: numerator and denominator of a rate, the parts of a sum.
  private func operands(_ context: CheckContext, at offset: TextOffset) -> [DefinitionTarget] {
    guard let place = context.figure(at: offset) else { return [] }
    let block = context.draft.blocks[place.block]
    let proof = FigureProof.best(of: place.index, in: block) {
      context.text.string(in: context.draft.absolute($0, in: place.block))
    }
    let origin = context.draft.absolute(block.figures[place.index].range, in: place.block)
    return (proof?.operands ?? []).map { operand in
      let range = context.draft.absolute(block.figures[operand].range, in: place.block)
      return DefinitionTarget(origin: origin, document: context.document, range: range, selectionRange: range)
    }
  }
}
