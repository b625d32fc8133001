import Numerals
import TextModel

/// How the text of a block is divided: sentences, clauses, brackets, quotations and titles, in scalars.
struct Spans {
  /// A run of scalars of one clause.
  private struct Piece {
    var start: Int32
    var sentence: Int32
    var clause: Int32
    var bracket: Int32
  }

  /// In order; the first begins at 0.
  private var pieces: [Piece] = []
  /// What stands in 《》 or in a short quotation: names, not statements. In order.
  private var names: [Range<Int32>] = []
  /// The brackets in order of their opening: opening and closing mark included.
  private(set) var brackets: [Range<Int>] = []
  /// The sentences, their end marks included.
  private(set) var sentences: [Range<Int>] = []

  /// Quotations of at most this many scalars are names or slogans.
  static let longestName = 16

  /// A sentence that goes on for more scalars than this ends with its clause, and at the latest when it is half as long again. The longest
  /// in a thousand published reports has 932. So what is looked for in the sentence of each figure costs no more where no sentence ends.
  static let longestSentence = 2_000
  private static let farthestEnd = longestSentence * 3 / 2

  init(_ text: FoldedText) {
    divide(text)
    findNames(text)
  }

  /// The numbers of the sentence, the clause and the innermost bracket (or -1) that a scalar stands in.
  func place(at index: Int) -> (sentence: Int, clause: Int, bracket: Int) {
    let piece = piece(at: index)
    return (Int(piece.sentence), Int(piece.clause), Int(piece.bracket))
  }

  /// The number of the sentence that a scalar stands in.
  func sentence(at index: Int) -> Int { Int(piece(at: index).sentence) }

  /// The number of the clause that a scalar stands in.
  func clause(at index: Int) -> Int { Int(piece(at: index).clause) }

  /// The innermost bracket that a scalar stands in, or -1.
  func bracket(at index: Int) -> Int { Int(piece(at: index).bracket) }

  private func piece(at index: Int) -> Piece {
    var (low, high) = (0, pieces.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(pieces[middle].start) <= index { low = middle } else { high = middle }
    }
    return pieces[low]
  }

  /// True for scalars inside 《》 or inside a short quotation.
  func isName(_ index: Int) -> Bool {
    guard let last = names.last, index < last.upperBound else { return false }
    var (low, high) = (0, names.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(names[middle].upperBound) <= index { low = middle + 1 } else { high = middle }
    }
    return low < names.count && index >= Int(names[low].lowerBound)
  }

  private mutating func divide(_ text: FoldedText) {
    var piece = Piece(start: 0, sentence: 0, clause: 0, bracket: -1)
    var sentenceStart = 0
    var open: [Int] = []
    /// The scalars before `index` are in the piece as it stands.
    func close(at index: Int) {
      if Int(piece.start) < index { pieces.append(piece) }
      piece.start = Int32(index)
    }
    let kinds: ScalarTraits = [.clauseEnd, .stop, .mark]
    // A clause has more characters than this as a rule, and a sentence.
    pieces.reserveCapacity(text.count / 8 + 2)
    sentences.reserveCapacity(text.count / 32 + 1)

    var i = 0
    while true {
      i = text.next(kinds, from: i, limit: min(text.count, sentenceStart + Spans.farthestEnd))
      guard i < text.count else { break }
      let c = text[i]
      if c == Mark.open {
        close(at: i)
        open.append(brackets.count)
        piece.bracket = Int32(brackets.count)
        brackets.append(i..<text.count)
        piece.clause += 1
      }
      if c == Mark.close, let last = open.popLast() {
        brackets[last] = brackets[last].lowerBound..<i + 1
        close(at: i + 1)
        piece.bracket = Int32(open.last ?? -1)
        piece.clause += 1
      } else if Mark.endsClause(c) && !isThousandsComma(text, i) {
        close(at: i + 1)
        piece.clause += 1
      }
      let isHalfStop =
        c == Mark.dot && !ScalarClass.isDigit(text[i + 1]) && !ScalarClass.isDigit(text[i - 1])
        && (ScalarClass.isHan(text[i - 1]) || text[i - 1] == Mark.percent) && text[i + 1] != Mark.dot
      let length = i - sentenceStart
      let isEndless = length > Spans.longestSentence && Mark.endsClause(c) || length >= Spans.farthestEnd
      if Mark.isSentenceEnd(c) || isHalfStop || isEndless {
        close(at: i + 1)
        piece.sentence += 1
        piece.clause += 1
        piece.bracket = -1
        // A bracket that is never closed ends with its sentence.
        for unclosed in open { brackets[unclosed] = brackets[unclosed].lowerBound..<i }
        open = []
        sentences.append(sentenceStart..<i + 1)
        sentenceStart = i + 1
      }
      i += 1
    }
    if Int(piece.start) < text.count || pieces.isEmpty { pieces.append(piece) }
    if sentenceStart < text.count { sentences.append(sentenceStart..<text.count) }
  }

  private func isThousandsComma(_ text: FoldedText, _ i: Int) -> Bool {
    guard text[i] == Mark.comma, ScalarClass.isDigit(text[i - 1]) else { return false }
    for k in 1...3 where !ScalarClass.isDigit(text[i + k]) { return false }
    return !ScalarClass.isDigit(text[i + 4])
  }

  private mutating func findNames(_ text: FoldedText) {
    var i = 0
    while true {
      i = text.next(.mark, from: i, limit: text.count)
      guard i < text.count else { return }
      let c = text[i]
      let end: Int? =
        switch c {
        case Mark.titleOpen: endOfTitle(text, i)
        case Mark.quoteOpen: endOfQuote(text, i, closing: Mark.quoteClose)
        case Mark.singleOpen: endOfQuote(text, i, closing: Mark.singleClose)
        default: nil
        }
      if let end { names.append(Int32(i)..<Int32(end)) }
      i = end ?? i + 1
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
