/// What a row of the table counts.
package enum Unit: String, Codable, Sendable {
  case milliseconds = "ms"
  case megabytesPerSecond = "MB/s"
  case megabytes = "MB"
  /// A ratio of two other rows.
  case times = "×"
  /// The power of the size by which the time grows: 0 is flat, 1 is linear.
  case power = "^"
}

/// What a row is to reach.
package struct Goal: Codable, Sendable {
  package var median: Double
  package var p95: Double?
  /// True for a rate, of which more is better.
  package var isLeast: Bool

  package static func atMost(_ median: Double, p95: Double? = nil) -> Goal {
    Goal(median: median, p95: p95, isLeast: false)
  }

  package static func atLeast(_ median: Double) -> Goal { Goal(median: median, p95: nil, isLeast: true) }

  package func holds(median value: Double, p95 high: Double) -> Bool {
    if isLeast { return value >= median }
    return value <= median && high <= p95 ?? .infinity
  }
}

/// One line of the result.
package struct Row: Codable, Sendable {
  package var name: String
  /// The size of the work, in words.
  package var work: String
  package var unit: Unit
  package var median: Double
  package var p95: Double
  package var runs: Int
  package var goal: Goal?

  /// - Parameters:
  ///   - work: The size of the work, in words.
  ///   - goal: What is to be reached; of a rate, whose goal is a least value, `p95` is what 95 of 100 reach.
  package init(_ name: String, work: String, unit: Unit = .milliseconds, _ samples: Samples, goal: Goal? = nil) {
    self.name = name
    self.work = work
    self.unit = unit
    self.goal = goal
    (median, runs) = (samples.median, samples.count)
    p95 = goal?.isLeast == true ? samples.p5 : samples.p95
  }

  package var holds: Bool? { goal?.holds(median: median, p95: p95) }
}
