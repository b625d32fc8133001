import Checks
import TestSupport
import Testing

/// One digit replaced or two neighbours swapped, beyond what rounding explains, is found.
@Suite struct WrongSentenceTests {
  /// The least share of slips that must be found, by what the sentence claims. Ratios whose terms are far from 100
  /// altogether are not taken for shares of one whole.
  private static let least: [String: Double] = [
    "率": 0.95, "率（另一部分）": 0.95, "占": 0.95, "分项": 0.95, "增减": 0.95, "百分点": 0.95, "构成": 0.7,
  ]

  @Test(arguments: Wording.catalogue.map(\.name)) func slipsAreFound(name: String) throws {
    let wordings = try #require(Wording.catalogue.first { $0.name == name }).wordings
    let share = try #require(WrongSentenceTests.least[name])
    var random = SeededGenerator(seed: 6)
    var (found, all) = (0, 0)
    for wording in wordings {
      var missed: [String] = []
      let tries = max(1, 40 / wordings.count)
      for _ in 0..<tries {
        let numbers = slipped(wording, &random)
        let sentence = wording.sentence(numbers)
        if Said.of(sentence, least: .warning).isEmpty { missed.append(sentence) }
      }
      all += tries
      found += tries - missed.count
      if !missed.isEmpty { print("missed \(missed.count) of \(tries): \(missed[0])") }
    }
    print("slips found, \(name): \(found) of \(all)")
    #expect(Double(found) >= share * Double(all), "\(name): \(found) of \(all)")
  }

  /// Numbers of a wording with one slip that breaks its claim.
  private func slipped(_ wording: Wording, _ random: inout SeededGenerator) -> [Number] {
    while true {
      var numbers = wording.numbers(&random, decimals: 1 + random.below(2))
      let index = random.below(numbers.count)
      let digits = String(numbers[index].mantissa).count
      guard
        let slip = numbers[index].slipped(
          at: random.below(digits), digit: random.below(10), swaps: random.below(2) == 0)
      else { continue }
      numbers[index] = slip
      if wording.claim.isBroken(numbers) { return numbers }
    }
  }
}
