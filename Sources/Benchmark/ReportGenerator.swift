/// Writes reports in the manner of real ones, of any length, the same for the same seed. Beside ``PlanText`` a reader finds about one warning
/// in 15 KB of them and one softer finding in 5 KB, as in the reports of districts and counties.
///
/// A report of one part has about 50 KB, as most real reports have. Longer ones are compilations: a part follows the other under a heading of
/// its own, and the numbers of the chapters begin anew in each, so that a long draft holds no more findings a kilobyte than a short one.
package struct ReportGenerator {
  /// The years of the report that is written, of ``plan`` and ``ledger``.
  static let year = 2026

  var dice: Dice
  var text = ""
  /// Where the part that is written speaks of.
  var town = ""
  private var part = 0

  private init(seed: UInt64) { dice = Dice(seed: seed) }

  /// A report of at least `bytes` bytes of UTF-8, and at most one section more.
  package static func report(bytes: Int, seed: UInt64) -> String {
    var generator = ReportGenerator(seed: seed)
    generator.write(bytes: bytes)
    return generator.text
  }

  private mutating func write(bytes: Int) {
    text.reserveCapacity(bytes + 4096)
    town = dice.pick(ReportWords.towns)
    text += "\(town)关于\(ReportGenerator.year)年法治政府建设情况的报告\n\n澜州区人民政府：\n\n"
    text += "\(ReportGenerator.year)年，\(town)对照\(PlanText.title)（以下简称《实施方案》）逐项分解任务、压实责任，各项工作取得新的进展。现将有关情况报告如下：\n\n"
    let partSize = 50_000
    while text.utf8.count < bytes {
      part += 1
      let rest = bytes - text.utf8.count
      if bytes > 2 * partSize {
        town = ReportWords.towns[part % ReportWords.towns.count]
        text += "# \(town)工作情况（第\(part)篇）\n\n"
      }
      writePart(end: text.utf8.count + (rest < 2 * partSize ? rest : partSize))
    }
  }

  /// Chapters in the order of a report; all but the last have the same share of the part.
  private mutating func writePart(end: Int) {
    let start = text.utf8.count
    for (index, chapter) in ReportWords.chapters.enumerated() where text.utf8.count < end {
      text += "\(HanNumber.text(index + 1))、\(chapter)\n\n"
      writeSections(end: start + (end - start) * (index + 1) / ReportWords.chapters.count)
    }
  }

  private mutating func writeSections(end: Int) {
    let offset = dice.below(ReportWords.sections.count)
    var number = 0
    repeat {
      number += 1
      let title = ReportWords.sections[(offset + number) % ReportWords.sections.count]
      text += "（\(HanNumber.text(number))）\(title)\n\n"
      if dice.once(in: 3) { writeParagraph() }
      for item in 1...dice.within(2...4) where text.utf8.count < end {
        text += "\(item).\(dice.pick(ReportWords.items))。"
        writeParagraph()
      }
    } while text.utf8.count < end
  }

  private mutating func writeParagraph() {
    switch dice.below(6) {
    case 0:
      for _ in 0..<dice.within(3...6) { text += dice.pick(ReportWords.plain) + "。" }
    case 1: writePoints()
    default:
      for _ in 0..<dice.within(3...6) { writeSentence() }
    }
    text += "\n\n"
  }

  /// 一是…二是…: points inside a paragraph. A point is left out once in many.
  private mutating func writePoints() {
    let skipped = dice.once(in: 60) ? 2 : 0
    for number in 1...dice.within(3...4) where number != skipped {
      text += "\(HanNumber.text(number))是\(dice.pick(ReportWords.items))，\(dice.pick(ReportWords.plain))。"
      if dice.once(in: 2) { writeSentence() }
    }
  }
}
