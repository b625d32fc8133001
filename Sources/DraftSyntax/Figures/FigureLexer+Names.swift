import Numerals
import TextModel

/// Numbers that name something instead of counting it.
extension FigureLexer {
  /// Document numbers, hotlines, names in quotes, versions, formulas like 8+4: numbers that name.
  ///
  /// - Parameter unit: What stands behind the numeral.
  func isIdentifier(_ numeral: Numeral, _ unit: Unit?) -> Bool {
    let begin = numeral.range.lowerBound
    let digitsEnd = numeral.digits.upperBound
    let before = text[begin - 1]
    let after = text[digitsEnd]
    // Behind the digits and behind the scale are two places only where there is a scale.
    let unitOfDigits = digitsEnd == numeral.range.upperBound ? unit : self.unit(at: digitsEnd)
    if spans.isName(begin) { return true }
    if before == Mark.tortoiseOpen || before == Mark.tortoiseClose || after == Mark.tortoiseClose { return true }
    if ScalarClass.isLetter(before) || before == 0x2B || after == 0x2B || before == 0x5F { return true }
    // #3, @8, /2 and the note marks [4].
    if before == 0x23 || before == 0x40 || before == 0x2F { return true }
    if before == 0x5B, after == 0x5D { return true }
    if ScalarClass.isLetter(after), unitOfDigits == nil { return true }
    if after == 0x53F7 { return true }  // 号
    if isReferenceNumber(numeral, unit) { return true }
    if before == Mark.hyphen, ScalarClass.isDigit(text[begin - 2]) || ScalarClass.isLetter(text[begin - 2]) {
      return ScalarClass.isLetter(text[begin - 2])
    }
    if Vocabulary.nameUnits.match(text, at: digitsEnd, limit: text.count) != nil, !numeral.hasScale,
      unitOfDigits?.isNameable != false
    {
      return true
    }
    if numeral.decimals == 0, !numeral.hasScale {
      let count = numeral.digits.count
      if unit == nil, Vocabulary.hotlines.match(text, at: begin, limit: digitsEnd) == count { return true }
      // Five digits and more with no unit, run into the next word, are a name; so is a leading zero.
      if count >= 5, unit == nil, ScalarClass.isHan(after) { return true }
      if count > 1, text[begin] == 0x30 { return true }
    }
    return isDurationName(unit)
  }

  /// 表6, 图3, the point （9） at the start of a sentence, and a year that lost its 年: 2023吉林消夏季.
  private func isReferenceNumber(_ numeral: Numeral, _ unit: Unit?) -> Bool {
    let (begin, end) = (numeral.range.lowerBound, numeral.range.upperBound)
    guard numeral.decimals == 0, !numeral.hasScale, unit == nil else { return false }
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
  private func isDurationName(_ unit: Unit?) -> Bool {
    guard let unit, unit.name == "小时" || unit.name == "分钟" || unit.name == "天" else { return false }
    var i = unit.end
    if text[i] == Mark.quoteOpen || text[i] == Mark.quoteClose { i += 1 }
    return Vocabulary.durationNames.match(text, at: i, limit: text.count) != nil
  }
}
