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
    self.frame = frame
    stamp = Stamp()
    blocks = context.draft.blocks
    starts = context.draft.starts
    count = context.text.count
    frameStamp = isSameFrame ? last?.frameStamp ?? Stamp() : Stamp()
    let evidence = EvidenceReader(context)
    var times = context.draft.sectionTimes.walk
    var reports: [BlockReport] = []
    reports.reserveCapacity(blocks.count)
    for index in blocks.indices {
      let frame = BlockReport.Frame(
        document: frameStamp, time: times.time(of: index), isTitle: context.draft.titleBlocks.contains(index))
      if let old = difference.old(of: index), let report = last?.reports[old], report.frame == frame {
        reports.append(report)
      } else if let report = blocks[index].memo as? BlockReport, report.frame == frame {
        reports.append(report)
      } else {
        if isCancelled() { return nil }
        let report = BlockReport(frame, of: index, in: context, evidence)
        blocks[index].memo = report
        reports.append(report)
      }
    }
    self.reports = reports
    // All reports are compared: that of a block that has stayed may be new, where a heading above it says another time.
    if let last, isSameFrame, last.reports.count == reports.count,
      zip(last.reports, reports).allSatisfy({ $0 === $1 || $0.statements == $1.statements })
    {
      statements = last.statements
    } else {
      statements = BlockLook.table(reports, places: evidence.matcher.places)
    }
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
