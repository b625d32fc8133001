import Numerals
import TextModel

/// Finds the relations between the figures of a block by the structure of its sentences: clauses, brackets, verbs of
/// receiving and finishing, 占, 其中, 分别. It never takes a figure because it is the nearest number.
struct RelationFinder {
  let text: FoldedText
  let spans: Spans
  let figures: [Figure]
  let wordsBefore = WordGroup.beforeFigures
  private(set) var relations: [Relation] = []

  static func relations(text: FoldedText, spans: Spans, figures: [Figure]) -> [Relation] {
    // Dates and names between two figures do not part them.
    let count = figures.count { $0.kind.isCheckable }
    guard count > 0 else { return [] }
    var finder = RelationFinder(
      text: text, spans: spans, figures: count == figures.count ? figures : figures.filter { $0.kind.isCheckable })
    finder.findWholes()
    if count > 1 {
      finder.findShares()
      finder.findSums()
      finder.findParts()
      finder.findChanges()
      finder.findPossibilities()
      finder.findRespectiveLists()
    }
    if finder.relations.isEmpty || count == figures.count { return finder.relations }
    let kept = figures.indices.filter { figures[$0].kind.isCheckable }
    return finder.relations.map { $0.renumbered { kept[$0] } }
  }

  private init(text: FoldedText, spans: Spans, figures: [Figure]) {
    self.text = text
    self.spans = spans
    self.figures = figures
  }

  mutating func add(_ kind: Relation.Kind, isNamed: Bool) { relations.append(Relation(kind: kind, isNamed: isNamed)) }

  // MARK: How far it looks

  /// A figure is held against so many others before or behind it at most: what a sentence says of its figures lies near, and a
  /// list that never ends must not cost more for each of its items.
  static let reach = 64

  /// No name of a rate has more scalars.
  static let longestName = 100

  /// The figures that are near enough to one to be related to it, in order.
  func figures(near index: Int) -> Range<Int> {
    max(0, index - RelationFinder.reach)..<min(figures.count, index + RelationFinder.reach + 1)
  }

  /// The first scalar of the sentence of a place, or where the search for it ends. A sentence begins behind a scalar that `ends` one.
  func start(before place: Int, _ ends: (UInt32) -> Bool) -> Int {
    let limit = max(0, place - Spans.longestSentence)
    var i = place
    while i > limit, !ends(text[i - 1]) { i -= 1 }
    return i
  }

  // MARK: Questions about figures

  /// A count or an amount, as opposed to a rate.
  func isQuantity(_ index: Int) -> Bool { figures[index].kind == .count || figures[index].kind == .amount }

  /// True when two quantities are of one unit; a number that lost its unit goes with any.
  func sameUnit(_ a: Int, _ b: Int) -> Bool {
    if figures[a].unit == figures[b].unit { return true }
    return figures[a].kind == .count && figures[b].kind == .count
      && (figures[a].unit.isEmpty || figures[b].unit.isEmpty)
  }

  /// Lead and tail together: the words of the clause that belong to the figure.
  func phrase(_ index: Int) -> Range<Int> {
    figures[index].lead.lowerBound..<figures[index].tail.upperBound
  }

  /// The words of a figure without a tail that is the lead of the next one: in 328项任务已完成317项 it is the second
  /// figure that is 完成.
  func ownPhrase(_ index: Int) -> Range<Int> {
    let end = figures[index].scalarRange.upperBound
    let isShared = index + 1 < figures.count && figures[index + 1].lead.lowerBound == end
    return figures[index].lead.lowerBound..<(isShared ? end : figures[index].tail.upperBound)
  }

  /// True when the figure says by how much something changed, not how much there is.
  func isChange(_ index: Int) -> Bool {
    let lead = figures[index].lead
    let words = wordsBefore.suffixes(
      of: [.copula, .up, .down], in: text, endingAt: lead.upperBound, notBefore: lead.lowerBound)
    // 由250户增至290户 states a level; 增加40户 a change.
    return !words.contains(.copula) && !words.isEmpty
  }

  /// True when the clause says that the figure is of an earlier time.
  func isOfEarlierTime(_ index: Int) -> Bool {
    let lead = figures[index].lead
    if Vocabulary.yearAgo.occurs(in: text, lead) { return true }
    // 较2023年的8.2%: 较 or 比, and a year.
    if let first = lead.first, text[first] == 0x8F83 || text[first] == 0x6BD4, lead.count >= 6,
      (first + 1...first + 4).allSatisfy({ ScalarClass.isDigit(text[$0]) }), text[first + 5] == 0x5E74
    {
      return true
    }
    // 较上年（214件）: the words stand before the bracket.
    return lead.isEmpty && text[lead.lowerBound - 1] == Mark.open
      && Vocabulary.yearAgo.matchSuffix(text, endingAt: lead.lowerBound - 1, notBefore: 0) != nil
  }

  /// True when a word stands in a range without a negation right before it.
  func occursPlainly(_ word: [UInt32], in range: Range<Int>) -> Bool {
    guard let at = text.firstIndex(of: word, in: range) else { return false }
    return !isNegated(at, notBefore: range.lowerBound)
  }

  func isNegated(_ index: Int, notBefore start: Int) -> Bool {
    Vocabulary.negations.matchSuffix(text, endingAt: index, notBefore: start) != nil
  }

  /// The length of the longest run of scalars that both ranges hold, as far as they are no longer than a sentence.
  func longestCommonRun(_ a: Range<Int>, _ b: Range<Int>) -> Int {
    let (a, b) = (a.suffix(RelationFinder.longestName), b.suffix(Spans.longestSentence))
    var best = 0
    var previous = [Int](repeating: 0, count: b.count + 1)
    for i in a {
      var current = [Int](repeating: 0, count: b.count + 1)
      for (column, j) in b.enumerated() where text[i] == text[j] && ScalarClass.isHan(text[i]) {
        current[column + 1] = previous[column] + 1
        best = max(best, current[column + 1])
      }
      previous = current
    }
    return best
  }

  /// The synonyms of a step (办结, 审结, 结案) that a phrase may use for `word`; the word itself first.
  func synonyms(of word: [UInt32]) -> [[UInt32]] {
    RelationFinder.synonymsByWord[word] ?? [word]
  }

  private static let synonymsByWord: [[UInt32]: [[UInt32]]] = {
    var byWord: [[UInt32]: [[UInt32]]] = [:]
    for group in synonymLists {
      // The first list that has a word is the one that is meant.
      for word in group where byWord[word] == nil { byWord[word] = [word] + group.filter { $0 != word } }
    }
    return byWord
  }()

  static let synonymLists: [[[UInt32]]] = ["synonyms-closing", "synonyms-accepting", "synonyms-appearing"].map { name in
    (Vocabulary.lists[name] ?? []).map { FoldedText($0).scalars }
  }
}
