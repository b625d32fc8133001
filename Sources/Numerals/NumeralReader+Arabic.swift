import TextModel

/// Reads numerals at a place of a folded text. Nothing is searched for: the caller knows where a numeral may begin.
package enum NumeralReader {
  /// Numerals of more digits than this are identifiers, not figures.
  package static let mostDigits = 17

  /// The Arabic numeral that begins at `index`, or nil. Reads thousands separators (1,234 and 1，234), a decimal point
  /// (also 12. 5 of scraped texts), a scale (千 万 亿 万亿 and 百万, 千万) and 余, 多, 几 before or behind the scale.
  package static func arabic(_ text: FoldedText, at index: Int, limit: Int) -> Numeral? {
    guard ScalarClass.isDigit(text[index]) else { return nil }
    var digits = 0
    // So many digits fit in 64 bits.
    var mantissa: Int64 = 0
    var i = index
    func read() {
      // A run that is too long is not read to its end: it may begin anywhere in it.
      while i < limit, digits <= mostDigits, ScalarClass.isDigit(text[i]) {
        mantissa = mantissa &* 10 &+ Int64(text[i] - 0x30)
        digits += 1
        i += 1
      }
    }
    read()
    // 1,234,567: one to three digits, then groups of exactly three.
    if i - index <= 3, text[index] != 0x30 {
      while text[i] == 0x2C, digits <= mostDigits, isThousandsGroup(text, at: i + 1, limit: limit) {
        i += 1
        read()
      }
    }
    guard digits <= mostDigits else { return nil }
    var decimals = 0
    if text[i] == 0x2E, i + 1 < limit {
      // 12. 5 is 12.5 with a stray space; at the start of a line it would be a list marker, which never gets here.
      var j = i + 1
      if text[j] == 0x20, index > 0 { j += 1 }
      if j < limit, ScalarClass.isDigit(text[j]), isDecimalPart(text, after: i, at: j, limit: limit) {
        let before = digits
        i = j
        read()
        decimals = digits - before
      }
    }
    guard digits <= mostDigits else { return nil }
    let end = i
    let (scale, scaleEnd, isMore) = readScale(text, at: i, limit: limit)
    return Numeral(
      form: .arabic, range: index..<scaleEnd, digits: index..<end, mantissa: Int128(mantissa), decimals: decimals,
      scale: scale,
      isMore: isMore, isBareRound: false)
  }

  /// True for three digits that no fourth follows.
  private static func isThousandsGroup(_ text: FoldedText, at index: Int, limit: Int) -> Bool {
    guard index + 3 <= limit else { return false }
    for k in 0..<3 where !ScalarClass.isDigit(text[index + k]) { return false }
    return index + 3 >= limit || !ScalarClass.isDigit(text[index + 3])
  }

  /// False for 3.1.2 and 2.15.: numbers of sections and versions.
  private static func isDecimalPart(_ text: FoldedText, after point: Int, at index: Int, limit: Int) -> Bool {
    var k = index
    while k < limit, k - index <= mostDigits, ScalarClass.isDigit(text[k]) { k += 1 }
    return !(text[k] == 0x2E && k + 1 < limit && ScalarClass.isDigit(text[k + 1]))
  }

  /// The scale that follows digits, where it ends, and whether 余, 多 or 几 stands with it.
  static func readScale(_ text: FoldedText, at index: Int, limit: Int) -> (PowerOfTen, Int, Bool) {
    // Behind most digits nothing stands that could be one.
    guard text.has(.hanNumeral, at: index) || text[index] == 0x20 || isMoreWord(text[index]) else {
      return (.one, index, false)
    }
    var i = index
    var isMore = false
    func skipMore() {
      if i < limit, isMoreWord(text[i]), isFollowedByCount(text, at: i + 1, limit: limit) {
        isMore = true
        i += 1
      }
    }
    skipMore()
    var spaced = i
    if text[spaced] == 0x20, ScalarClass.hanMyriad(text[spaced + 1]) != nil { spaced += 1 }
    var scale = PowerOfTen.one
    var j = spaced
    // 百万, 千万: the small unit only together with a myriad, or 3千 + a classifier.
    if j + 1 < limit, let unit = ScalarClass.hanUnit(text[j]), unit >= 100, ScalarClass.hanMyriad(text[j + 1]) != nil {
      scale = PowerOfTen(exponent: unit == 100 ? 2 : 3)
      j += 1
    }
    j = readMyriads(text, at: j, limit: limit, most: 8, &scale)
    if scale != .one {
      i = j
      skipMore()
    }
    return (scale, i, isMore)
  }

  /// Multiplies a scale by the 万 and 亿 that stand at an index as long as it has no more than so many zeros; returns where they end.
  static func readMyriads(
    _ text: FoldedText, at index: Int, limit: Int, most: Int, _ scale: inout PowerOfTen
  ) -> Int {
    var i = index
    while i < limit, scale.exponent <= most, let zeros = ScalarClass.hanMyriadZeros(text[i]) {
      scale = scale * PowerOfTen(exponent: zeros)
      i += 1
    }
    return i
  }

  /// 余 多 几.
  static func isMoreWord(_ c: UInt32) -> Bool { c == 0x4F59 || c == 0x591A || c == 0x51E0 }

  /// True when a scale or a Chinese unit follows: 100余件, but not 100余.
  static func isFollowedByCount(_ text: FoldedText, at index: Int, limit: Int) -> Bool {
    index < limit && (ScalarClass.isHan(text[index]) || text[index] == 0x25 || ScalarClass.isLetter(text[index]))
  }
}
