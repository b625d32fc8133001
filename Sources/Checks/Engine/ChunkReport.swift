import DraftSyntax
import TextModel

/// The reports of the blocks of one chunk of a document, and what they come to. Bytes and numbers of blocks count from the chunk's start.
final class ChunkReport: Sendable {
  let reports: [BlockReport]
  let findings: [Finding]
  let statements: [Statement]
  let ledgerMatches: [FigureMatch]
  private let blocks: BlockList.Chunk
  private let roundsRates = Kept<Bool>()

  init(_ blocks: BlockList.Chunk, _ reports: [BlockReport]) {
    self.blocks = blocks
    self.reports = reports
    var (findings, statements, matches) = ([Finding](), [Statement](), [FigureMatch]())
    for (index, report) in reports.enumerated() {
      for finding in report.findings { findings.append(finding.shifted(by: blocks.starts[index])) }
      for var statement in report.statements {
        statement.block = index
        statements.append(statement)
      }
      for var match in report.ledgerMatches {
        match.block = index
        matches.append(match)
      }
    }
    (self.findings, self.statements, ledgerMatches) = (findings, statements, matches)
  }

  /// True when some rate in its blocks is rounded up where cutting off would have given another value.
  var roundsSomewhere: Bool { roundsRates.value { blocks.blocks.contains(where: Truncation.roundsSomewhere) } }
}
