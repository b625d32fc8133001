import Numerals
import TextModel

/// Reads the comments that speak to Hegao: `hegao:`, a verb, the names of rules, a reason.
struct WaiverReader {
  private let text: FoldedText
  /// Where the words of the comment end.
  private let end: Int
  private var i: Int

  /// The waiver of a comment; nil for an ordinary comment.
  ///
  /// - Parameters:
  ///   - comment: In bytes of the block, with its marks.
  ///   - whole: The block with its comments.
  ///   - visible: The block with its comments blanked.
  static func waiver(at comment: TextRange, in whole: FoldedText, visible: FoldedText) -> Waiver? {
    var reader = WaiverReader(whole, comment)
    return reader.read(comment, visible)
  }

  private init(_ text: FoldedText, _ comment: TextRange) {
    self.text = text
    i = text.index(atOrAfter: comment.lowerBound) + 4
    end = max(i, text.index(atOrAfter: comment.upperBound) - 3)
  }

  private mutating func read(_ comment: TextRange, _ visible: FoldedText) -> Waiver? {
    skipSpace()
    guard takeWord("hegao") else { return nil }
    skipSpace()
    guard i < end, text[i] == Mark.colon else { return nil }
    i += 1
    skipSpace()
    let verb = i..<wordEnd(from: i)
    // Words in Chinese right behind the colon are a note about the program.
    guard !verb.isEmpty else { return nil }
    i = verb.upperBound
    let scope: Waiver.Scope =
      switch text.string(verb).lowercased() {
      case "allow": .line
      case "allow-file": .file
      default: .unknown
      }
    let names = readNames()
    let (placement, anchor) = WaiverReader.placement(of: comment, in: visible)
    return Waiver(
      scope: scope, verb: text.byteRange(verb), names: names, hasReason: saysSomething(), placement: placement,
      anchor: anchor, range: comment)
  }

  private mutating func readNames() -> [Waiver.Name] {
    var names: [Waiver.Name] = []
    while true {
      let before = i
      while i < end, text[i] == Mark.space || text[i] == Mark.comma || text[i] == Mark.enumeration || isBreak(i) {
        i += 1
      }
      let word = i..<wordEnd(from: i)
      // An id has a hyphen; `ok` or `GDP` begins the reason. The first word is meant as a rule whatever it is.
      guard !word.isEmpty, names.isEmpty || word.contains(where: { text[$0] == Mark.hyphen }) else {
        i = before
        return names
      }
      names.append(Waiver.Name(id: text.string(word).lowercased(), range: text.byteRange(word)))
      i = word.upperBound
    }
  }

  /// True when the rest is more than a label (理由：) and a blank.
  private mutating func saysSomething() -> Bool {
    while i < end, !isLetter(text[i]) { i += 1 }
    for label in ["理由", "原因", "reason"] where takeWord(label) { break }
    return (i..<end).contains { isLetter(text[$0]) }
  }

  // MARK: Words

  private mutating func skipSpace() { while i < end, text[i] == Mark.space || isBreak(i) { i += 1 } }

  private func isBreak(_ index: Int) -> Bool { Mark.isLineBreak(text[index]) }

  /// Takes a word whatever the case of its letters.
  private mutating func takeWord(_ word: String) -> Bool {
    let scalars = FoldedText(word).scalars
    guard i + scalars.count <= end else { return false }
    for (k, scalar) in scalars.enumerated() where lowercased(text[i + k]) != scalar { return false }
    i += scalars.count
    return true
  }

  private func lowercased(_ c: UInt32) -> UInt32 { c >= 0x41 && c <= 0x5A ? c + 0x20 : c }

  /// The end of a run of Latin letters, digits and hyphens that begins with a letter.
  private func wordEnd(from start: Int) -> Int {
    guard start < end, ScalarClass.isLetter(text[start]) else { return start }
    var k = start
    while k < end, ScalarClass.isLetter(text[k]) || ScalarClass.isDigit(text[k]) || text[k] == Mark.hyphen { k += 1 }
    return k
  }

  private func isLetter(_ c: UInt32) -> Bool {
    ScalarClass.isHan(c) || ScalarClass.isLetter(c) || ScalarClass.isDigit(c)
  }

  // MARK: Place

  /// Whether visible words share the comment's first or last line, and a place on that line.
  private static func placement(of comment: TextRange, in visible: FoldedText) -> (Waiver.Placement, TextOffset) {
    var k = visible.index(atOrAfter: comment.lowerBound) - 1
    while k >= 0, !Mark.isLineBreak(visible[k]) {
      if !ScalarClass.isSpace(visible[k]) { return (.besideWords, comment.lowerBound) }
      k -= 1
    }
    k = visible.index(atOrAfter: comment.upperBound)
    while k < visible.count, !Mark.isLineBreak(visible[k]) {
      if !ScalarClass.isSpace(visible[k]) { return (.besideWords, comment.upperBound - 1) }
      k += 1
    }
    return (.aloneOnLine, comment.upperBound - 1)
  }
}
