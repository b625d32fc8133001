import Numerals
import TextModel

/// Numbers that name something instead of counting it.
extension FigureLexer {
  /// Document numbers, hotlines, names in quotes, versions, formulas like 8+4: numbers that name.
  func isIdentifier(_ numeral: Numeral) -> Bool {
    let begin = numeral.range.lowerBound
    let digitsEnd = numeral.digits.upperBound
    let before = text[begin - 1]
    let after = text[digitsEnd]
    if spans.isName(begin) { return true }
    if before == Mark.tortoiseOpen || before == Mark.tortoiseClose || after == Mark.tortoiseClose { return true }
    if ScalarClass.isLetter(before) || before == 0x2B || after == 0x2B || before == 0x5F { return true }
    // #3, @8, /2 and the note marks [4].
    if before == 0x23 || before == 0x40 || before == 0x2F { return true }
    if before == 0x5B, after == 0x5D { return true }
    if ScalarClass.isLetter(after), unit(at: digitsEnd) == nil { return true }
    if after == 0x53F7 { return true }  // 号
    if isReferenceNumber(numeral) { return true }
    if before == Mark.hyphen, ScalarClass.isDigit(text[begin - 2]) || ScalarClass.isLetter(text[begin - 2]) {
      return ScalarClass.isLetter(text[begin - 2])
    }
    if Vocabulary.nameUnits.match(text, at: digitsEnd, limit: text.count) != nil, !numeral.hasScale,
      unit(at: digitsEnd)?.isNameable != false
    {
      return true
    }
    if numeral.decimals == 0, !numeral.hasScale {
      let digits = text.string(numeral.digits)
      if Vocabulary.hotlines.contains(digits), unit(at: numeral.range.upperBound) == nil { return true }
      // Five digits and more with no unit, run into the next word, are a name; so is a leading zero.
      if digits.count >= 5, unit(at: numeral.range.upperBound) == nil, ScalarClass.isHan(after) { return true }
      if digits.count > 1, digits.hasPrefix("0") { return true }
    }
    return isDurationName(numeral)
  }

  /// 表6, 图3, the point （9） at the start of a sentence, and a year that lost its 年: 2023吉林消夏季.
  private func isReferenceNumber(_ numeral: Numeral) -> Bool {
    let (begin, end) = (numeral.range.lowerBound, numeral.range.upperBound)
    guard numeral.decimals == 0, !numeral.hasScale, unit(at: end) == nil else { return false }
    let before = text[begin - 1]
    if before == 0x8868 || before == 0x56FE {  // 表, 图
      return Mark.isDelimiter(text[begin - 2]) || Mark.isDelimiter(text[end])
    }
    if before == Mark.open, text[end] == Mark.close, numeral.digits.count <= 2, ScalarClass.isHan(text[end + 1]) {
      return begin < 2 || Mark.isSentenceEnd(text[begin - 2]) || text[begin - 2] == Mark.semicolon
    }
    return numeral.digits.count == 4 && numeral.mantissa >= 1900 && numeral.mantissa < 2100
      && ScalarClass.isHan(before) && ScalarClass.isHan(text[end])
  }

  /// 15分钟便民服务圈, 24小时自助服务区.
  private func isDurationName(_ numeral: Numeral) -> Bool {
    guard let unit = unit(at: numeral.range.upperBound), ["小时", "分钟", "天"].contains(unit.name) else { return false }
    var i = unit.end
    if text[i] == Mark.quoteOpen || text[i] == Mark.quoteClose { i += 1 }
    return Vocabulary.durationNames.match(text, at: i, limit: text.count) != nil
  }
}
