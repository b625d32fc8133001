import Numerals
import TextModel

/// A list of plain items with its count behind it: 送餐上门、代购药品、陪同就诊三项服务.
package struct CountedList: Sendable, Hashable {
  /// The number that is stated.
  package var stated: Int
  /// The items that are listed.
  package var items: Int
  /// From the first item to the unit of the count, in bytes of the block.
  package var range: TextRange
  /// The count and its unit.
  package var countRange: TextRange
}

/// Finds lists whose items are certain: three and more joined by 、 alone, all of one length, closed by their count. Anything
/// else (和 inside an item, 等, quotations) is left alone, since published reports are full of lists that only look short.
enum CountedListReader {
  static func lists(in text: FoldedText, spans: Spans, from start: Int) -> [CountedList] {
    var lists: [CountedList] = []
    var i = start
    while true {
      i = text.next([.digit, .hanNumeral], from: i, limit: text.count)
      guard i < text.count else { return lists }
      guard ScalarClass.hanDigit(text[i]) != nil || ScalarClass.isDigit(text[i]), !spans.isName(i) else {
        i += 1
        continue
      }
      guard ScalarClass.isHan(text[i]) || mayEndList(before: i, text: text, from: start) else {
        // No list ends within the number either.
        while i < text.count, ScalarClass.isDigit(text[i]) { i += 1 }
        continue
      }
      let numeral = NumeralReader.hanInteger(text, at: i, limit: text.count)
      let arabic = numeral == nil ? NumeralReader.arabic(text, at: i, limit: text.count) : nil
      let end = numeral?.end ?? arabic?.range.upperBound ?? i + 1
      let value = numeral?.value ?? arabic.map { $0.decimals == 0 ? $0.mantissa : 0 } ?? 0
      if value >= 2, value <= 20, units.match(text, at: end, limit: text.count) != nil,
        let list = list(before: i, text: text, spans: spans, from: start)
      {
        lists.append(
          CountedList(
            stated: Int(value), items: list.items, range: text.byteRange(list.start..<end + 1),
            countRange: text.byteRange(i..<end + 1)))
      }
      i = max(end, i + 1)
    }
  }

  private static let units = WordTable(["项", "大", "个", "类", "种"])

  /// False where no item of a list stands right before the count, as before most numbers.
  private static func mayEndList(before count: Int, text: FoldedText, from start: Int) -> Bool {
    var begin = count
    while begin > start, count - begin <= longestItem, ScalarClass.isHan(text[begin - 1]) { begin -= 1 }
    return begin > start && shortestItem...longestItem ~= count - begin && text[begin - 1] == Mark.enumeration
  }

  private static let shortestItem = 3
  private static let longestItem = 6

  /// The items right before the count: as many as are of one length, back to the first, which a verb may precede.
  private static func list(before count: Int, text: FoldedText, spans: Spans, from start: Int) -> (
    items: Int, start: Int
  )? {
    var end = count
    var length: Int?
    var items = 0
    while true {
      var begin = end
      while begin > start, text[begin - 1] != Mark.enumeration, !Mark.endsClause(text[begin - 1]) {
        // Brackets, quotations, numbers and joining words leave the items in doubt.
        guard ScalarClass.isHan(text[begin - 1]), !isDoubtful(text[begin - 1]), !spans.isName(begin - 1) else {
          return nil
        }
        begin -= 1
      }
      let isFirst = begin == start || text[begin - 1] != Mark.enumeration
      guard let size = length else {
        length = end - begin
        guard !isFirst, shortestItem...longestItem ~= end - begin else { return nil }
        items = 1
        end = begin - 1
        continue
      }
      if isFirst {
        // 区里推出容缺受理: the verb before the first item is no part of it.
        return end - begin >= size && items >= 2 ? (items + 1, end - size) : nil
      }
      guard end - begin == size else { return nil }
      items += 1
      end = begin - 1
    }
  }

  /// 和 与 及 等 的 或
  private static func isDoubtful(_ c: UInt32) -> Bool {
    switch c {
    case 0x548C, 0x4E0E, 0x53CA, 0x7B49, 0x7684, 0x6216: true
    default: false
    }
  }
}
