import Benchmark

/// How often, and from which seed on, a target is run.
package struct StressRun: Sendable {
  package var seed: UInt64 = 1
  /// The number of the first input of that seed.
  package var first = 0
  /// How many inputs; nil is no limit.
  package var executions: Int?
  /// How many steps, which are the edits, messages or frames in the inputs; nil is no limit.
  package var work: Int?
  /// How long; nil is no limit.
  package var seconds: Double?

  package init(seed: UInt64 = 1, executions: Int? = nil) {
    self.seed = seed
    self.executions = executions
  }

  /// What came of it.
  package struct Outcome: Sendable {
    package var executions = 0
    /// Edits, messages or frames in the inputs.
    package var work = 0
    package var seconds = 0.0
    package var failure: Failure?
  }

  /// The input that failed, in the smallest form that was found.
  package struct Failure: Sendable {
    /// Its number; the seed and it make the input again.
    package var number: Int
    package var reason: String
    package var input: [UInt8]
  }

  /// Runs a target until an input fails or a limit is reached. `tick` is told now and then how far it is.
  package func run(_ target: some StressTarget, tick: (Outcome) -> Void = { _ in }) -> Outcome {
    let clock = ContinuousClock()
    let start = clock.now
    var outcome = Outcome()
    var lastTick = 0.0
    while outcome.executions < executions ?? .max, outcome.work < work ?? .max, outcome.seconds < seconds ?? .infinity {
      let number = first + outcome.executions
      var dice = Dice(seed: StressRun.seed(seed, number))
      CrashNote.set(target.name, seed: seed, number: number)
      let parts = target.parts(&dice)
      do throws(StressFailure) {
        outcome.work += try target.run(parts)
      } catch {
        let (smallest, reason) = Shrinking.smallest(parts, error.reason, of: target)
        outcome.failure = Failure(number: number, reason: reason, input: target.written(smallest))
      }
      outcome.executions += 1
      outcome.seconds = (clock.now - start) / .seconds(1)
      if outcome.failure != nil { break }
      if outcome.seconds - lastTick >= 10 {
        lastTick = outcome.seconds
        tick(outcome)
      }
    }
    CrashNote.clear()
    return outcome
  }

  /// A seed of its own for each input, so that any of them can be made alone.
  private static func seed(_ seed: UInt64, _ number: Int) -> UInt64 {
    (seed &* 0x9E37_79B9_7F4A_7C15) ^ (UInt64(number) &* 0xD134_2543_DE82_EF95)
  }
}
