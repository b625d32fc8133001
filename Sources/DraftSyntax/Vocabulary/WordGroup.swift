import TextModel

/// What a word beside a figure may be, one bit a list. Where a word is in several lists, the one of the lowest bit is asked first.
struct WordKinds: OptionSet, Sendable {
  let rawValue: UInt32

  static var point: WordKinds { .init(rawValue: 1 << 0) }
  static var measure: WordKinds { .init(rawValue: 1 << 1) }
  static var classifier: WordKinds { .init(rawValue: 1 << 2) }

  static var indicatorEnd: WordKinds { .init(rawValue: 1 << 3) }
  static var copula: WordKinds { .init(rawValue: 1 << 4) }
  static var about: WordKinds { .init(rawValue: 1 << 5) }
  static var below: WordKinds { .init(rawValue: 1 << 6) }
  static var above: WordKinds { .init(rawValue: 1 << 7) }
  static var atLeast: WordKinds { .init(rawValue: 1 << 8) }
  static var atMost: WordKinds { .init(rawValue: 1 << 9) }
  static var up: WordKinds { .init(rawValue: 1 << 10) }
  static var down: WordKinds { .init(rawValue: 1 << 11) }

  static var afterAbout: WordKinds { .init(rawValue: 1 << 12) }
  static var afterAbove: WordKinds { .init(rawValue: 1 << 13) }
  static var afterBelow: WordKinds { .init(rawValue: 1 << 14) }
  static var afterAtMost: WordKinds { .init(rawValue: 1 << 15) }
  static var moveUp: WordKinds { .init(rawValue: 1 << 16) }
  static var moveDown: WordKinds { .init(rawValue: 1 << 17) }
  static var versus: WordKinds { .init(rawValue: 1 << 18) }
  static var yearAgo: WordKinds { .init(rawValue: 1 << 19) }
  static var comparisonFiller: WordKinds { .init(rawValue: 1 << 20) }

  static var approximatorsBehind: WordKinds { [.afterAbout, .afterAbove, .afterBelow, .afterAtMost] }
  static var changes: WordKinds { [.up, .down] }
  static var changesBehind: WordKinds { [.up, .down, .moveUp, .moveDown] }
  static var comparisons: WordKinds { [.versus, .yearAgo, .up, .down, .comparisonFiller] }
  /// Words that say nothing of what a figure measures.
  static var emptyWords: WordKinds { [.copula, .about, .below, .above, .atLeast, .atMost] }
}

/// Lists of words that are asked for at the same places: one look at a scalar says of which lists a word may begin or end there, and at
/// most places it is none.
final class WordGroup: Sendable {
  private let tables: [WordTable?]
  private let beginnings: ScalarKinds
  private let endings: ScalarKinds

  init(_ lists: [(WordKinds, WordTable)]) {
    var tables: [WordTable?] = []
    for (kind, table) in lists {
      while tables.count <= kind.number { tables.append(nil) }
      tables[kind.number] = table
    }
    self.tables = tables
    beginnings = ScalarKinds(lists.map { ($0, $1.firstScalars) })
    endings = ScalarKinds(lists.map { ($0, $1.lastScalars) })
  }

  /// The lists that have a word which begins with a scalar.
  func beginning(with scalar: UInt32) -> WordKinds { beginnings[scalar] }

  /// The lists that have a word which ends with a scalar.
  func ending(with scalar: UInt32) -> WordKinds { endings[scalar] }

  /// The length of the longest word of one list that begins at an index.
  func match(_ kind: WordKinds, in text: FoldedText, at index: Int, limit: Int) -> Int? {
    tables[kind.number]?.match(text, at: index, limit: limit)
  }

  /// The length of the longest word of one list that ends at an index and begins at or behind another.
  func matchSuffix(_ kind: WordKinds, in text: FoldedText, endingAt end: Int, notBefore start: Int) -> Int? {
    tables[kind.number]?.matchSuffix(text, endingAt: end, notBefore: start)
  }

  /// The first of some lists that have a word which ends at an index, and the word's length.
  func firstSuffix(
    of kinds: WordKinds, in text: FoldedText, endingAt end: Int, notBefore start: Int
  ) -> (kind: WordKinds, length: Int)? {
    guard end > start else { return nil }
    var rest = ending(with: text[end - 1]).intersection(kinds)
    while !rest.isEmpty {
      let kind = rest.first
      if let length = matchSuffix(kind, in: text, endingAt: end, notBefore: start) { return (kind, length) }
      rest.subtract(kind)
    }
    return nil
  }

