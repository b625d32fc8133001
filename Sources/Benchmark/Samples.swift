/// Measured values of one thing.
package struct Samples: Sendable {
  package private(set) var sorted: [Double]

  package init(_ values: [Double]) { sorted = values.sorted() }

  package var count: Int { sorted.count }

  /// The value in the middle; of an even count the mean of the two there. 0 without values.
  package var median: Double {
    guard !sorted.isEmpty else { return 0 }
    return (sorted[(count - 1) / 2] + sorted[count / 2]) / 2
  }

  /// The greatest value that 95 of 100 reach. 0 without values.
  package var p5: Double { sorted.isEmpty ? 0 : sorted[count - (count * 95 + 99) / 100] }

  /// The 95th percentile by nearest rank: the least value that is not exceeded by 95 of 100. 0 without values.
  package var p95: Double { sorted.isEmpty ? 0 : sorted[(count * 95 + 99) / 100 - 1] }
}
