import DraftSyntax
import TextModel

/// What the rules say of one block, and what later rules need of it. Ranges are bytes of the block.
final class BlockReport: Sendable {
  /// What it depends on beside the block's own bytes.
  struct Frame: Sendable, Hashable {
    /// Marks what holds for all blocks: see ``DocumentFrame``.
    var document: Stamp
    /// What the headings above say of the time.
    var time: SectionTime
    /// True in the document's own title.
    var isTitle: Bool
  }

  /// Nil where it depends on nothing.
  let frame: Frame?
  let findings: [Finding]
  /// Which rows of the ledgers speak of its figures.
  let ledgerMatches: [FigureMatch]
  /// What its figures say of a time; ``Statement/block`` is not set yet.
  let statements: [Statement]
  /// How its figures stand; found when somebody asks. See ``FigureStandings``.
  let standings = Kept<[FigureStanding]>()

  init(_ frame: Frame?, findings: [Finding], ledgerMatches: [FigureMatch], statements: [Statement]) {
    self.frame = frame
    self.findings = findings
    self.ledgerMatches = ledgerMatches
    self.statements = statements
  }

  /// What is said of all blocks that are not worth a look.
  static let silence = BlockReport(nil, findings: [], ledgerMatches: [], statements: [])
}

/// The row of a ledger that speaks of a figure.
package struct FigureMatch: Sendable, Equatable {
  /// The block; 0 in a ``BlockReport``.
  package var block: Int
  /// The figure's index in its block.
  package var figure: Int
  package var match: LedgerMatch
}

/// What the reports of all blocks of a document depend on.
struct DocumentFrame: Sendable, Equatable {
  var configuration: Configuration
  var ledgers: Stamp
  var year: Int
  var title: String
  var isPlan: Bool

  init(_ context: CheckContext) {
    configuration = context.configuration
    ledgers = context.stamps.ledgers
    year = context.draft.year
    title = context.draft.title
    isPlan = context.isPlan
  }
}

extension BlockReport {
  /// Runs the rules that look at one block, on one that is worth it. (An initializer would be handed a copy of the context for each block.)
  static func report(
    on index: Int, _ frame: Frame, in context: CheckContext, _ evidence: EvidenceReader
  ) -> BlockReport {
    let block = context.draft.blocks[index]
    let facts = BlockFacts(
      block: block, start: context.draft.starts[index], text: context.text, configuration: context.configuration)
    var findings: [Finding] = []
    for rule in RuleCatalog.blockRules {
      let found = rule.findings(in: facts)
      if !found.isEmpty { findings += found }
    }
    guard block.hasCheckableFigure, !evidence.isPlan else {
      return BlockReport(frame, findings: findings, ledgerMatches: [], statements: [])
    }
    let figures = EvidenceFacts(index, facts, evidence, frame)
    for rule in RuleCatalog.evidenceRules {
      let found = rule.findings(in: figures)
      if !found.isEmpty { findings += found }
    }
    let matches = figures.matches.enumerated().compactMap { figure, match in
      match.map { FigureMatch(block: 0, figure: figure, match: $0) }
    }
    return BlockReport(
      frame, findings: findings, ledgerMatches: matches, statements: StatementTable.statements(in: figures))
  }
}

extension Block {
  /// False where no rule about one block could find anything.
  var isWorthALook: Bool { kind == .text && (!figures.isEmpty || !countedLists.isEmpty) }
}
