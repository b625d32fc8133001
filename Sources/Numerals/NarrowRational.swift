/// A fraction that is kept in a third of the room of a ``Rational``: nearly every number that a draft states is one, and an open draft has
/// tens of thousands.
package struct NarrowRational: Sendable, Hashable {
  private let numerator: Int64
  private let denominator: UInt32

  /// Nil for what does not fit.
  package init?(_ value: Rational) {
    guard let numerator = Int64(exactly: value.numerator), let denominator = UInt32(exactly: value.denominator) else {
      return nil
    }
    self.numerator = numerator
    self.denominator = denominator
  }

  package var value: Rational { Rational(unchecked: Int128(numerator), Int128(denominator)) }
}
