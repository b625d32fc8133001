import TextModel

/// Folded punctuation marks by the names of GB/T 15834.
enum Mark {
  static let comma: UInt32 = 0x2C
  static let colon: UInt32 = 0x3A
  static let semicolon: UInt32 = 0x3B
  static let dot: UInt32 = 0x2E
  static let fullStop: UInt32 = 0x3002
  static let enumeration: UInt32 = 0x3001
  static let question: UInt32 = 0x3F
  static let exclamation: UInt32 = 0x21
  static let open: UInt32 = 0x28
  static let close: UInt32 = 0x29
  static let titleOpen: UInt32 = 0x300A
  static let titleClose: UInt32 = 0x300B
  static let innerOpen: UInt32 = 0x3008
  static let innerClose: UInt32 = 0x3009
  static let quoteOpen: UInt32 = 0x201C
  static let quoteClose: UInt32 = 0x201D
  static let singleOpen: UInt32 = 0x2018
  static let singleClose: UInt32 = 0x2019
  static let tortoiseOpen: UInt32 = 0x3014
  static let tortoiseClose: UInt32 = 0x3015
  static let hyphen: UInt32 = 0x2D
  static let emDash: UInt32 = 0x2014
  static let horizontalBar: UInt32 = 0x2015
  static let tilde: UInt32 = 0x7E
  static let percent: UInt32 = 0x25
  static let perMille: UInt32 = 0x2030
  static let space: UInt32 = 0x20

  static func isSentenceEnd(_ c: UInt32) -> Bool { c == fullStop || c == question || c == exclamation }

  static func isLineBreak(_ c: UInt32) -> Bool { c == 0x0A || c == 0x0D }

  /// What bounds a clause: everything but the enumeration comma.
  static func endsClause(_ c: UInt32) -> Bool {
    c == comma || c == semicolon || c == colon || isSentenceEnd(c) || isLineBreak(c)
  }

  static func isDash(_ c: UInt32) -> Bool { c == hyphen || c == emDash || c == horizontalBar || c == tilde }

  /// What the first character of a new thought may follow.
  static func isDelimiter(_ c: UInt32) -> Bool {
    c == 0 || endsClause(c) || c == dot || c == enumeration || c == open || c == close || c == quoteOpen
      || c == quoteClose || c == titleClose || c == emDash || c == space
  }
}

/// A word as folded scalars, for comparison in place.
func scalars(_ word: StaticString) -> [UInt32] {
  word.withUTF8Buffer { String(decoding: $0, as: UTF8.self) }.unicodeScalars.map { FoldedText.fold($0.value) }
}
