import DraftSyntax
import Synchronization
import TextModel

/// The figures of one block with what stands behind them, as an evidence rule sees them.
package final class EvidenceFacts: Sendable {
  package let facts: BlockFacts
  private let knownWords = Mutex<FigureWords?>(nil)
  /// For each figure the row of a ledger that speaks of it; empty where there is no ledger.
  let matches: [LedgerMatch?]
  /// The year on which the block's section reports where its own words say no other, or 0.
  package let reportYear: Int
  /// True in sections of what is yet to be done.
  package let isOutlook: Bool
  /// True in the document's own title.
  package let isTitle: Bool
  package let reader: EvidenceReader
  private let index: Int

  package var block: Block { facts.block }

  /// True when the workspace has a ledger with rows.
  package var hasLedger: Bool { !reader.matcher.isEmpty }

  init(_ index: Int, _ facts: BlockFacts, _ reader: EvidenceReader, _ frame: BlockReport.Frame) {
    self.index = index
    self.facts = facts
    self.reader = reader
    isOutlook = frame.time.isOutlook
    isTitle = frame.isTitle
    let reportYear = frame.time.year ?? reader.matcher.reportYear
    self.reportYear = reportYear
    guard !reader.matcher.isEmpty else {
      matches = []
      return
    }
    let (words, figures) = (reader.words(of: index), facts.block.figures)
    knownWords.withLock { $0 = words }
    matches = figures.indices.map { reader.matcher.match($0, figures[$0], reportYear: reportYear, in: words) }
  }

  /// The row of a ledger that speaks of a figure.
  package func match(of figure: Int) -> LedgerMatch? { matches.isEmpty ? nil : matches[figure] }

  /// The block's words. They are read when a rule first asks: most figures raise no question.
  package var words: FigureWords {
    knownWords.withLock { known in
      if let known { return known }
      let words = reader.words(of: index)
      known = words
      return words
    }
  }

  /// True where other figures of its block prove a figure or contradict it.
  package func hasProof(of figure: Int) -> Bool { reader.hasProof(of: figure, in: index) }
}
