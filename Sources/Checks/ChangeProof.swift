import DraftSyntax
import Numerals
import TextModel

/// The proof of a change: from one value to another, by so many percent, points or times.
package struct ChangeProof: Sendable {
  /// In the unit of the stated rate; the size of the change without its sign.
  package let derived: Interval
  /// The exact change of the numbers as written, with its sign.
  package let change: Rational
  package let verdict: Verdict
  package let isApproximate: Bool
  /// The calculation without units: `(368 − 320) ÷ 320 = 15%`.
  package let formula: String

  /// A relative change in percent, or in times for a multiple.
  package init(from: Figure, to: Figure, rate: Figure) {
    let isMultiple = rate.kind == .multiple
    let factor = isMultiple ? Rational.one : Rational(100)
    let ratio = to.interval / from.interval
    let one = Interval(exactly: .one)
    change = (to.value - from.value) / from.value * factor
    derived = (change.isNegative ? one - ratio : ratio - one) * factor
    isApproximate = from.isApproximate || to.isApproximate
    verdict = Verdict(derived: derived, stated: rate.withoutSign)
    let sign = isMultiple ? "倍" : "%"
    let places = max(rate.decimals + 1, isMultiple ? 1 : 2)
    formula =
      "(\(to.plainText) − \(from.plainText)) ÷ \(from.plainText) = \(change.decimalText(places: places))\(sign)"
  }

  /// The difference of two rates in percentage points.
  package init(pointsFrom from: Figure, to: Figure, stated: Figure) {
    change = to.value - from.value
    derived = change.isNegative ? from.interval - to.interval : to.interval - from.interval
    isApproximate = from.isApproximate || to.isApproximate
    verdict = Verdict(derived: derived, stated: stated.withoutSign)
    formula =
      "\(to.value.compactText) − \(from.value.compactText) = \(change.compactText)个百分点"
  }

  /// The increase over what stood before it.
  package init(level: Figure, increase: Figure, rate: Figure, isDown: Bool) {
    let before = isDown ? level.interval + increase.interval : level.interval - increase.interval
    let base = isDown ? level.value + increase.value : level.value - increase.value
    change = increase.value / base * 100
    derived = increase.interval / before * 100
    isApproximate = level.isApproximate || increase.isApproximate
    verdict = Verdict(derived: derived, stated: rate.withoutSign)
    let operation = isDown ? "+" : "−"
    formula =
      "\(increase.plainText) ÷ (\(level.plainText) \(operation) \(increase.plainText)) = \(change.decimalText(places: max(rate.decimals + 1, 2)))%"
  }

  /// `level` as so many times `base`.
  package init(level: Figure, base: Figure, multiple: Figure) {
    change = level.value / base.value
    derived = level.interval / base.interval
    isApproximate = level.isApproximate || base.isApproximate
    verdict = Verdict(derived: derived, stated: multiple)
    formula = "\(level.plainText) ÷ \(base.plainText) = \(change.decimalText(places: max(multiple.decimals + 1, 1)))倍"
  }
}

extension Figure {
  /// The number as written, with 万 or 亿, without its unit.
  package var plainText: String { (value / scale).compactText + scaleText }

  /// 万, 亿, 万亿 as the figure writes it.
  package var scaleText: String {
    switch scale {
    case 10_000: "万"
    case 100_000_000: "亿"
    case 1_000_000_000_000: "万亿"
    default: ""
    }
  }

  /// 下降4.8% and -4.8% are of one size.
  var withoutSign: Figure {
    guard value.isNegative else { return self }
    var figure = self
    figure.value = -value
    return figure
  }
}
