import Checks
import TestSupport
import Testing

/// What is said of a sentence does not hang on how it was typed or what stands around it.
@Suite struct NoiseTests {
  /// Ways to write one and the same sentence.
  private static let noises: [(name: String, change: @Sendable (String) -> String)] = [
    ("full-width digits", { fullWidth($0, "0123456789%.", "０１２３４５６７８９％．") }),
    ("half-width punctuation", { fullWidth($0, "，（）：", ",():") }),
    ("spaces before units", { spaced($0) }),
    ("a sentence before", { "全区召开推进会部署相关工作。" + $0 }),
    ("a sentence behind", { $0 + "工作机制不断完善，群众反响良好。" }),
    ("a paragraph before and behind", { "强化组织领导。\n" + $0 + "\n下一步继续抓好落实。" }),
    ("CRLF", { "强化组织领导。\r\n" + $0 + "\r\n下一步继续抓好落实。\r\n" }),
    ("a run-in heading", { "（一）强化责任落实。" + $0 }),
    ("a point", { "一是强化责任落实。" + $0 + "二是强化督促检查。" }),
    ("ideographic indent", { "　　" + $0 }),
    ("a line that was broken", { "强化组织领导。\n\n    " + $0 + "  \n" }),
  ]

  private static func fullWidth(_ text: String, _ from: String, _ to: String) -> String {
    let table = Dictionary(uniqueKeysWithValues: zip(from, to))
    return String(text.map { table[$0] ?? $0 })
  }

  /// `412件` becomes `412 件`; decimals and percents are left together.
  private static func spaced(_ text: String) -> String {
    var result = ""
    for character in text {
      if let last = result.last, last.isASCII, last.isNumber, !character.isASCII, character.isLetter { result += " " }
      result.append(character)
    }
    return result
  }

  /// Findings with their words as they stand in the plain sentence.
  private static func said(of draft: String) -> [String] {
    Said.of(draft).filter { $0.rule.hasPrefix("percent-") || $0.rule.hasPrefix("figure-") }.map {
      let plain = fullWidth(fullWidth($0.words, "０１２３４５６７８９％．", "0123456789%."), ",():", "，（）：")
      return
        "\($0.severity.name) \($0.rule) \(plain.filter { $0 != " " }.map { $0 == "：" ? ":" : $0 }.map(String.init).joined())"
    }
  }

  @Test(arguments: noises.map(\.name)) func verdictsStay(name: String) throws {
    let noise = try #require(NoiseTests.noises.first { $0.name == name }).change
    var random = SeededGenerator(seed: 7)
    for wording in Wording.catalogue.flatMap(\.wordings) where random.below(wording.claim == .share ? 24 : 4) == 0 {
      var numbers = wording.numbers(&random, decimals: 2)
      for isWrong in [false, true] {
        if isWrong { numbers[numbers.count - 1].mantissa += 7 * (numbers.last?.isPlain == true ? 1 : 10) }
        let sentence = wording.sentence(numbers)
        let changed = noise(sentence)
        #expect(NoiseTests.said(of: changed) == NoiseTests.said(of: sentence), "\(sentence) → \(changed)")
      }
    }
  }
}
