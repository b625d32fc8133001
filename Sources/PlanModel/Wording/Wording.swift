import DraftSyntax
import Numerals
import TextModel

/// What a text says, as far as two texts about one thing have it in common: its characters and its pairs of neighbouring
/// characters.
///
/// Chinese has no spaces between words, and a list of its words would know neither 证照分离 nor next year's slogan; pairs
/// find both. Figures, marks and the words that every report uses (`plainwords` of the vocabulary) part a text: no pair
/// reaches across them.
struct Wording {
  /// One or two folded scalars, the first of two in the upper half.
  typealias Gram = UInt64

  /// Each once, in the order of their first place.
  private(set) var grams: [Gram] = []
  private var known: Set<Gram> = []

  init() {}

  init(_ text: FoldedText) { add(text, in: 0..<text.count) }

  static func isCharacter(_ gram: Gram) -> Bool { gram >> 32 == 0 }

  /// Adds the words of a range of scalars.
  mutating func add(_ text: FoldedText, in range: Range<Int>) {
    var previous: UInt32?
    var i = range.lowerBound
    while i < range.upperBound {
      if let length = Vocabulary.plainWords.match(text, at: i, limit: range.upperBound) {
        previous = nil
        i += length
        continue
      }
      let scalar = Wording.letter(text[i])
      if let scalar {
        if let previous, ScalarClass.isHan(previous) == ScalarClass.isHan(scalar) {
          insert(Gram(previous) << 32 | Gram(scalar))
        }
        if ScalarClass.isHan(scalar) { insert(Gram(scalar)) }
      }
      previous = scalar
      i += 1
    }
  }

  private mutating func insert(_ gram: Gram) {
    if known.insert(gram).inserted { grams.append(gram) }
  }

  /// A Chinese character or a Latin letter in lower case; nil for all else.
  private static func letter(_ scalar: UInt32) -> UInt32? {
    if ScalarClass.isHan(scalar) { return scalar }
    return ScalarClass.isLetter(scalar) ? scalar | 0x20 : nil
  }
}
