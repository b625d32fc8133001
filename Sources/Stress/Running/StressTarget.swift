import Benchmark

/// What went wrong with an input.
package struct StressFailure: Error, Hashable {
  package let reason: String

  package init(_ reason: String) { self.reason = reason }
}

/// A part of Hegao that is given inputs nobody has thought of. An input is a list of parts, so that it can be made smaller by leaving some
/// of them out.
package protocol StressTarget: Sendable {
  associatedtype Part: Sendable

  var name: String { get }

  /// An input. The same throws make the same one.
  func parts(_ dice: inout Dice) -> [Part]

  /// Gives an input to what is tested, and throws where that does not keep its promises. Depends on the input alone.
  /// - Returns: How many edits, messages or frames were in it.
  func run(_ parts: [Part]) throws(StressFailure) -> Int

  /// The same part in simpler forms, the simplest first.
  func simpler(_ part: Part) -> [Part]

  /// The form in which an input is kept: for a person to read, or the very bytes.
  func written(_ parts: [Part]) -> [UInt8]

  /// The input that was kept in this form; nil for bytes that are none.
  func read(_ bytes: [UInt8]) -> [Part]?
}

extension StressTarget {
  package func simpler(_ part: Part) -> [Part] { [] }
}

extension StressTarget where Part == UInt8 {
  package func written(_ parts: [UInt8]) -> [UInt8] { parts }

  package func read(_ bytes: [UInt8]) -> [UInt8]? { bytes }
}
