import Numerals
import TextModel

/// How the text of a block is divided: sentences, clauses, brackets, quotations and titles, in scalars.
struct Spans {
  /// For each scalar, the number of its sentence, of its clause, and of the innermost bracket (-1 outside).
  private(set) var sentence: [Int32] = []
  private(set) var clause: [Int32] = []
  private(set) var bracket: [Int32] = []
  /// True for scalars inside 《》 or inside a short quotation: names, not statements.
  private(set) var isName: [Bool] = []
  /// The brackets in order of their opening: opening and closing mark included.
  private(set) var brackets: [Range<Int>] = []
  /// The sentences, their end marks included.
  private(set) var sentences: [Range<Int>] = []

  /// Quotations of at most this many scalars are names or slogans.
  static let longestName = 16

  /// A sentence that goes on for more scalars than this ends with its clause, and at the latest when it is half as long again. The longest
  /// in a thousand published reports has 932. So what is looked for in the sentence of each figure costs no more where no sentence ends.
  static let longestSentence = 2_000

  init(_ text: FoldedText) {
    let count = text.count
    sentence = Array(repeating: 0, count: count)
    clause = Array(repeating: 0, count: count)
    bracket = Array(repeating: -1, count: count)
    isName = Array(repeating: false, count: count)
    divide(text)
    markNames(text)
  }

  private mutating func divide(_ text: FoldedText) {
    var sentenceNumber: Int32 = 0
    var clauseNumber: Int32 = 0
    var sentenceStart = 0
    var open: [Int] = []
    for i in 0..<text.count {
      let c = text[i]
      if c == Mark.open {
        open.append(brackets.count)
        brackets.append(i..<text.count)
        clauseNumber += 1
      }
      sentence[i] = sentenceNumber
      clause[i] = clauseNumber
      if let last = open.last { bracket[i] = Int32(last) }
      if c == Mark.close, let last = open.popLast() {
        brackets[last] = brackets[last].lowerBound..<i + 1
        clauseNumber += 1
      } else if Mark.endsClause(c) && !isThousandsComma(text, i) {
        clauseNumber += 1
      }
      let isHalfStop =
        c == Mark.dot && !ScalarClass.isDigit(text[i + 1]) && !ScalarClass.isDigit(text[i - 1])
        && (ScalarClass.isHan(text[i - 1]) || text[i - 1] == Mark.percent) && text[i + 1] != Mark.dot
      let length = i - sentenceStart
      let isEndless =
        length > Spans.longestSentence && Mark.endsClause(c)
        || length > Spans.longestSentence + Spans.longestSentence / 2
      if Mark.isSentenceEnd(c) || isHalfStop || isEndless {
        sentenceNumber += 1
        clauseNumber += 1
        // A bracket that is never closed ends with its sentence.
        for unclosed in open { brackets[unclosed] = brackets[unclosed].lowerBound..<i }
        open = []
        sentences.append(sentenceStart..<i + 1)
        sentenceStart = i + 1
      }
    }
    if sentenceStart < text.count { sentences.append(sentenceStart..<text.count) }
  }

  private func isThousandsComma(_ text: FoldedText, _ i: Int) -> Bool {
    guard text[i] == Mark.comma, ScalarClass.isDigit(text[i - 1]) else { return false }
    for k in 1...3 where !ScalarClass.isDigit(text[i + k]) { return false }
    return !ScalarClass.isDigit(text[i + 4])
  }

  private mutating func markNames(_ text: FoldedText) {
    var i = 0
    while i < text.count {
      let c = text[i]
      if c == Mark.titleOpen, let end = endOfTitle(text, i) {
        for k in i..<end { isName[k] = true }
        i = end
      } else if c == Mark.quoteOpen || c == Mark.singleOpen,
        let end = endOfQuote(text, i, closing: c == Mark.quoteOpen ? Mark.quoteClose : Mark.singleClose)
      {
        for k in i..<end { isName[k] = true }
        i = end
      } else {
        i += 1
      }
    }
  }

  private func endOfTitle(_ text: FoldedText, _ start: Int) -> Int? {
    var i = start + 1
    while i < text.count, text[i] != Mark.fullStop {
      if text[i] == Mark.titleClose { return i + 1 }
      if text[i] == Mark.titleOpen { return nil }
      i += 1
    }
    return nil
  }

  private func endOfQuote(_ text: FoldedText, _ start: Int, closing: UInt32) -> Int? {
    var i = start + 1
    while i < text.count, i - start <= Spans.longestName + 1 {
      if text[i] == closing { return i + 1 }
      if text[i] == Mark.fullStop || text[i] == Mark.semicolon { return nil }
      i += 1
    }
    return nil
  }
}