  /// Those of some lists that have a word which ends at an index.
  func suffixes(of kinds: WordKinds, in text: FoldedText, endingAt end: Int, notBefore start: Int) -> WordKinds {
    guard end > start else { return [] }
    var found: WordKinds = []
    var rest = ending(with: text[end - 1]).intersection(kinds)
    while !rest.isEmpty {
      let kind = rest.first
      if matchSuffix(kind, in: text, endingAt: end, notBefore: start) != nil { found.insert(kind) }
      rest.subtract(kind)
    }
    return found
  }

  /// The length of the longest word of some lists that begins at an index.
  func longest(of kinds: WordKinds, in text: FoldedText, at index: Int, limit: Int) -> Int? {
    guard index < limit else { return nil }
    var longest: Int?
    var rest = beginning(with: text[index]).intersection(kinds)
    while !rest.isEmpty {
      let kind = rest.first
      if let length = match(kind, in: text, at: index, limit: limit) { longest = max(longest ?? 0, length) }
      rest.subtract(kind)
    }
    return longest
  }

  /// The first of some lists that have a word which begins at an index.
  func first(of kinds: WordKinds, in text: FoldedText, at index: Int, limit: Int) -> WordKinds? {
    guard index < limit else { return nil }
    var rest = beginning(with: text[index]).intersection(kinds)
    while !rest.isEmpty {
      let kind = rest.first
      if match(kind, in: text, at: index, limit: limit) != nil { return kind }
      rest.subtract(kind)
    }
    return nil
  }
}

extension WordGroup {
  /// What stands behind a numeral: its unit, and words of approximation and change.
  static let behindFigures = WordGroup([
    (.point, WordTable(["个百分点", "百分点"])), (.measure, Vocabulary.measures), (.classifier, Vocabulary.classifiers),
    (.afterAbout, Vocabulary.afterAbout), (.afterAbove, Vocabulary.afterAbove), (.afterBelow, Vocabulary.afterBelow),
    (.afterAtMost, Vocabulary.afterAtMost), (.up, Vocabulary.up), (.down, Vocabulary.down),
    (.moveUp, Vocabulary.moveUp), (.moveDown, Vocabulary.moveDown),
  ])

  /// The words of a comparison with another time.
  static let comparisons = WordGroup([
    (.versus, Vocabulary.versus), (.yearAgo, Vocabulary.yearAgo), (.up, Vocabulary.up), (.down, Vocabulary.down),
    (.comparisonFiller, Vocabulary.comparisonFillers),
  ])

  /// What the words before a figure end with.
  static let beforeFigures = WordGroup([
    (.indicatorEnd, Vocabulary.indicatorEnds), (.copula, Vocabulary.copulas), (.about, Vocabulary.about),
    (.below, Vocabulary.below), (.above, Vocabulary.above), (.atLeast, Vocabulary.atLeast),
    (.atMost, Vocabulary.atMost), (.up, Vocabulary.up), (.down, Vocabulary.down),
  ])
}

extension WordKinds {
  /// The kind of the lowest bit.
  fileprivate var first: WordKinds { WordKinds(rawValue: rawValue & (~rawValue &+ 1)) }

  /// Which bit it is.
  fileprivate var number: Int { rawValue.trailingZeroBitCount }
}

/// For some scalars the kinds that they stand for: a hash table of open addressing, at most half full.
private struct ScalarKinds: Sendable {
  private struct Slot {
    /// 0 in an empty slot.
    var scalar: UInt32 = 0
    var kinds: WordKinds = []
  }

  private var slots: [Slot]

  init(_ lists: [(kind: WordKinds, scalars: [UInt32])]) {
    var capacity = 2
    while capacity < 2 * lists.reduce(0, { $0 + $1.scalars.count }) { capacity *= 2 }
    slots = Array(repeating: Slot(), count: capacity)
    for (kind, scalars) in lists {
      for scalar in scalars {
        let slot = slot(of: scalar)
        slots[slot] = Slot(scalar: scalar, kinds: slots[slot].kinds.union(kind))
      }
    }
  }

  /// Where a scalar stands, or would stand.
  private func slot(of scalar: UInt32) -> Int {
    let mask = slots.count - 1
    // Fibonacci hashing (Knuth, The Art of Computer Programming, vol. 3, 6.4).
    var slot = Int((scalar &* 0x9E37_79B9) >> 16) & mask
    while slots[slot].scalar != scalar, slots[slot].scalar != 0 { slot = (slot + 1) & mask }
    return slot
  }

  subscript(scalar: UInt32) -> WordKinds { slots[slot(of: scalar)].kinds }
}
