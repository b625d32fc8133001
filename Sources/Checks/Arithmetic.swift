import DraftSyntax
import Numerals
import TextModel

/// What the figures of a relation give, held against what is stated.
package enum Verdict: Sendable, Hashable {
  /// The intervals meet.
  case consistent
  /// They meet if the stated figure was cut off instead of rounded.
  case truncated
  /// They miss by at most one unit in the last place.
  case oneUnitOff
  /// They miss.
  case mismatch
  /// Something could not be computed.
  case undefined
}

/// The proof of a share: part ÷ whole against the stated rate.
package struct ShareProof: Sendable {
  /// In percent.
  package let derived: Interval
  /// In percent; the exact quotient of the numbers as written.
  package let quotient: Rational
  package let stated: Interval
  package let verdict: Verdict
  /// True when an operand is approximate: then nothing rises above a hint.
  package let isApproximate: Bool

  package init(part: Figure, whole: Figure, rate: Figure, complement: Bool) {
    let hundred = Rational(100)
    let parts = complement ? whole.interval - part.interval : part.interval
    let count = complement ? whole.value - part.value : part.value
    // 三分之二 is two thirds of the whole, not of a hundred; said of a share it is a round word.
    let isFraction = rate.kind == .ratio
    derived = parts / whole.interval * hundred
    quotient = count / whole.value * hundred
    if isFraction {
      let value = rate.value * hundred
      stated = Interval(value - 5, value + 5)
    } else {
      stated = rate.claim
    }
    isApproximate = part.isApproximate || whole.isApproximate || part.upperValue != nil || whole.upperValue != nil
    if isFraction {
      verdict = derived.isUndefined ? .undefined : derived.meets(stated) ? .consistent : .mismatch
    } else {
      verdict = Verdict(derived: derived, stated: rate)
    }
  }
}

extension Verdict {
  /// Holds what was derived against what a figure claims, in the order of the tolerance model: rounded, cut off, one unit
  /// off, wrong.
  package init(derived: Interval, stated figure: Figure) {
    if derived.isUndefined || !figure.value.isDefined {
      self = .undefined
    } else if derived.meets(figure.claim) {
      self = .consistent
    } else if derived.meets(figure.truncatedInterval) {
      self = .truncated
    } else if figure.approximation == .none, derived.meets(figure.oneUnitAround) {
      self = .oneUnitOff
    } else {
      self = .mismatch
    }
  }
}

extension Figure {
  /// What the figure claims when it is held against a computation: 超98% is not contradicted by 99.9%.
  package var claim: Interval {
    switch approximation {
    case .above: Interval(lower: .init(value, isOpen: true), upper: nil)
    case .below: Interval(lower: nil, upper: .init(value, isOpen: true))
    default: interval
    }
  }

  /// Everything that rounds to within one unit of the last place.
  var oneUnitAround: Interval {
    let reach = unitInLastPlace * Rational(3, 2)
    return Interval(value - reach, value + reach)
  }
}

/// The proof of a sum.
package struct SumProof: Sendable {
  package let derived: Interval
  package let total: Rational
  package let isConsistent: Bool
  package let isApproximate: Bool

  package init(whole: Figure, parts: [Figure]) {
    derived = parts.dropFirst().reduce(parts[0].interval) { $0 + $1.interval }
    total = parts.reduce(Rational.zero) { $0 + $1.value }
    isConsistent = derived.meets(whole.interval)
    isApproximate = ([whole] + parts).contains { $0.isApproximate || $0.upperValue != nil }
  }
}

extension Figure {
  /// A number written as this figure is written: with its scale and at least its decimals, without its unit.
  func written(_ value: Rational, decimals: Int) -> String { (value / scale).decimalText(places: decimals) }
}
