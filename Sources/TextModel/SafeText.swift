extension String {
  /// The text in one line, without anything that a terminal would obey.
  ///
  /// Drafts and file names come from anywhere. Control characters could move the cursor or colour the screen, and the
  /// directional ones of Unicode could show words in another order than they stand.
  package var safeForTerminal: String {
    if unicodeScalars.allSatisfy({ $0.safeForTerminal == $0 }) { return self }
    var safe = String.UnicodeScalarView()
    for scalar in unicodeScalars { safe.append(scalar.safeForTerminal) }
    return String(safe)
  }
}

extension Unicode.Scalar {
  /// The scalar, or what is shown in its place.
  package var safeForTerminal: Unicode.Scalar {
    switch value {
    case 0x09, 0x0A, 0x0D, 0x2028, 0x2029: " "
    case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: "\u{FFFD}"
    default: self
    }
  }
}
