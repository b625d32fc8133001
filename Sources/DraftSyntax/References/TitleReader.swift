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
    while i < text.count {
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
    var after = range.upperBound
    let alias = AliasReader.definition(text, behind: after)
    if let alias { after = text.index(atOrAfter: alias.range.upperBound) }
    return TitleMention(
      range: text.byteRange(range), inner: text.byteRange(inner), key: TitleKey(words), text: words, isNested: isNested,
      isCarriedOut: TitleReader.carriedOut.occurs(in: text, max(0, range.lowerBound - 10)..<range.lowerBound),
      isQualified: Vocabulary.issuers.matchSuffix(text, endingAt: range.lowerBound, notBefore: 0) != nil, alias: alias,
      measures: MeasureReader.references(text, at: after))
  }

  private static let carriedOut = WordTable(["落实", "实施", "贯彻", "执行", "按照", "对照", "根据", "推进", "完成"])
}

/// Reads definitions of short names.
enum AliasReader {
  /// （以下简称《方案》）, (下称“《办法》”), （简称方案） right behind a title.
  static func definition(_ text: FoldedText, behind index: Int) -> AliasDefinition? {
    var i = index
    while text[i] == Mark.space || text[i] == Mark.comma && text[i + 1] != 0 && i == index { i += 1 }
    let isBracketed = text[i] == Mark.open
    if isBracketed { i += 1 }
    guard let length = Vocabulary.aliasDefiners.match(text, at: i, limit: text.count) else { return nil }
    let start = isBracketed ? i - 1 : i
    i += length
    while [Mark.colon, Mark.space, 0x4E3A].contains(text[i]) { i += 1 }
    let openers: Set<UInt32> = [Mark.quoteOpen, Mark.singleOpen, Mark.titleOpen, Mark.innerOpen, 0x22]
    let closers: Set<UInt32> = [Mark.quoteClose, Mark.singleClose, Mark.titleClose, Mark.innerClose, 0x22]
    let outer = i
    while openers.contains(text[i]) { i += 1 }
    let nameStart = i
    while i < text.count, !closers.contains(text[i]), text[i] != Mark.close, !Mark.endsClause(text[i]) { i += 1 }
    let nameEnd = i
    guard nameEnd > nameStart, nameEnd - nameStart <= 24 else { return nil }
    // Without bracket or quotes the end of the name is not known.
    guard isBracketed || nameStart > outer else { return nil }
    while closers.contains(text[i]) { i += 1 }
    if isBracketed, text[i] == Mark.close { i += 1 }
    return AliasDefinition(
      name: text.string(nameStart..<nameEnd), nameRange: text.byteRange(nameStart..<nameEnd),
      range: text.byteRange(start..<i))
  }
}
