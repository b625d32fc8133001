import DraftSyntax
import TextModel

/// Takes out of the findings of a document those that its author let be, once all rules have run.
package struct Suppression {
  /// What is left, and what the waivers did.
  package struct Outcome: Sendable {
    package var kept: [Finding] = []
    package var silenced: [Finding] = []
    package var uses: [WaiverUse] = []
    /// Which of ``CheckContext/recordedWaivers`` silenced something.
    package var usedRecords: Set<Int> = []
  }

  private let context: CheckContext
  private var outcome = Outcome()
  /// The waivers that may hold for a rule on a line, and in the whole file: the waiver and which of its names.
  private var byLine: [LineKey: [(use: Int, name: Int)]] = [:]
  private var byFile: [String: [(use: Int, name: Int)]] = [:]
  /// The recorded waivers of a rule.
  private var records: [String: [Int]] = [:]

  private struct LineKey: Hashable {
    var line: Int
    var rule: String
  }

  static func apply(to findings: [Finding], in context: CheckContext) -> Outcome {
    guard !context.draft.waivingBlocks.isEmpty || !context.recordedWaivers.isEmpty else {
      return Outcome(kept: findings)
    }
    var suppression = Suppression(context)
    for finding in findings { suppression.take(finding) }
    return suppression.outcome
  }

  private init(_ context: CheckContext) {
    self.context = context
    outcome.uses = Suppression.uses(in: context)
    for (index, use) in outcome.uses.enumerated() where use.counts {
      for (place, name) in use.names.enumerated() where name.isKnown && name.isWaivable {
        if use.scope == .file {
          byFile[name.id, default: []].append((index, place))
        } else if let line = use.line {
          byLine[LineKey(line: line, rule: name.id), default: []].append((index, place))
        }
      }
    }
    for (index, record) in context.recordedWaivers.enumerated() { records[record.rule, default: []].append(index) }
  }

  /// The waivers of the draft in the order of the text, each with the line that it means.
  private static func uses(in context: CheckContext) -> [WaiverUse] {
    var uses: [WaiverUse] = []
    // From the end, so that the next line with words is always known.
    var nextLine: Int?
    for (index, block) in context.draft.blocks.enumerated().reversed() {
      let start = context.draft.starts[index]
      for waiver in block.waivers.reversed() {
        let line =
          waiver.placement == .besideWords ? context.text.lineIndex.line(at: start + waiver.anchor) : nextLine
        uses.append(WaiverUse(waiver, start: start, line: waiver.scope == .file ? nil : line))
      }
      if block.kind != .blank { nextLine = context.text.lineIndex.line(at: start + block.content.lowerBound) }
    }
    return uses.reversed()
  }

  private mutating func take(_ finding: Finding) {
    var holding = byFile[finding.rule] ?? []
    if !byLine.isEmpty {
      let last = context.text.lineIndex.line(at: max(finding.range.lowerBound, finding.range.upperBound - 1))
      for line in context.text.lineIndex.line(at: finding.range.lowerBound)...last {
        holding += byLine[LineKey(line: line, rule: finding.rule)] ?? []
      }
    }
    for (use, name) in holding { outcome.uses[use].names[name].isUsed = true }
    let recorded = recordedWaivers(of: finding)
    outcome.usedRecords.formUnion(recorded)
    if holding.isEmpty, recorded.isEmpty {
      outcome.kept.append(finding)
    } else {
      outcome.silenced.append(finding)
    }
  }

  private func recordedWaivers(of finding: Finding) -> [Int] {
    guard let candidates = records[finding.rule] else { return [] }
    let fingerprint = Fingerprint.of(finding, in: context)
    let words = context.text.string(in: finding.range)
    return candidates.filter { index in
      let record = context.recordedWaivers[index]
      return record.fingerprint.map { $0 == fingerprint } ?? (record.words == words)
    }
  }
}
