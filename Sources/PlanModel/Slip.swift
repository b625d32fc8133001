import DraftSyntax

/// Tells a slip of the pen in a title from the title of another document.
package enum Slip {
  /// Titles shorter than this say too little to be held against each other.
  static let shortestTitle = 6

  /// True when `written` differs from `known` by a slip: a character left out, doubled, swapped or confused. Another year,
  /// number or place makes another document.
  package static func explains(written: TitleKey, known: TitleKey) -> Bool {
    guard written.years == known.years else { return false }
    let (a, b) = (Array(written.core.unicodeScalars), Array(known.core.unicodeScalars))
    guard min(a.count, b.count) >= shortestTitle, abs(a.count - b.count) <= 2, a != b else { return false }
    guard numbers(a) == numbers(b) else { return false }
    let prefix = zip(a, b).prefix { $0 == $1 }.count
    var suffix = 0
    while suffix < min(a.count, b.count) - prefix, a[a.count - 1 - suffix] == b[b.count - 1 - suffix] { suffix += 1 }
    let (x, y) = (Array(a[prefix..<a.count - suffix]), Array(b[prefix..<b.count - suffix]))
    if isPlace(prefix, b) || isPlace(prefix, a) { return false }
    switch (x.count, y.count) {
    case (1, 1):
      return isConfusable(x[0], y[0]) || (a.count >= 10 && !isContrast(x[0], y[0]) && !changesKind(a, b, suffix))
    case (2, 2):
      if x[0] == y[1], x[1] == y[0] { return true }
      return isConfusable(x[0], y[0]) && isConfusable(x[1], y[1])
    case (1, 0): return true
    case (0, 1): return a.count >= 8
    // A word left out of a long title.
    case (0, 2): return a.count >= 10 && !written.years.isEmpty
    default:
      // 3 scalars and more between two equal ends: two confusions at a distance.
      return x.count == y.count && x.count <= 8
        && zip(x, y).filter { $0 != $1 }.count <= 2 && zip(x, y).allSatisfy { $0 == $1 || isConfusable($0, $1) }
    }
  }

  /// True when the titles differ in characters that are known to be confused, and in nothing else.
  package static func confuses(written: TitleKey, known: TitleKey) -> Bool {
    let (a, b) = (Array(written.whole.unicodeScalars), Array(known.whole.unicodeScalars))
    guard a.count == b.count, a.count >= shortestTitle else { return false }
    let differences = zip(a, b).filter { $0 != $1 }
    return (1...2).contains(differences.count) && differences.allSatisfy { isConfusable($0.0, $0.1) }
  }

  private static func numbers(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    scalars.filter { ("0"..."9").contains($0) || "一二三四五六七八九十百".unicodeScalars.contains($0) }
  }

  /// True when the difference lies in the name of a place at the title's start: 清源县, 安澜县.
  private static func isPlace(_ index: Int, _ title: [Unicode.Scalar]) -> Bool {
    PlacePrefix.names(in: title.map(\.value)).contains { $0.contains(index) }
  }

  private static func isConfusable(_ a: Unicode.Scalar, _ b: Unicode.Scalar) -> Bool {
    Vocabulary.confusables.contains(String(Character(a)) + String(Character(b)))
  }

  private static func isContrast(_ a: Unicode.Scalar, _ b: Unicode.Scalar) -> Bool {
    Vocabulary.contrasts.contains(String(Character(a)) + String(Character(b)))
  }

  /// True when the difference lies in the last two characters: 规划 and 计划 are two kinds of document.
  private static func changesKind(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar], _ suffix: Int) -> Bool { suffix < 2 }
}
