import Analysis
import TestSupport
import Testing
import TextModel

#if DEBUG
  /// Hostile texts of double length: the scalars that are looked at to find everything in them may double, and no more. A release counts
  /// nothing, so these are tests of a debug build.
  @Suite("the work grows with the text, not with its square") struct GrowthTests {
    /// Twice the text, twice the work, and some room: what is bounded by a reach is not quite bounded in a short text. A square gives 4.
    private static let mostGrowth = 3.1

    private func work(_ hostile: HostileText, _ count: Int) -> Int {
      let tally = ReadingTally()
      ReadingTally.$current.withValue(tally) { _ = Analysis.findings(in: hostile.text(count)) }
      return tally.scalars
    }

    private func check(_ hostile: HostileText) {
      // Twice the longest sentence, so that what is bounded by that is bounded.
      let length = hostile.text(20).unicodeScalars.count - hostile.text(10).unicodeScalars.count
      let count = 4_000 * 10 / max(1, length)
      let (once, twice) = (work(hostile, count), work(hostile, 2 * count))
      #expect(once > count, "nothing was counted")
      #expect(Double(twice) <= Double(once) * Self.mostGrowth, "\(once) scalars, of double length \(twice)")
    }

    @Test(arguments: HostileText.onceExpensive) func ofWhatWasExpensiveOnce(hostile: HostileText) { check(hostile) }

    @Test(.enabled(if: Running.isHeavy, Running.heavyOnly), arguments: HostileText.all)
    func ofEverything(hostile: HostileText) { check(hostile) }
  }
#endif
