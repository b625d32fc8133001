import Numerals
import TextModel

/// A number as a reference writes it: 35, （35）, 三十五, （三）, 8. in 第8.项.
struct ReferenceNumber {
  var value: Int
  /// Behind it, in scalars.
  var end: Int
  var isBracketed = false
  var isHan = false
  /// True for 第8.项: the marker as the plan has it.
  var isDotted = false

  /// The number that begins at an index; nil for years, decimals and whatever else is no number of an item.
  init?(_ text: FoldedText, at index: Int) {
    if let marker = MarkerReader.enclosed(text, at: index), [.hanBracket, .digitBracket].contains(marker.family) {
      value = marker.number
      end = marker.scalarRange.upperBound
      isBracketed = true
      isHan = marker.family == .hanBracket
      return
    }
    if let han = NumeralReader.hanInteger(text, at: index, limit: text.count) {
      guard han.value > 0, han.value < 1000, !han.isBareRound, text[index] != 0x4E24 else { return nil }
      value = Int(han.value)
      end = han.end
      isHan = true
      return
    }
    var digitsEnd = index
    while ScalarClass.isDigit(text[digitsEnd]) { digitsEnd += 1 }
    guard digitsEnd > index, digitsEnd - index < 4, text[index] != 0x30 else { return nil }
    value = (index..<digitsEnd).reduce(0) { $0 * 10 + Int(text[$1]) - 0x30 }
    end = digitsEnd
    if text[end] == Mark.dot {
      guard ReferenceUnit(text, at: end + 1) != nil else { return nil }
      isDotted = true
      end += 1
    }
  }
}

/// What stands behind a number of a reference and says which level it counts.
struct ReferenceUnit {
  enum Kind {
    /// 项, 点.
    case item
    /// 目, 小项, 小点.
    case inner
    /// 条.
    case article
    /// 款: a paragraph of an article, which has no marker.
    case paragraph
    case part, chapter, section
  }

  var kind: Kind
  /// Behind it, in scalars.
  var end: Int

  init?(_ text: FoldedText, at index: Int) {
    let i = text[index] == Mark.space ? index + 1 : index
    guard let (kind, word, notBefore) = ReferenceUnit.units.first(where: { text.has($0.word, at: i) }) else {
      return nil
    }
    end = i + word.count
    // 第三项目部, 第二节课, 第一条例: another word begins; 第3项目标 is the goal of item 3.
    if notBefore.contains(text[end]), !(kind == .item && text.has(ReferenceUnit.goal, at: end)) { return nil }
    self.kind = kind
  }

  private static let goal = scalars("目标")

  /// The words, and the characters behind them that make another word of each.
  private static let units: [(kind: Kind, word: [UInt32], notBefore: Set<UInt32>)] = [
    (.part, scalars("部分"), []),
    (.inner, scalars("小项"), []), (.inner, scalars("小点"), []), (.item, scalars("大项"), []),
    (.article, scalars("条款"), []),
    (.item, scalars("项"), Set(scalars("目"))),
    (.item, scalars("点"), Set(scalars("位名击钟评"))),
    (.article, scalars("条"), Set(scalars("例件线街路河理约"))),
    (.paragraph, scalars("款"), Set(scalars("项式待"))),
    (.chapter, scalars("章"), Set(scalars("程"))),
    (.section, scalars("节"), Set(scalars("课点能会日约水假车气"))),
    (.inner, scalars("目"), Set(scalars("标的录前光"))),
  ]
}
