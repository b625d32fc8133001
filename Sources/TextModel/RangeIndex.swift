/// Ranges of a text, which may lie in each other, for asking again and again whether one of them lies somewhere.
package struct RangeIndex: Sendable {
  /// Ordered by their beginnings.
  private let ranges: [TextRange]
  private let longest: Int

  package init(_ ranges: [TextRange]) {
    self.ranges = ranges.sorted { $0.lowerBound < $1.lowerBound }
    longest = ranges.map(\.count).max() ?? 0
  }

  /// True when one of the ranges has a byte in common with a place.
  package func overlaps(_ place: TextRange) -> Bool { near(place).contains { $0.overlaps(place) } }

  /// The ranges that have a byte in common with a place, in the order of their beginnings.
  package func overlapping(_ place: TextRange) -> [TextRange] { near(place).filter { $0.overlaps(place) } }

  /// The ranges that may reach a place: what begins farther away than the longest is long cannot.
  private func near(_ place: TextRange) -> ArraySlice<TextRange> {
    ranges[firstIndex(startingAt: place.lowerBound - longest)...].prefix { $0.lowerBound < place.upperBound }
  }

  private func firstIndex(startingAt offset: TextOffset) -> Int {
    var (low, high) = (0, ranges.count)
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].lowerBound < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
