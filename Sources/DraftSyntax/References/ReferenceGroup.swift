import Numerals
import TextModel

/// Numbers that share one unit: 第35项, 第32、33项, 第（32）至（35）项, 第3、5至7项, （32）、（33）.
struct ReferenceGroup {
  /// One number, or the two ends of a range.
  struct Element {
    var first: MeasureStep
    var last: MeasureStep?
  }

  let elements: [Element]
  let unit: ReferenceUnit.Kind?
  /// Behind the unit, in scalars.
  let end: Int

  /// Reads the group that begins at an index.
  ///
  /// - Parameter isBare: whether a number may stand there without 第 and brackets: 33项 behind 第32项、.
  init?(_ text: FoldedText, at index: Int, isBare: Bool = false) {
    let hasOrdinal = text[index] == 0x7B2C
    var entries: [Entry] = []
    // How many of the numbers need no unit: those in brackets.
    var complete = 0
    var i = index
    while let entry = Entry(text, at: i) {
      guard entries.first.map({ $0.number.isBracketed == entry.number.isBracketed }) ?? true else { break }
      entries.append(entry)
      if entry.unit != nil { break }
      if entry.number.isBracketed { complete = entries.count }
      // 第（3）（4）项 needs no 、.
      let isAdjacent = hasOrdinal && entry.number.isBracketed && text[entry.end] == Mark.open
      guard let next = isAdjacent ? entry.end : ReferenceGroup.separator(text, at: entry.end) else { break }
      i = next
    }
    let unit = entries.last?.unit
    if unit == nil { entries = Array(entries.prefix(complete)) }
    guard let first = entries.first, let last = entries.last, hasOrdinal || first.number.isBracketed || isBare else {
      return nil
    }
    // 第（二）批名单, （3）期工程: the number counts something else.
    if unit == nil, ScalarClass.isHan(text[last.end]),
      hasOrdinal ? !MeasureReader.endsReference(text, at: last.end) : ReferenceGroup.others.contains(text[last.end])
    {
      return nil
    }
    self.unit = unit?.kind
    end = last.end
    elements = entries.map { entry in
      let first = entry.number.step(unit?.kind, entry.start..<entry.firstEnd, text)
      var through = entry.last.map { $0.number.step(unit?.kind, $0.start..<entry.end, text) }
      if let last = entry.last, !last.number.isBracketed { through?.form = first.form }
      return Element(first: first, last: through)
    }
  }

  /// 批 期 次 届 号 版 年 级 类 种 册 卷 behind a number in brackets.
  private static let others = Set(scalars("批期次届号版年级类种册卷"))

  /// The index behind 、 和 及 与 或 以及 in front of another number.
  static func separator(_ text: FoldedText, at index: Int) -> Int? {
    switch text[index] {
    case Mark.enumeration, Mark.comma, 0x548C, 0x53CA, 0x4E0E, 0x6216: index + 1
    case 0x4EE5 where text[index + 1] == 0x53CA: index + 2
    default: nil
    }
  }

  /// A number, the other end of its range and its unit.
  private struct Entry {
    var number: ReferenceNumber
    /// 第 included.
    var start: Int
    /// Behind the first number and its own unit.
    var firstEnd: Int
    var last: (number: ReferenceNumber, start: Int)?
    var unit: ReferenceUnit?
    var end: Int

    init?(_ text: FoldedText, at index: Int) {
      guard let number = ReferenceNumber(text, at: Entry.skipOrdinal(text, index)) else { return nil }
      self.number = number
      start = index
      unit = ReferenceUnit(text, at: number.end)
      firstEnd = unit?.end ?? number.end
      end = firstEnd
      guard let start = Entry.behindRangeMark(text, at: end) else { return }
      let digits = Entry.skipOrdinal(text, start)
      guard let last = ReferenceNumber(text, at: digits) else { return }
      let ownUnit = ReferenceUnit(text, at: last.end)
      // 第3项至5月底: the number behind it is another one's. 第（一）项至第二部分: that is no range of one level.
      guard unit == nil || last.isBracketed || digits > start || ownUnit != nil,
        unit == nil || ownUnit == nil || unit?.kind == ownUnit?.kind
      else { return }
      self.last = (last, start)
      unit = unit ?? ownUnit
      end = ownUnit?.end ?? last.end
    }

    private static func skipOrdinal(_ text: FoldedText, _ index: Int) -> Int {
      let i = text[index] == 0x7B2C ? index + 1 : index
      return text[i] == Mark.space ? i + 1 : i
    }

    /// The index behind 至, 到 and dashes.
    private static func behindRangeMark(_ text: FoldedText, at index: Int) -> Int? {
      if text[index] == 0x81F3 || text[index] == 0x5230 { return index + 1 }
      var i = index
      while Mark.isDash(text[i]) { i += 1 }
      return i > index ? i : nil
    }
  }
}

extension ReferenceNumber {
  /// The number as a step of a path: the form of its own marker says the level, else its unit does.
  fileprivate func step(_ unit: ReferenceUnit.Kind?, _ range: Range<Int>, _ text: FoldedText) -> MeasureStep {
    let form: MeasureStep.Form =
      if isBracketed {
        isHan ? .hanBracket : .digitBracket
      } else if isDotted {
        .digit
      } else {
        switch unit {
        case .part: .part
        case .chapter: .chapter
        case .section: .section
        case .article: .article
        case .inner: .inner
        case .item, .paragraph, nil: .bare
        }
      }
    return MeasureStep(form: form, number: value, isHan: isHan, range: text.byteRange(range))
  }
}
