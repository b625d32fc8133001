import Numerals
import TextModel

/// Finds the titles of a block, what stands behind them, and brackets that have no partner.
struct TitleReader {
  let text: FoldedText
  private let bytes: ArraySlice<UInt8>
  private(set) var titles: [TitleMention] = []
  private(set) var problems: [TitleProblem] = []
  private var open: [Int] = []

  init(_ text: FoldedText, bytes: ArraySlice<UInt8>) {
    self.text = text
    self.bytes = bytes
    var i = 0
    while true {
      i = text.next([.mark, .stop], from: i, limit: text.count)
      guard i < text.count else { break }
      switch text[i] {
      case Mark.titleOpen: open.append(i)
      case Mark.titleClose: close(at: i)
      case Mark.fullStop: flush(at: i)
      default: break
      }
      i += 1
    }
    flush(at: text.count)
    titles.sort { $0.range.lowerBound < $1.range.lowerBound }
    problems.sort { $0.range.lowerBound < $1.range.lowerBound }
  }

  private mutating func close(at index: Int) {
    guard let start = open.popLast() else {
      problems.append(
        TitleProblem(
          kind: .unopened, range: text.byteRange(wordsBefore(index)..<index + 1),
          mark: text.byteRange(index..<index + 1)))
      return
    }
    titles.append(mention(start..<index + 1, isNested: !open.isEmpty))
  }

  /// Titles still open where the sentence ends have lost their closing bracket.
  private mutating func flush(at end: Int) {
    for start in open {
      var stop = start + 1
      while stop < end, !Mark.endsClause(text[stop]), text[stop] != Mark.titleOpen, text[stop] != Mark.enumeration {
        stop += 1
      }
      while stop > start + 1, ScalarClass.isSpace(text[stop - 1]) { stop -= 1 }
      problems.append(
        TitleProblem(kind: .unclosed, range: text.byteRange(start..<stop), mark: text.byteRange(start..<start + 1)))
      // What was taken for its inside stands on its own.
      for k in titles.indices where titles[k].range.lowerBound > text.offset(start) {
        titles[k].isNested = open.count > 1
      }
    }
    open = []
  }

  /// Back from 》 to where the title may have begun.
  private func wordsBefore(_ index: Int) -> Int {
    var i = index
    while i > 0, !Mark.endsClause(text[i - 1]), text[i - 1] != Mark.enumeration, text[i - 1] != Mark.titleClose {
      i -= 1
    }
    while i < index, text[i] == Mark.space { i += 1 }
    return i
  }

  private func mention(_ range: Range<Int>, isNested: Bool) -> TitleMention {
    let inner = range.lowerBound + 1..<range.upperBound - 1
    let raw = bytes[text.byteRange(inner).shifted(by: bytes.startIndex)].filter { $0 != 0x0A && $0 != 0x0D }
    let words = String(decoding: raw, as: UTF8.self)
    var mention = TitleMention(
      range: text.byteRange(range), inner: text.byteRange(inner), key: TitleKey(words), text: words, isNested: isNested,
      isCarriedOut: TitleReader.carriedOut.occurs(in: text, max(0, range.lowerBound - 10)..<range.lowerBound),
      isQualified: Vocabulary.issuers.matchSuffix(text, endingAt: range.lowerBound, notBefore: 0) != nil)
    readTail(of: &mention, at: range.upperBound, words)
    return mention
  }

  /// Reads what stands behind 》: （以下简称《方案》）, （2021—2025年）, （国发〔2021〕3号）, （第35项）, 第35项.
  private func readTail(of mention: inout TitleMention, at start: Int, _ words: String) {
    var after = start
    while text[after] == Mark.quoteClose || text[after] == Mark.singleClose { after += 1 }
    for _ in 0..<4 {
      if mention.alias == nil, let alias = AliasReader.definition(text, behind: after) {
        mention.alias = alias.definition
        after = alias.end
        continue
      }
      let open = text[after] == Mark.space ? after + 1 : after
      guard text[open] == Mark.open, let close = AliasReader.closing(text, at: open) else { break }
      if let inside = MeasureReader.bracketed(text, at: open) {
        mention.measures = inside.references
        return
      }
      let content = open + 1..<close
      // The years may have slipped out of 《》.
      let years = TitleKey(words + text.string(open..<close + 1))
      if mention.key.years.isEmpty, years.years.contains("-"), years.core == mention.key.whole {
        mention.key = years
      } else if !TitleReader.annotations.occurs(in: text, content) {
        break
      }
      after = close + 1
    }
    mention.measures = MeasureReader.references(text, at: after)
  }

  /// What a bracket behind a title holds that is no part of what follows: 国发〔2021〕3号, 试行.
  private static let annotations = WordTable(["〔", "号", "试行", "草案", "暂行", "征求意见", "送审", "修订", "修正", "下同"])
  private static let carriedOut = WordTable(["落实", "实施", "贯彻", "执行", "按照", "对照", "根据", "推进", "完成"])
}
