import TextModel

/// 以下简称《方案》: the definition of a short name.
package struct AliasDefinition: Sendable, Hashable {
  /// The short name without brackets and quotes.
  package var name: String
  /// The short name for comparison.
  package var key: TitleKey
  /// The short name as it stands, in bytes of the block.
  package var nameRange: TextRange
  /// The whole bracket; from the comma on where a document number stands before it.
  package var range: TextRange
  /// True for 以下统称: the name stands for several documents.
  package var isCollective = false
}

/// The definition of a short name behind a title that has no 《》: 渡口管理办法（以下简称《办法》）.
package struct BareAlias: Sendable, Hashable {
  package var definition: AliasDefinition
  /// The words that it stands for, verbs in front of them left out.
  package var title: TitleMention
}

/// Reads definitions of short names.
enum AliasReader {
  /// （以下简称《方案》）, (下称“《办法》”), （国发〔2015〕4号，以下简称《意见》） right behind a title, with the index behind it.
  static func definition(_ text: FoldedText, behind index: Int) -> (definition: AliasDefinition, end: Int)? {
    var i = index
    while text[i] == Mark.space || text[i] == Mark.comma && text[i + 1] != 0 && i == index { i += 1 }
    guard text[i] == Mark.open else { return definition(text, from: i, words: i, bracket: nil) }
    guard let close = closing(text, at: i) else { return definition(text, from: i, words: i + 1, bracket: nil) }
    if let whole = definition(text, from: i, words: i + 1, bracket: close) { return whole }
    for comma in i + 1..<close where text[comma] == Mark.comma || text[comma] == Mark.semicolon {
      let start = text[comma + 1] == Mark.space ? comma + 2 : comma + 1
      if let part = definition(text, from: comma, words: start, bracket: close) { return part }
    }
    return nil
  }

  /// - Parameters:
  ///   - start: Where the definition begins: at its bracket, or at the comma before it.
  ///   - words: Where 以下简称 must stand.
  ///   - bracket: The index of the ) around it, or nil where there is none.
  private static func definition(_ text: FoldedText, from start: Int, words: Int, bracket: Int?) -> (
    definition: AliasDefinition, end: Int
  )? {
    guard let length = Vocabulary.aliasDefiners.match(text, at: words, limit: text.count) else { return nil }
    var i = words + length
    while [Mark.colon, Mark.space, 0x4E3A].contains(text[i]) { i += 1 }
    let outer = i
    while openers.contains(text[i]) { i += 1 }
    let nameStart = i
    while i < text.count, !closers.contains(text[i]), text[i] != Mark.close, !Mark.endsClause(text[i]) { i += 1 }
    let nameEnd = i
    guard nameEnd > nameStart, nameEnd - nameStart <= 24 else { return nil }
    // Without bracket or quotes the end of the name is not known.
    guard text[start] == Mark.open || bracket != nil || nameStart > outer else { return nil }
    while closers.contains(text[i]) { i += 1 }
    let end = bracket.map { $0 + 1 } ?? i
    // 统称 and 合称.
    let isCollective = (words..<words + length).contains { text[$0] == 0x7EDF || text[$0] == 0x5408 }
    let name = text.string(nameStart..<nameEnd)
    let definition = AliasDefinition(
      name: name, key: TitleKey(name), nameRange: text.byteRange(nameStart..<nameEnd),
      range: text.byteRange(start..<(text[start] == Mark.open ? end : i)), isCollective: isCollective)
    return (definition, end)
  }

  private static let openers: Set<UInt32> = [Mark.quoteOpen, Mark.singleOpen, Mark.titleOpen, Mark.innerOpen, 0x22]
  private static let closers: Set<UInt32> = [Mark.quoteClose, Mark.singleClose, Mark.titleClose, Mark.innerClose, 0x22]

  /// The index of the ) that closes a (, brackets inside skipped; nil where the sentence ends first.
  static func closing(_ text: FoldedText, at open: Int) -> Int? {
    var depth = 0
    var i = open
    while i < min(text.count, open + longestBracket), !Mark.isSentenceEnd(text[i]) {
      if text[i] == Mark.open { depth += 1 }
      if text[i] == Mark.close {
        depth -= 1
        if depth == 0 { return i }
      }
      i += 1
    }
    return nil
  }

  private static let longestBracket = 80

  // MARK: Without 《》

  /// The definitions behind words that name a document and have no 《》.
  static func bareDefinitions(_ text: FoldedText, titles: [TitleMention]) -> [BareAlias] {
    var aliases: [BareAlias] = []
    var next = 1
    while next < text.count {
      let i = text.next(.mark, from: next, limit: text.count)
      next = i + 1
      guard text[i] == Mark.open, Vocabulary.aliasDefiners.mayBegin(with: text[i + 1]),
        let close = closing(text, at: i),
        let found = definition(text, from: i, words: i + 1, bracket: close),
        !titles.contains(where: { $0.alias?.range.lowerBound == found.definition.range.lowerBound }),
        let title = title(text, endingAt: i)
      else { continue }
      aliases.append(BareAlias(definition: found.definition, title: title))
    }
    return aliases
  }

  /// The words before a bracket, back to a mark or a verb, where they end like the title of a document.
  private static func title(_ text: FoldedText, endingAt end: Int) -> TitleMention? {
    // （2026—2030年） and （试行） stand behind the kind.
    var kind = end
    while text[kind - 1] == Mark.close, let open = (0..<kind).last(where: { text[$0] == Mark.open }), open > 0 {
      kind = open
    }
    guard
      [Vocabulary.planKinds, Vocabulary.notPlans].contains(where: {
        $0.matchSuffix(text, endingAt: kind, notBefore: 0) != nil
      })
    else { return nil }
    var start = end
    while start > 0, end - start < 80, !Mark.endsClause(text[start - 1]), text[start - 1] != Mark.titleClose {
      start -= 1
    }
    if let verb = verbs.last(in: text, start..<min(end, start + 8)) { start = verb.upperBound }
    guard end - start >= 4 else { return nil }
    let words = text.string(start..<end)
    return TitleMention(
      range: text.byteRange(start..<end), inner: text.byteRange(start..<end), key: TitleKey(words), text: words,
      isNested: false, isCarriedOut: false, isQualified: false, isBare: true)
  }

  private static let verbs = WordTable([
    "落实", "实施", "贯彻", "执行", "按照", "对照", "根据", "依据", "印发", "出台", "制定", "修订", "公布", "发布", "通过", "学习", "研究",
  ])
}
