import Checks
import Numerals
import TestSupport
import Testing

/// Numbers that were computed from integers and written as people write them accuse nobody.
@Suite struct RightSentenceTests {
  /// Each wording with numbers of its own, its percents rounded half up to 0–2 decimals.
  @Test func roundedNumbersAreNeverAccused() {
    var random = SeededGenerator(seed: 1)
    for wording in Wording.catalogue.flatMap(\.wordings) {
      // There are many rates and few of the others.
      for _ in 0..<(wording.claim == .share ? 2 : 6) {
        let sentence = wording.sentence(wording.numbers(&random, decimals: random.below(3)))
        #expect(Said.of(sentence, least: .warning) == [], "\(sentence)")
      }
    }
  }

  /// Percents that were cut off are information at most, in words of their own.
  @Test func truncatedNumbersAreInformationAtMost() {
    var random = SeededGenerator(seed: 2)
    var told = 0
    for wording in Wording.catalogue.flatMap(\.wordings) where ![.sum, .points, .hundred].contains(wording.claim) {
      for decimals in [1 + random.below(2)] {
        let numbers = wording.numbers(&random, decimals: decimals, write: Number.truncated(_:decimals:))
        let sentence = wording.sentence(numbers)
        let said = Said.of(sentence)
        #expect(said.allSatisfy { $0.severity == .information }, "\(sentence) \(said)")
        told += said.count
      }
    }
    // About half of all cut off percents differ from the rounded ones.
    #expect(told > 30, "cut off percents said: \(told)")
  }

  /// Numbers in 万 stand for everything that rounds to them.
  @Test(arguments: [1, 2]) func operandsInMyriadsAreNeverAccused(decimals: Int) {
    var random = SeededGenerator(seed: 3)
    let templates = [
      "全年受理诉求{1}件，办结{0}件，办结率{2}%。", "登记经营主体{1}户，其中企业{0}户，占{2}%。", "查处违建{1}平方米，其中新增违建{0}平方米，占{2}%。",
    ]
    for template in templates {
      for _ in 0..<15 {
        let whole = 12_000 + random.below(900_000)
        let part = max(2_000, whole * (5 + random.below(95)) / 100)
        let rate = Number.rounded(Rational(Int128(part) * 100, Int128(whole)), decimals: 1 + random.below(2))
        let numbers = [
          Number.inMyriads(part, decimals: decimals), Number.inMyriads(whole, decimals: decimals), rate,
        ]
        let sentence = Wording(template: template, claim: .share).sentence(numbers)
        #expect(Said.of(sentence, least: .warning) == [], "\(sentence) from \(part) of \(whole)")
      }
    }
  }

  /// Parts in 万 need not make their whole to the last digit.
  @Test func sumsInMyriadsAreNeverAccused() {
    var random = SeededGenerator(seed: 4)
    for _ in 0..<20 {
      let parts = (0..<3).map { _ in 3_000 + random.below(400_000) }
      let numbers = ([parts.reduce(0, +)] + parts).map { Number.inMyriads($0, decimals: 1) }
      let sentence = Wording(
        template: "登记经营主体{0}户（企业{1}户、个体工商户{2}户、合作社{3}户）。", claim: .sum
      ).sentence(numbers)
      #expect(Said.of(sentence, least: .warning) == [], "\(sentence)")
    }
  }

  /// Lists by 分别 with as many values as names.
  @Test func respectiveListsOfOneLengthAreNeverAccused() {
    var random = SeededGenerator(seed: 5)
    let names = ["刑事", "民事", "行政", "执行", "涉外"]
    for count in 2...5 {
      for _ in 0..<5 {
        let values = (0..<count).map { _ in "\(1 + random.below(400))件" }
        let sentence = names.prefix(count).joined(separator: "、") + "案件分别为" + values.joined(separator: "、") + "。"
        #expect(Said.of(sentence, least: .warning) == [], "\(sentence)")
      }
    }
  }
}
