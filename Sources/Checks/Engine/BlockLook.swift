import DraftSyntax
import TextModel

/// The reports of all blocks of one version of a document.
struct BlockLook: Sendable {
  /// Marks this version with all that its reports depend on.
  let stamp: Stamp
  let blocks: [Block]
  let starts: [TextOffset]
  /// Bytes of the document.
  let count: Int
  let reports: [BlockReport]
  let statements: StatementTable
  private let frame: DocumentFrame
  private let titleBlocks: Range<Int>
  private let sectionTimes: SectionTimes
  /// Which blocks, and so which reports, are others than in an earlier look; nil where that is not known of any look.
  private let changed: (since: Stamp, difference: BlockDifference)?
  /// Marks the frame: blocks remember it beside their reports.
  private let frameStamp: Stamp

  /// Takes over the reports of the last look that still hold; nil when cancelled.
  init?(_ context: CheckContext, last: BlockLook?, isCancelled: () -> Bool) {
    let frame = DocumentFrame(context)
    let difference = BlockDifference(from: last?.blocks ?? [], to: context.draft.blocks)
    let isSameFrame = last?.frame == frame
    if let last, isSameFrame, difference.isEmpty {
      self = last
      return
    }
    let draft = context.draft
    let frameStamp = isSameFrame ? last?.frameStamp ?? Stamp() : Stamp()
    let evidence = EvidenceReader(context)
    var times = draft.sectionTimes.walk
    var reports: [BlockReport] = []
    reports.reserveCapacity(draft.blocks.count)
    func look(at index: Int) -> Bool {
      let block = draft.blocks[index]
      let frame = BlockReport.Frame(
        document: frameStamp, time: times.time(of: index), isTitle: draft.titleBlocks.contains(index))
      if let old = difference.old(of: index), let report = last?.reports[old], report.frame == frame {
        reports.append(report)
      } else if let report = block.memo as? BlockReport, report.frame == frame {
        reports.append(report)
      } else {
        if isCancelled() { return false }
        let report = BlockReport.report(on: index, frame, in: context, evidence)
        block.memo = report
        reports.append(report)
      }
      return true
    }
    if let last, isSameFrame, last.hasFrames(of: draft, difference) {
      // The frame of every block is what it was: only new blocks are looked at.
      reports += last.reports[..<difference.old.lowerBound]
      for index in difference.new where !look(at: index) { return nil }
      reports += last.reports[difference.old.upperBound...]
      changed = (last.stamp, difference)
    } else {
      for index in draft.blocks.indices where !look(at: index) { return nil }
      changed = nil
    }
    // Where not every frame was kept, all reports are compared: that of a block that has stayed may be new, because a heading above it
    // says another time.
    let compared = changed?.difference.new ?? reports.indices
    if let last, isSameFrame, last.reports.count == reports.count,
      compared.allSatisfy({ last.reports[$0] === reports[$0] || last.reports[$0].statements == reports[$0].statements })
    {
      statements = last.statements
    } else {
      statements = BlockLook.table(reports, places: evidence.matcher.places)
    }
    stamp = Stamp()
    (blocks, starts, count) = (draft.blocks, draft.starts, context.text.count)
    (titleBlocks, sectionTimes) = (draft.titleBlocks, draft.sectionTimes)
    (self.frame, self.frameStamp, self.reports) = (frame, frameStamp, reports)
  }

  /// True when the headings say of each block that is kept what they said of it, and the title is where it was.
  private func hasFrames(of draft: Draft, _ difference: BlockDifference) -> Bool {
    let isTitleApart =
      difference.old.count == difference.new.count || difference.old.lowerBound >= titleBlocks.upperBound
    return isTitleApart && titleBlocks == draft.titleBlocks
      && sectionTimes.moved(from: difference.old, to: difference.new) == draft.sectionTimes
  }

  /// True when the reports of both looks agree in what is asked of them.
  func agrees<Part: Equatable>(with other: BlockLook, in part: (BlockReport) -> [Part]) -> Bool {
    if let changed, changed.since == other.stamp {
      return other.reports[changed.difference.old].flatMap(part) == reports[changed.difference.new].flatMap(part)
    }
    return reports.count == other.reports.count
      && zip(reports, other.reports).allSatisfy { $0 === $1 || part($0) == part($1) }
  }

  private static func table(_ reports: [BlockReport], places: [String]) -> StatementTable {
    var statements: [Statement] = []
    for (index, report) in reports.enumerated() where !report.statements.isEmpty {
      statements += report.statements.map { statement in
        var statement = statement
        statement.block = index
        return statement
      }
    }
    return StatementTable(statements: statements, places: places)
  }

  /// The rows of the ledgers that speak of the document's figures, in the order of the text.
  var ledgerMatches: [FigureMatch] {
    var matches: [FigureMatch] = []
    for (index, report) in reports.enumerated() where !report.ledgerMatches.isEmpty {
      matches += report.ledgerMatches.map { match in
        var match = match
        match.block = index
        return match
      }
    }
    return matches
  }

  /// The findings of the blocks in bytes of the document, in the order of the blocks.
  var findings: [Finding] {
    var findings: [Finding] = []
    for (index, report) in reports.enumerated() where !report.findings.isEmpty {
      findings += report.findings.map { $0.shifted(by: starts[index]) }
    }
    return findings
  }
}
