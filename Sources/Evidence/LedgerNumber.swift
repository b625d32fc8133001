import DraftSyntax
import Numerals
import TextModel

/// A value of a ledger read with its unit.
struct LedgerNumber {
  var value: LedgerValue
  var unitText: String
  var unit: MeasuringUnit?

  enum Failure: Error {
    case notANumber, contradictoryUnit
  }

  /// Reads `283`, `12,596`, `２８３`, `95.47%`, `257.3万`, `-2.4`, `283件`, `二百八十三`, with the unit of its column.
  static func read(_ words: String, unit columnUnit: String) -> Result<LedgerNumber, Failure> {
    let shown = words.filter { $0 != " " && $0 != "\u{3000}" && $0 != "\u{A0}" }
    var folded = FoldedText(shown).string.filter { $0 != " " && $0 != "'" }
    var isNegative = false
    if let sign = folded.first, sign == "-" || sign == "+" {
      isNegative = sign == "-"
      folded.removeFirst()
    }
    let text = FoldedText(folded)
    let numeral =
      NumeralReader.arabic(text, at: 0, limit: text.count) ?? NumeralReader.han(text, at: 0, limit: text.count)
    guard let numeral, numeral.range.lowerBound == 0, !numeral.isMore, !numeral.isBareRound else {
      return .failure(.notANumber)
    }
    let ownUnit = text.string(numeral.range.upperBound..<text.count)
    guard ownUnit.isEmpty || isUnit(ownUnit) else { return .failure(.notANumber) }
    guard let (unitText, unit) = unit(own: ownUnit, column: columnUnit, hasScale: numeral.hasScale) else {
      return .failure(.contradictoryUnit)
    }
    let factor = unit?.factor ?? .one
    let sign: Rational = isNegative ? -1 : 1
    let isCount = unit.map { $0.isCounting } ?? true
    let value = LedgerValue(
      text: shown, value: numeral.value * factor * sign, unitInLastPlace: numeral.lastPlace.value * factor,
      isExact: isCount && numeral.decimals == 0 && !numeral.hasScale)
    return .success(LedgerNumber(value: value, unitText: unitText, unit: unit))
  }

  /// Words behind a number that may be its unit: one to eight characters without a digit, and no approximator.
  private static func isUnit(_ words: String) -> Bool {
    let text = FoldedText(words)
    guard text.count <= 8, !text.scalars.contains(where: { ScalarClass.isDigit($0) || $0 == 0x2C || $0 == 0x2E }) else {
      return false
    }
    if text[0] == 0x25 || text[0] == 0x2030 { return text.count == 1 }
    return MeasuringUnit.isKnown(words)
  }

  /// The unit that the value itself and its column agree on; nil where they contradict each other.
  private static func unit(own: String, column: String, hasScale: Bool) -> (String, MeasuringUnit?)? {
    let columnUnit = MeasuringUnit(column)
    guard let ownUnit = MeasuringUnit(own) else {
      // 257.3万 in a column of 万元 would be scaled twice.
      if hasScale, let columnUnit, MeasuringUnit.hasScale(column) || columnUnit.base == "%" { return nil }
      return (column, columnUnit)
    }
    if let columnUnit, columnUnit.base != ownUnit.base { return nil }
    return (own, ownUnit)
  }
}

extension MeasuringUnit {
  /// True for a name that the vocabulary knows as a unit, with or without a scale in front.
  static func isKnown(_ name: String) -> Bool {
    var rest = FoldedText(name).string[...]
    while let first = rest.first, ["万", "亿"].contains(first), rest.count > 1 { rest = rest.dropFirst() }
    return Vocabulary.isUnit(String(rest)) || rest == "%" || rest == "‰"
  }

  /// True for 万元 and 亿件.
  static func hasScale(_ name: String) -> Bool {
    guard let first = FoldedText(name).string.filter({ $0 != " " }).first else { return false }
    return ["万", "亿"].contains(first) && name.count > 1
  }
}
