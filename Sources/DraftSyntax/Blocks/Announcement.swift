import Numerals
import TextModel

/// 以下六个方面: a count of what follows.
package struct Announcement: Sendable, Hashable {
  package var number: Int
  /// 六个方面, in bytes of the block.
  package var range: TextRange
  /// The numeral alone.
  package var digits: TextRange
  /// In scalars.
  package var scalarRange: Range<Int>
  /// Where the list begins if it begins in this block: behind the colon.
  package var listStart: Int?
  /// True when nothing follows in the block, so that the list must stand in the blocks behind it.
  package var endsBlock: Bool
}

/// Finds announcements that govern a list: the last count of its sentence, with 以下 before it or a colon behind it.
enum AnnouncementReader {
  static func announcements(in text: FoldedText, spans: Spans, from start: Int) -> [Announcement] {
    var found: [Announcement] = []
    let reach = longestRest + longestNoun + 1
    for sentence in spans.sentences {
      let range = max(sentence.lowerBound, start)..<max(sentence.upperBound, start)
      // A colon may stand in the middle: 做好两项工作：一是…；二是…
      var from = range.lowerBound
      while from < range.upperBound {
        let colon = colon(in: text, from..<range.upperBound)
        let stop = colon ?? range.upperBound
        // Hardly a sentence has a number where the count would stand.
        if text.next([.digit, .hanNumeral], from: max(from, stop - reach), limit: stop) < stop,
          let last = lastCount(in: text, spans: spans, from..<stop),
          let announcement = announcement(last, text, from..<stop, colon: colon)
        {
          found.append(announcement)
        }
        from = stop + 1
      }
    }
    return found
  }

  private static func colon(in text: FoldedText, _ range: Range<Int>) -> Int? {
    var i = range.lowerBound
    while true {
      i = text.next(.clauseEnd, from: i, limit: range.upperBound)
      guard i < range.upperBound else { return nil }
      if text[i] == Mark.colon { return i }
      i += 1
    }
  }

  private struct Count {
    var number: Int
    var digits: Range<Int>
    var end: Int
  }

  private static func lastCount(in text: FoldedText, spans: Spans, _ range: Range<Int>) -> Count? {
    var last: Count?
    var i = range.lowerBound
    while true {
      i = text.next([.digit, .hanNumeral], from: i, limit: range.upperBound)
      guard i < range.upperBound else { return last }
      let c = text[i]
      var next = i + 1
      if !spans.isName(i), text[i - 1] != 0x7B2C {
        if ScalarClass.isDigit(c), let numeral = NumeralReader.arabic(text, at: i, limit: range.upperBound) {
          next = numeral.range.upperBound
          if numeral.decimals == 0, !numeral.hasScale, !numeral.isMore, numeral.mantissa < 100, numeral.mantissa > 1,
            let length = Vocabulary.announced.match(text, at: next, limit: range.upperBound)
          {
            last = Count(number: Int(numeral.mantissa), digits: i..<next, end: next + length)
          }
        } else if let numeral = NumeralReader.hanInteger(text, at: i, limit: range.upperBound) {
          next = numeral.end
          if numeral.value > 1, numeral.value < 100, !numeral.isBareRound,
            let length = Vocabulary.announced.match(text, at: next, limit: range.upperBound)
          {
            last = Count(number: Int(numeral.value), digits: i..<next, end: next + length)
          }
        }
      }
      i = next
    }
  }

  private static func announcement(_ count: Count, _ text: FoldedText, _ range: Range<Int>, colon: Int?)
    -> Announcement?
  {
    let lead = range.lowerBound..<count.digits.lowerBound
    // Back to the clause: 以下 of another clause announces something else.
    var clauseStart = count.digits.lowerBound
    while clauseStart > lead.lowerBound, !Mark.endsClause(text[clauseStart - 1]) { clauseStart -= 1 }
    let before = clauseStart..<count.digits.lowerBound
    let isPointed = pointers.occurs(in: text, before)
    // Nothing but the end of the noun may stand between the count and the colon.
    let rest = count.end..<range.upperBound
    let restIsShort =
      rest.count <= longestRest && !rest.contains { Mark.endsClause(text[$0]) && text[$0] != Mark.fullStop }
    guard restIsShort, colon != nil || isPointed else { return nil }
    guard isPointed || Vocabulary.announcers.occurs(in: text, before) else { return nil }
    var after = (colon ?? range.upperBound - 1) + 1
    while ScalarClass.isSpace(text[after]) { after += 1 }
    return Announcement(
      number: count.number, range: text.byteRange(count.digits.lowerBound..<count.end),
      digits: text.byteRange(count.digits),
      scalarRange: count.digits.lowerBound..<count.end, listStart: after < text.count ? after : nil,
      endsBlock: after >= text.count)
  }

  /// What stands between the count with its noun and the end has at most so many scalars.
  private static let longestRest = 8
  private static let longestNoun = Vocabulary.announced.longestWord
  private static let pointers = WordTable(["以下", "如下", "下列"])
}
