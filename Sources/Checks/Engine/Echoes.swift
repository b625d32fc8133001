import TextModel

/// One figure, one complaint: that a figure has no support goes without saying where another finding says that it is wrong.
enum Echoes {
  /// The findings without those that only repeat.
  static func left(out findings: [Finding]) -> [Finding] {
    let echo = FigureUnsupported.description.id
    guard findings.contains(where: { $0.rule == echo }) else { return findings }
    let accused = findings.filter {
      $0.rule != echo && $0.severity >= .information
        && [.percent, .figure].contains(RuleCatalog.description(of: $0.rule)?.group)
    }.map(\.range).sorted { $0.lowerBound < $1.lowerBound }
    let longest = accused.map(\.count).max() ?? 0
    return findings.filter { finding in
      guard finding.rule == echo else { return true }
      // What begins farther away than the longest is long cannot reach the figure.
      let first = accused.firstIndex(startingAt: finding.range.lowerBound - longest)
      return !accused[first...].prefix { $0.lowerBound < finding.range.upperBound }.contains {
        $0.overlaps(finding.range)
      }
    }
  }
}

extension [TextRange] {
  /// The index of the first of these ranges, ordered by their beginnings, that begins at an offset or behind it.
  fileprivate func firstIndex(startingAt offset: TextOffset) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].lowerBound < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
