import Benchmark

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Edits of a workspace: after each notification the text is what a plain reading of the changes gives, and the analysis that of a
/// workspace in which nothing was ever edited.
package struct EditTarget: StressTarget {
  package let name = "edits"
  private let material: Material

  package init(_ material: Material) { self.material = material }

  package func parts(_ dice: inout Dice) -> [EditStep] {
    var maker = EditMaker(material, Dice(seed: UInt64(dice.below(1 << 60))))
    maker.make()
    return maker.steps
  }

  package func run(_ steps: [EditStep]) throws(StressFailure) -> Int {
    var desk = EditDesk()
    var edits = 0
    for (number, step) in steps.enumerated() {
      desk.apply(step)
      edits += step.edits
      // All documents are compared now and then, the edited one each time somebody looks.
      if number % 6 == 5 || number == steps.count - 1 {
        try desk.compareAll(seed: UInt64(number))
      } else if step.isLookedAt {
        try desk.compare(step.document, seed: UInt64(number))
      }
    }
    return edits
  }

  package func simpler(_ step: EditStep) -> [EditStep] { step.simpler }

  package func written(_ steps: [EditStep]) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return (try? encoder.encode(steps)).map(Array.init) ?? []
  }

  package func read(_ bytes: [UInt8]) -> [EditStep]? { try? JSONDecoder().decode([EditStep].self, from: Data(bytes)) }
}
