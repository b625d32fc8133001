import Numerals
import TextModel

/// Reads the measures that stand behind a title: 第（35）项, 第32、33项, 第（32）至（35）项, 第二部分第（三）项, （5）.
enum MeasureReader {
  /// The references that begin right at `index`.
  static func references(_ text: FoldedText, at index: Int) -> [MeasureReference] {
    var i = skipFillers(text, index)
    var references: [MeasureReference] = []
    var outer: [MeasureStep] = []
    while let step = step(text, at: i, continues: !references.isEmpty) {
      var end = step.end
      // 第二部分第（一）项和第三部分: a part begins a path of its own.
      if step.value.form == .part { outer = [] }
      // A part is the outside of what follows it: 第三部分第2项.
      if step.value.form == .part, self.step(text, at: skipOf(text, end), continues: false) != nil {
        outer = [step.value]
        i = skipOf(text, end)
        continue
      }
      if step.value.form == .hanBracket, let inner = self.step(text, at: end, continues: false),
        inner.value.form != .part, inner.value.form != .hanBracket
      {
        outer.append(step.value)
        i = end
        continue
      }
      var reference = MeasureReference(path: outer + [step.value], through: nil, range: step.value.range)
      if let last = rangeEnd(text, at: end, like: step.value) {
        reference.through = last.value
        end = last.end
      }
      let from = outer.first?.range.lowerBound ?? step.value.range.lowerBound
      reference.range = from..<text.offset(end)
      references.append(reference)
      outer = step.value.form == .part ? [] : outer
      guard let next = separator(text, at: end) else { break }
      i = next
    }
    return references
  }

  private static func skipFillers(_ text: FoldedText, _ index: Int) -> Int {
    var i = index
    while text[i] == Mark.space || text[i] == 0x7684 || text[i] == 0x4E2D { i += 1 }
    return i
  }

  private static func skipOf(_ text: FoldedText, _ index: Int) -> Int {
    text[index] == 0x7684 || text[index] == Mark.space ? index + 1 : index
  }

  /// The index behind 、 和 及 与, where another reference may stand.
  private static func separator(_ text: FoldedText, at index: Int) -> Int? {
    switch text[index] {
    case Mark.enumeration, 0x548C, 0x53CA, 0x4E0E, Mark.comma: index + 1
    default: nil
    }
  }

  private struct Step {
    var value: MeasureStep
    var end: Int
  }

  /// 第35项, 第（35）项, （35）, 第三部分, 第8条; with `continues` also 33项 and 33 behind a separator.
  private static func step(_ text: FoldedText, at index: Int, continues: Bool) -> Step? {
    var i = index
    let hasOrdinal = text[i] == 0x7B2C
    if hasOrdinal { i += 1 }
    if text[i] == Mark.space { i += 1 }
    guard let number = number(text, at: i) else { return nil }
    var end = number.end
    let unit = unit(text, at: end)
    if let unit { end = unit.end }
    if !hasOrdinal, !number.isBracketed, !(continues && unit != nil) { return nil }
    // 第5、16项: the unit of the last number serves those before it.
    if hasOrdinal, !number.isBracketed, unit == nil, !sharesUnit(text, at: end) { return nil }
    if number.isBracketed, unit == nil, !hasOrdinal, !continues, Mark.isDelimiter(text[index - 1]) == false {
      return nil
    }
    let form: MeasureStep.Form =
      if unit?.isPart == true { .part } else if number.isBracketed {
        number.isHan ? .hanBracket : .digitBracket
      } else if unit?.isArticle == true { .article } else { .bare }
    return Step(
      value: MeasureStep(form: form, number: number.value, range: text.byteRange(index..<end)), end: end)
  }

  /// True when a list or range of numbers goes on from here to one with a unit.
  private static func sharesUnit(_ text: FoldedText, at index: Int) -> Bool {
    var i = index
    while i < text.count, i - index < 24 {
      if unit(text, at: i) != nil { return true }
      let c = text[i]
      let isPart =
        ScalarClass.isDigit(c) || ScalarClass.hanDigit(c) != nil || ScalarClass.hanUnit(c) != nil
        || c == Mark.enumeration
        || c == 0x81F3 || c == 0x5230 || c == 0x548C || c == 0x53CA || Mark.isDash(c) || c == 0x7B2C
      if !isPart { return false }
      i += 1
    }
    return false
  }

  private static func rangeEnd(_ text: FoldedText, at index: Int, like first: MeasureStep) -> Step? {
    var i = index
    if text[i] == 0x81F3 || text[i] == 0x5230 {
      i += 1
    } else {
      while Mark.isDash(text[i]) { i += 1 }
    }
    guard i > index else { return nil }
    let start = i
    if text[i] == 0x7B2C { i += 1 }
    guard let number = number(text, at: i) else { return nil }
    let unit = unit(text, at: number.end)
    let end = unit?.end ?? number.end
    let form: MeasureStep.Form = number.isBracketed ? (number.isHan ? .hanBracket : .digitBracket) : first.form
    return Step(value: MeasureStep(form: form, number: number.value, range: text.byteRange(start..<end)), end: end)
  }

  private struct Number {
    var value: Int
    var end: Int
    var isBracketed: Bool
    var isHan: Bool
  }

  private static func number(_ text: FoldedText, at index: Int) -> Number? {
    if let marker = MarkerReader.bracketed(text, at: index), text[index] == Mark.open {
      return Number(
        value: marker.number, end: marker.scalarRange.upperBound, isBracketed: true, isHan: marker.family == .hanBracket
      )
    }
    if let han = NumeralReader.hanInteger(text, at: index, limit: text.count), han.value > 0, han.value < 1000 {
      return Number(value: Int(han.value), end: han.end, isBracketed: false, isHan: true)
    }
    var i = index
    var value = 0
    while ScalarClass.isDigit(text[i]), i - index < 4 {
      value = value * 10 + Int(text[i] - 0x30)
      i += 1
    }
    return i > index && value > 0 ? Number(value: value, end: i, isBracketed: false, isHan: false) : nil
  }

  private struct Unit {
    var end: Int
    var isPart: Bool
    var isArticle: Bool
  }

  /// 项 条 款 点 部分 章 节 behind a number.
  private static func unit(_ text: FoldedText, at index: Int) -> Unit? {
    var i = index
    if text[i] == Mark.space { i += 1 }
    switch text[i] {
    case 0x9879, 0x6B3E, 0x70B9: return Unit(end: i + 1, isPart: false, isArticle: false)
    case 0x6761: return Unit(end: i + 1, isPart: false, isArticle: true)
    case 0x7AE0, 0x8282: return Unit(end: i + 1, isPart: true, isArticle: false)
    case 0x90E8 where text[i + 1] == 0x5206: return Unit(end: i + 2, isPart: true, isArticle: false)
    default: return nil
    }
  }
}
