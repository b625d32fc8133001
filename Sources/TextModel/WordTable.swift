/// Words to look for in folded text, found by their first or their last scalar.
public final class WordTable: Sendable {
  @usableFromInline let byFirst: Heads
  private let byLast: Heads
  /// The scalars of all words, one word behind the other. Nobody writes to them.
  private nonisolated(unsafe) let scalars: UnsafePointer<UInt32>

  /// A word among the scalars of the table.
  struct Word {
    var start: Int32
    var length: Int32
  }

  /// The scalars that words begin, or end, with: a hash table of open addressing, at most half full. Most places of a text begin and end
  /// no word, and one look at a slot says so.
  @usableFromInline
  final class Heads: Sendable {
    /// 0 in an empty slot. As many as a power of two.
    @usableFromInline nonisolated(unsafe) let keys: UnsafePointer<UInt32>
    @usableFromInline let mask: Int
    /// The words of each slot among `words`.
    nonisolated(unsafe) let runs: UnsafePointer<Range<Int32>>
    nonisolated(unsafe) let words: UnsafePointer<Word>
    let wordCount: Int

    /// - Parameter places: Words, each with the scalar by which it is to be found.
    init(_ places: [(scalar: UInt32, word: Word)]) {
      // Longer words win over shorter ones.
      let places = places.sorted { ($0.scalar, $1.word.length) < ($1.scalar, $0.word.length) }
      var capacity = 2
      while capacity < 2 * places.count { capacity *= 2 }
      mask = capacity - 1
      let keys = UnsafeMutablePointer<UInt32>.allocate(capacity: capacity)
      let runs = UnsafeMutablePointer<Range<Int32>>.allocate(capacity: capacity)
      let words = UnsafeMutablePointer<Word>.allocate(capacity: max(1, places.count))
      keys.initialize(repeating: 0, count: capacity)
      runs.initialize(repeating: 0..<0, count: capacity)
      for (place, (scalar, word)) in places.enumerated() {
        var slot = Heads.slot(scalar, mask)
        while keys[slot] != 0, keys[slot] != scalar { slot = (slot + 1) & mask }
        let first = keys[slot] == 0 ? Int32(place) : runs[slot].lowerBound
        keys[slot] = scalar
        runs[slot] = first..<Int32(place + 1)
        words[place] = word
      }
      wordCount = places.count
      (self.keys, self.runs, self.words) = (UnsafePointer(keys), UnsafePointer(runs), UnsafePointer(words))
    }

    /// The scalars in the slots.
    var scalars: [UInt32] { UnsafeBufferPointer(start: keys, count: mask + 1).filter { $0 != 0 } }

    deinit {
      keys.deallocate()
      runs.deallocate()
      words.deallocate()
    }

    /// Fibonacci hashing (Knuth, The Art of Computer Programming, vol. 3, 6.4).
    @inlinable @inline(__always)
    static func slot(_ scalar: UInt32, _ mask: Int) -> Int { Int((scalar &* 0x9E37_79B9) >> 16) & mask }

    /// The slot of a scalar; nil for one that no word begins, or ends, with.
    @inlinable @inline(__always)
    func slot(of scalar: UInt32) -> Int? {
      var slot = Heads.slot(scalar, mask)
      while true {
        let key = keys[slot]
        if key == 0 { return nil }
        if key == scalar { return slot }
        slot = (slot &+ 1) & mask
      }
    }
  }

  /// A table of words; longer words win over shorter ones.
  package init(_ words: [String]) {
    var places: [Word] = []
    var all: [UInt32] = []
    for word in words where !word.isEmpty {
      let start = all.count
      for scalar in word.unicodeScalars { all.append(FoldedText.fold(scalar.value)) }
      places.append(Word(start: Int32(start), length: Int32(all.count - start)))
    }
    byFirst = Heads(places.map { (all[Int($0.start)], $0) })
    byLast = Heads(places.map { (all[Int($0.start + $0.length) - 1], $0) })
    let copy = UnsafeMutablePointer<UInt32>.allocate(capacity: max(1, all.count))
    copy.update(from: all, count: all.count)
    scalars = UnsafePointer(copy)
  }

