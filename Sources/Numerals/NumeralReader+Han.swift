import TextModel

extension NumeralReader {
  /// The Chinese numeral that begins at `index`, or nil when the characters there make none (一三一三七, 十百千).
  ///
  /// Reads 六十四, 一百零五, 三点二, 二〇二四, 五十亿, 两千 and 余, 多, 几 behind them.
  package static func han(_ text: FoldedText, at index: Int, limit: Int) -> Numeral? {
    guard let integer = hanInteger(text, at: index, limit: limit) else { return nil }
    var i = integer.end
    var mantissa = integer.value
    var decimals = 0
    // 三点二: the digits after 点 are read one by one.
    if text[i] == 0x70B9, let _ = ScalarClass.hanDigit(text[i + 1]), i + 1 < limit {
      guard mantissa < mostBeforePoint else { return nil }
      i += 1
      while i < limit, let digit = ScalarClass.hanDigit(text[i]), decimals < 9 {
        mantissa = mantissa * 10 + Int128(digit)
        decimals += 1
        i += 1
      }
    }
    var scale = PowerOfTen.one
    var digitsEnd = i
    // A myriad at the end is a scale (五十亿 is known to the 亿), one in the middle is not (一万二千).
    if decimals == 0, let trailing = integer.trailingScale, mantissa % trailing.factor == 0 {
      mantissa /= trailing.factor
      _ = readMyriads(text, at: trailing.start, limit: integer.end, most: .max, &scale)
      digitsEnd = trailing.start
    }
    if decimals > 0 { i = readMyriads(text, at: i, limit: limit, most: 4, &scale) }
    var isMore = false
    if i < limit, isMoreWord(text[i]), isFollowedByCount(text, at: i + 1, limit: limit) {
      isMore = true
      i += 1
      i = readMyriads(text, at: i, limit: limit, most: 8, &scale)
    }
    return Numeral(
      form: .han, range: index..<i, digits: index..<max(digitsEnd, index), mantissa: mantissa, decimals: decimals,
      scale: scale, isMore: isMore, isBareRound: integer.isBareRound)
  }

  /// A number with decimals behind it has fewer digits before them than this.
  private static let mostBeforePoint: Int128 = 1_000_000_000_000

  package struct HanInteger {
    package var value: Int128
    package var end: Int
    /// The run of 万 and 亿 at the end: where it starts and what it multiplies by.
    package var trailingScale: (start: Int, factor: Int128)?
    package var isBareRound: Bool
  }

  /// A Chinese integer; nil where the characters follow no rule of writing one.
  package static func hanInteger(_ text: FoldedText, at index: Int, limit: Int) -> HanInteger? {
    var end = index
    while end < limit, ScalarClass.isHanNumeral(text[end]), end - index < 24 { end += 1 }
    guard end > index else { return nil }
    var value: Int128 = 0
    for i in index..<end {
      guard let digit = ScalarClass.hanDigit(text[i]) else { return hanPositional(text, index..<end) }
      // Those of too many digits are no numbers.
      if i - index < mostDigits { value = value * 10 + Int128(digit) }
    }
    if end - index > mostDigits { return nil }
    // 二〇二四 is read digit by digit; 一三一三七 too, and what follows decides whether that is a figure.
    return HanInteger(value: value, end: end, trailingScale: nil, isBareRound: false)
  }

  /// Reads 六百七十, 一亿二千万: units fall within a myriad, myriads fall in the whole.
  private static func hanPositional(_ text: FoldedText, _ range: Range<Int>) -> HanInteger? {
    var total: Int128 = 0
    var section: Int128 = 0
    var digit: Int128?
    var lastUnit = 10_000
    var lastMyriad: Int128 = .max
    var sawDigit = false
    var sawZero = false
    var trailing: (start: Int, factor: Int128)?
    for i in range {
      let c = text[i]
      if let value = ScalarClass.hanDigit(c) {
        trailing = nil
        if value == 0 {
          if digit != nil { return nil }
          sawZero = true
          continue
        }
        if digit != nil { return nil }
        digit = Int128(value)
        sawDigit = true
      } else if let unit = ScalarClass.hanUnit(c) {
        trailing = nil
        if unit >= lastUnit { return nil }
        // 十 alone is ten; a bare 百 or 千 is read as one hundred, one thousand and marked by the caller.
        section += (digit ?? 1) * Int128(unit)
        if digit == nil, unit == 10 { sawDigit = true }
        digit = nil
        lastUnit = unit
        sawZero = false
      } else if let myriad = ScalarClass.hanMyriad(c) {
        if let run = trailing {
          // 万亿: the second myriad multiplies all that stands before it. Nobody writes a third.
          guard run.factor <= 10_000 else { return nil }
          total *= Int128(myriad)
          trailing = (run.start, run.factor * Int128(myriad))
          continue
        }
        if Int128(myriad) >= lastMyriad { return nil }
        section += digit ?? 0
        digit = nil
        let value = section == 0 ? 1 : section
        total += value * Int128(myriad)
        trailing = (i, Int128(myriad))
        section = 0
        lastUnit = 10_000
        lastMyriad = Int128(myriad)
        sawZero = false
      }
    }
    if let last = digit {
      // 二百三 says 230: a digit right behind a unit and with no 零 between counts the next smaller unit.
      section += last * (lastUnit >= 100 && lastUnit <= 1000 && !sawZero ? Int128(lastUnit / 10) : 1)
    }
    return HanInteger(value: total + section, end: range.upperBound, trailingScale: trailing, isBareRound: !sawDigit)
  }
}
