import DraftSyntax
import Numerals
import TextModel

/// What a number counts or measures, so that 万元 and 元, 起 and 件 compare.
package struct MeasuringUnit: Sendable, Hashable {
  /// The unit that stands for all that convert into it: 元, 件, %.
  package let base: String
  /// What one of it is in the base: 万元 is 10000, 公斤 1/1000 (of 吨).
  package let factor: Rational
  /// True when it counts things one by one, so that a plain integer before it is exact.
  package let isCounting: Bool

  /// The unit of a written name such as 万元, 件 or ％; nil for an empty name.
  package init?(_ name: String) {
    let written = FoldedText(name)
    let folded = written.scalars.contains(0x20) ? FoldedText(written.string.filter { $0 != " " }) : written
    guard folded.count > 0 else { return nil }
    let scaleLength = MeasuringUnit.scales.match(folded, at: 0, limit: folded.count - 1) ?? 0
    let scale = scaleLength == 0 ? .one : MeasuringUnit.scaleValues[folded.scalars(0..<scaleLength)] ?? .one
    let rest = folded.string(scaleLength..<folded.count)
    let known =
      MeasuringUnit.equals[rest]
      ?? (rest.utf8.first.map { $0 < 0x80 } ?? false ? MeasuringUnit.equals[rest.lowercased()] : nil)
    base = known?.base ?? rest
    factor = scale * (known?.factor ?? .one)
    isCounting =
      scaleLength == 0 && Vocabulary.countingUnits.match(folded, at: 0, limit: folded.count) == folded.count
  }

  /// The unit of a figure, which has no scale; nil where none is written.
  package init?(_ name: UnitName) {
    guard !name.isEmpty, let unit = MeasuringUnit.written[name] ?? MeasuringUnit(name.text) else { return nil }
    self = unit
  }

  /// What drafts write, by its name: each figure of a draft is looked up.
  private static let written: [UnitName: MeasuringUnit] = Dictionary(
    Vocabulary.unitNames.compactMap { name in MeasuringUnit(name.text).map { (name, $0) } },
    uniquingKeysWith: { first, _ in first })

  /// What may stand in front of a unit's name: 万元, 亿元, 百万元.
  private static let scaleWords: [(String, Rational)] = [
    ("万亿", 1_000_000_000_000), ("千万", 10_000_000), ("百万", 1_000_000), ("十万", 100_000), ("十亿", 1_000_000_000),
    ("百亿", 10_000_000_000), ("万", 10_000), ("亿", 100_000_000),
  ]

  private static let scales = WordTable(scaleWords.map(\.0))

  private static let scaleValues = Dictionary(uniqueKeysWithValues: scaleWords.map { (FoldedText($0.0).scalars, $0.1) })

  private static let equals: [String: (base: String, factor: Rational)] = {
    var equals: [String: (base: String, factor: Rational)] = [:]
    for entry in Vocabulary.lists["unitequals"] ?? [] {
      let sides = entry.split(separator: "=", maxSplits: 1)
      guard sides.count == 2 else { continue }
      let right = sides[1].split(separator: "*")
      guard let base = right.first else { continue }
      var factor = Rational.one
      if right.count == 2 {
        let terms = right[1].split(separator: "/").compactMap { Int128(String($0)) }
        factor = terms.count == 2 ? Rational(terms[0], terms[1]) : Rational(terms.first ?? 1)
      }
      equals[FoldedText(String(sides[0])).string] = (String(base), factor)
    }
    return equals
  }()
}

/// A number of a ledger: its exact value and what it stands for by the tolerance model.
package struct LedgerValue: Sendable, Hashable {
  /// As it is written, without spaces.
  package var text: String
  /// In the base unit: 257.3万元 is 2573000 (元). Percent in percent.
  package var value: Rational
  /// One unit in the last place, in the base unit; zero for an exact count.
  package var unitInLastPlace: Rational
  package var interval: Interval

  init(text: String, value: Rational, unitInLastPlace: Rational, isExact: Bool) {
    self.text = text
    self.value = value
    self.unitInLastPlace = isExact ? .zero : unitInLastPlace
    let half = unitInLastPlace / 2
    interval = isExact ? Interval(exactly: value) : Interval(value - half, value + half)
  }
}