  deinit { scalars.deallocate() }

  /// A table of words separated by spaces or line ends.
  package convenience init(words: String) { self.init(words.split { $0 == " " || $0 == "\n" }.map(String.init)) }

  /// What words begin with, each once.
  package var firstScalars: [UInt32] { byFirst.scalars }

  /// What words end with, each once.
  package var lastScalars: [UInt32] { byLast.scalars }

  /// How many scalars the longest word has.
  package var longestWord: Int {
    (0..<byFirst.wordCount).reduce(0) { max($0, Int(byFirst.words[$1].length)) }
  }

  /// False when no word begins with the scalar.
  @inlinable @inline(__always)
  public func mayBegin(with scalar: UInt32) -> Bool { byFirst.slot(of: scalar) != nil }

  /// False when no word ends with the scalar.
  package func mayEnd(with scalar: UInt32) -> Bool { byLast.slot(of: scalar) != nil }

  /// The length of the longest word that begins at `index` and ends at or before `limit`.
  @inlinable @inline(__always)
  public func match(_ text: FoldedText, at index: Int, limit: Int) -> Int? {
    guard index < limit, let slot = byFirst.slot(of: text[index]) else { return nil }
    return matchWord(slot, text, at: index, limit: limit)
  }

  @usableFromInline
  func matchWord(_ slot: Int, _ text: FoldedText, at index: Int, limit: Int) -> Int? {
    for place in byFirst.runs[slot] {
      let word = byFirst.words[Int(place)]
      if index + Int(word.length) <= limit, stands(word, in: text, at: index) { return Int(word.length) }
    }
    return nil
  }

  /// The length of the longest word that ends at `end` and begins at or after `start`.
  package func matchSuffix(_ text: FoldedText, endingAt end: Int, notBefore start: Int) -> Int? {
    guard end > start, let slot = byLast.slot(of: text[end - 1]) else { return nil }
    for place in byLast.runs[slot] {
      let word = byLast.words[Int(place)]
      if end - Int(word.length) >= start, stands(word, in: text, at: end - Int(word.length)) { return Int(word.length) }
    }
    return nil
  }

  private func stands(_ word: Word, in text: FoldedText, at index: Int) -> Bool {
    guard index >= 0, index + Int(word.length) <= text.count else { return false }
    for i in 0..<Int(word.length) where text.base[index &+ i] != scalars[Int(word.start) &+ i] { return false }
    return true
  }

  /// Where the first word stands in a range.
  package func first(in text: FoldedText, _ range: Range<Int>) -> Range<Int>? {
    let range = range.clamped(to: 0..<text.count)
    let (keys, mask, base) = (byFirst.keys, byFirst.mask, text.base)
    var i = range.lowerBound
    defer { text.count(looks: i - range.lowerBound) }
    while i < range.upperBound {
      // Most scalars fall on an empty slot.
      if keys[Heads.slot(base[i], mask)] != 0, let length = match(text, at: i, limit: range.upperBound) {
        return i..<i + length
      }
      i &+= 1
    }
    return nil
  }

  /// Where the last word stands in a range.
  package func last(in text: FoldedText, _ range: Range<Int>) -> Range<Int>? {
    for i in range.reversed() {
      if let length = match(text, at: i, limit: range.upperBound) { return i..<i + length }
    }
    return nil
  }

  /// True when the range holds a word.
  package func occurs(in text: FoldedText, _ range: Range<Int>) -> Bool { first(in: text, range) != nil }

  /// True when the string, folded, is one of the words.
  package func contains(_ string: String) -> Bool {
    let text = FoldedText(string)
    return match(text, at: 0, limit: text.count) == text.count && text.count > 0
  }
}
