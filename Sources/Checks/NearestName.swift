/// Finds which of the known names was probably meant.
package enum NearestName {
  /// The known name that is nearest, or nil when none is near: at most one mistake in three letters.
  package static func of(_ name: String, among known: [String]) -> String? {
    let letters = Array(name.utf8)
    let ranked = known.map { (distance(letters, Array($0.utf8)), $0) }
    guard let best = ranked.min(by: { $0.0 < $1.0 }), best.0 <= max(1, best.1.utf8.count / 3) else { return nil }
    return best.1
  }

  /// How many letters must be added, left out or replaced.
  private static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
    // Nobody misspells a name by a hundred letters, and the work below grows with the product.
    guard a.count <= 64, b.count <= 64 else { return max(a.count, b.count) }
    var row = Array(0...b.count)
    for (i, letter) in a.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, other) in b.enumerated() {
        let replaced = diagonal + (letter == other ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(replaced, row[j] + 1, row[j + 1] + 1)
      }
    }
    return row[b.count]
  }
}
