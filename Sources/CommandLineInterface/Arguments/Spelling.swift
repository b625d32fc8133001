/// Finds what was probably meant by a misspelt name.
enum Spelling {
  /// The known name that is nearest, or nil when none is near: at most one mistake in three letters.
  static func nearest(to name: String, among known: [String]) -> String? {
    let letters = Array(name.utf8)
    let ranked = known.map { (distance(letters, Array($0.utf8)), $0) }
    guard let best = ranked.min(by: { $0.0 < $1.0 }), best.0 <= max(1, best.1.utf8.count / 3) else { return nil }
    return best.1
  }

  /// How many letters must be added, left out, replaced or swapped with their neighbour.
  static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
    // Nobody misspells a name by a hundred letters, and the table below is quadratic.
    guard a.count <= 64, b.count <= 64 else { return max(a.count, b.count) }
    var rows = [Array(0...b.count)]
    for i in 0..<a.count {
      var row = [i + 1]
      for j in 0..<b.count {
        var cost = min(row[j] + 1, rows[i][j + 1] + 1, rows[i][j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, rows[i - 1][j - 1] + 1) }
        row.append(cost)
      }
      rows.append(row)
    }
    return rows[a.count][b.count]
  }
}
