import Benchmark

/// The texts that inputs are made from.
package struct Material: Sendable {
  /// Real drafts, if there are any.
  private let texts: [[UInt8]]
  /// True for texts of a few paragraphs, with which a test is done at once.
  let isShort: Bool

  /// - Parameters:
  ///   - texts: The bytes of drafts that are used beside generated ones.
  ///   - isShort: True for texts of a few paragraphs only.
  package init(texts: [[UInt8]] = [], isShort: Bool = false) {
    self.texts = texts.filter { !$0.isEmpty }
    self.isShort = isShort
  }

  /// A draft of about so many bytes: generated, or whole lines of a real one.
  func draft(_ bytes: ClosedRange<Int>, _ dice: inout Dice) -> String {
    let count = isShort ? dice.within(200...1_200) : dice.within(bytes)
    if !texts.isEmpty, !dice.once(in: 3) {
      let text = dice.pick(texts)
      var start = text.count <= count ? 0 : dice.below(text.count - count)
      // The title and the first chapter are where most is decided.
      if dice.once(in: 3) { start = 0 }
      while start > 0, text[start - 1] != 0x0A { start -= 1 }
      return String(decoding: text[start..<min(text.count, start + count)], as: UTF8.self)
    }
    return ReportGenerator.report(bytes: count, seed: UInt64(dice.below(1 << 30)))
  }

  /// A plan that generated drafts cite, or one of a few lines.
  func plan(_ dice: inout Dice) -> String { isShort || dice.once(in: 2) ? Samples.plan : PlanText.plan }

  func ledger(_ dice: inout Dice) -> String { isShort || dice.once(in: 2) ? Samples.ledger : PlanText.ledger }
}
