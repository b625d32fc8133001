import Numerals
import TextModel

/// The name of an indicator, made comparable: folded, without dates, scopes (全市), fillers (共, 累计) and marks.
///
/// 全县共检修乡道路灯, 2026年检修“乡道”路灯 and 检修乡道路灯数 have one key.
package struct IndicatorKey: Sendable, Hashable {
  /// What is left, as folded scalars.
  package let scalars: [UInt32]
  /// The same without a verb that says no more than that the thing is there: 办理, 开展.
  package let core: [UInt32]

  /// The key of a phrase. `places` are names that say nothing in this draft: the one whose report it is.
  package init(_ phrase: String, places: [String] = []) {
    let text = FoldedText(phrase)
    self.init(text, [0..<text.count], places: places)
  }

  /// The key of some pieces of a text, which are put together: the words before a figure and those behind it.
  init(_ text: FoldedText, _ pieces: [Range<Int>], skipping periods: [PeriodMention]? = nil, places: [String] = []) {
    var words: [UInt32] = []
    words.reserveCapacity(pieces.reduce(0) { $0 + $1.count })
    for piece in pieces { IndicatorKey.append(text, piece, periods: periods, to: &words) }
    for place in places {
      let word = FoldedText(place).scalars
      while let at = IndicatorKey.firstIndex(of: word, in: words) { words.removeSubrange(at..<at + word.count) }
    }
    self.init(stripping: words)
  }

  private init(stripping words: [UInt32]) {
    let stripped = IndicatorKey.strip(words)
    scalars = stripped
    core = IndicatorKey.withoutLightVerb(stripped)
  }

  package var isEmpty: Bool { core.isEmpty }

  /// True when only a comparison is left, which names nothing: 比上年增加.
  package var isComparison: Bool {
    let words = WordGroup.comparisons
    guard let first = core.first else { return true }
    guard !words.beginning(with: first).isEmpty else { return false }
    let text = FoldedText(folded: core)
    var i = 0
    while i < text.count {
      guard let length = words.longest(of: .comparisons, in: text, at: i, limit: text.count) else { return false }
      i += length
    }
    return true
  }

  package var text: String { FoldedText.string(of: scalars) }

  // MARK: Comparison

  /// True when both name one thing: the same words, or the same but for a light verb.
  package func names(_ other: IndicatorKey) -> Bool {
    !isEmpty && (scalars == other.scalars || core == other.core)
  }

  /// Where the core of another key stands in this one; what is left before and behind it. Nil where it does not stand.
  package func remainder(around other: IndicatorKey) -> (before: [UInt32], behind: [UInt32])? {
    guard !other.isEmpty, let at = IndicatorKey.firstIndex(of: other.core, in: scalars) else { return nil }
    return (Array(scalars[..<at]), Array(scalars[(at + other.core.count)...]))
  }

  /// How much two keys have in common, by their pairs of neighbouring characters: 0 nothing, 100 all (Dice's coefficient).
  package func likeness(to other: IndicatorKey) -> Int {
    let (a, b) = (IndicatorKey.pairs(core), IndicatorKey.pairs(other.core))
    guard !a.isEmpty, !b.isEmpty else { return core == other.core && !isEmpty ? 100 : 0 }
    return 200 * a.intersection(b).count / (a.count + b.count)
  }

  private static func pairs(_ words: [UInt32]) -> Set<UInt64> {
    guard words.count > 1 else { return [] }
    return Set((1..<words.count).map { UInt64(words[$0 - 1]) << 32 | UInt64(words[$0]) })
  }

  /// Where a run first stands among scalars.
  package static func firstIndex(of run: [UInt32], in words: [UInt32]) -> Int? {
    guard !run.isEmpty, run.count <= words.count else { return nil }
    return (0...words.count - run.count).first { at in run.indices.allSatisfy { words[at + $0] == run[$0] } }
  }

  /// True when the words say nothing of their own: fillers, scopes, light verbs, or none at all.
  package static func isFiller(_ words: [UInt32]) -> Bool { withoutLightVerb(strip(words)).isEmpty }

  // MARK: Normalising

  /// Letters, digits and Chinese characters of a piece in lower case, without the periods and the scopes in it.
  static func words(_ text: FoldedText, _ piece: Range<Int>, periods: [PeriodMention]?) -> [UInt32] {
    var words: [UInt32] = []
    words.reserveCapacity(piece.count)
    append(text, piece, periods: periods, to: &words)
    return words
  }

  /// Appends the ``words(_:_:periods:)`` of a piece.
  private static func append(
    _ text: FoldedText, _ piece: Range<Int>, periods: [PeriodMention]?, to words: inout [UInt32]
  ) {
    let reader = PeriodReader(text)
    let scopes = Vocabulary.scopes
    // The periods stand in order.
    var next = periods?.partitioningIndex { $0.range.upperBound > piece.lowerBound } ?? 0
    func endOfPeriod(at i: Int) -> Int? {
      guard let periods else { return reader.mention(at: i)?.range.upperBound }
      while next < periods.count, periods[next].range.upperBound <= i { next += 1 }
      return next < periods.count && periods[next].range.contains(i) ? periods[next].range.upperBound : nil
    }
    var i = piece.lowerBound
    while i < piece.upperBound {
      if let end = endOfPeriod(at: i) {
        i = max(i + 1, end)
      } else if let length = scopes.match(text, at: i, limit: piece.upperBound) {
        i += length
      } else {
        let c = text[i]
        if ScalarClass.isHan(c) || ScalarClass.isDigit(c) {
          words.append(c)
        } else if ScalarClass.isLetter(c) {
          words.append(c | 0x20)
        }
        i += 1
      }
    }
  }

  /// Takes fillers from the front, and copulas, approximators and words of counting from the end.
  private static func strip(_ words: [UInt32]) -> [UInt32] {
    let text = FoldedText(folded: words)
    var (start, end) = (0, text.count)
    front: while start < end {
      if let length = Vocabulary.indicatorFillers.match(text, at: start, limit: end) {
        if length == 1, Vocabulary.notFillerBefore.match(text, at: start + 1, limit: end) != nil { break front }
        start += length
        continue
      }
      break
    }
    let fillers = WordKinds.emptyWords.union(.indicatorEnd)
    while let filler = WordGroup.beforeFigures.firstSuffix(of: fillers, in: text, endingAt: end, notBefore: start) {
      end -= filler.length
    }
    return end - start == words.count ? words : Array(words[start..<end])
  }

  private static func withoutLightVerb(_ words: [UInt32]) -> [UInt32] {
    guard let first = words.first, Vocabulary.lightVerbs.mayBegin(with: first) else { return words }
    let text = FoldedText(folded: words)
    var start = 0
    while let length = Vocabulary.lightVerbs.match(text, at: start, limit: text.count) { start += length }
    return Array(words[start...])
  }
}
