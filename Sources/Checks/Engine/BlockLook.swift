import DraftSyntax
import TextModel

/// The reports of all blocks of one version of a document.
struct BlockLook: Sendable {
  /// Marks this version with all that its reports depend on.
  let stamp: Stamp
  let blocks: BlockList
  let statements: StatementTable
  /// For each chunk of the blocks what is said of it.
  private let chunks: [ChunkReport]
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
    let draft = context.draft
    let difference = BlockDifference(from: last?.blocks ?? BlockList(), to: draft.blocks)
    let isSameFrame = last?.frame == frame
    if let last, isSameFrame, difference.isEmpty {
      self = last
      return
    }
    let frameStamp = isSameFrame ? last?.frameStamp ?? Stamp() : Stamp()
    // Where the frame of every block is what it was, only new blocks are looked at.
    let kept = last.flatMap { isSameFrame && $0.hasFrames(of: draft, difference) ? $0 : nil }
    guard
      let chunks = BlockLook.chunks(of: context, frameStamp, keeping: kept, difference, isCancelled: isCancelled)
    else { return nil }
    changed = kept.map { ($0.stamp, difference) }
    stamp = Stamp()
    (blocks, titleBlocks, sectionTimes) = (draft.blocks, draft.titleBlocks, draft.sectionTimes)
    (self.frame, self.frameStamp, self.chunks) = (frame, frameStamp, chunks)
    if let last, isSameFrame, last.blocks.count == draft.blocks.count,
      BlockLook.haveSameStatements(last, chunks, changed?.difference.new, draft.blocks)
    {
      statements = last.statements
    } else {
      let blocks = draft.blocks
      statements = StatementTable(
        isEmpty: chunks.allSatisfy(\.statements.isEmpty), places: context.memory.matcher(for: context).places
      ) { BlockLook.statements(chunks, blocks) }
    }
  }

  /// True when the headings say of each block that is kept what they said of it, and the title is where it was.
  private func hasFrames(of draft: Draft, _ difference: BlockDifference) -> Bool {
    let isTitleApart =
      difference.old.count == difference.new.count || difference.old.lowerBound >= titleBlocks.upperBound
    return isTitleApart && titleBlocks == draft.titleBlocks
      && sectionTimes.moved(from: difference.old, to: difference.new) == draft.sectionTimes
  }

  /// The report of a block.
  func report(of index: Int) -> BlockReport {
    let place = blocks.place(of: index)
    return chunks[place.chunk].reports[place.index]
  }

  /// The reports of the blocks of a chunk; nil where this is no chunk of theirs.
  func report(of chunk: BlockList.Chunk, at index: Int) -> ChunkReport? {
    blocks.chunks.indices.contains(index) && blocks.chunks[index] === chunk ? chunks[index] : nil
  }

  /// True when the reports of both looks agree in what is asked of them.
  func agrees<Part: Equatable>(with other: BlockLook, in part: (BlockReport) -> [Part]) -> Bool {
    if let changed, changed.since == other.stamp {
      return changed.difference.old.flatMap { part(other.report(of: $0)) }
        == changed.difference.new.flatMap { part(report(of: $0)) }
    }
    return blocks.count == other.blocks.count
      && blocks.indices.allSatisfy {
        let (old, new) = (other.report(of: $0), report(of: $0))
        return old === new || part(old) == part(new)
      }
  }

  /// The rows of the ledgers that speak of the document's figures, in the order of the text.
  var ledgerMatches: [FigureMatch] {
    var matches: [FigureMatch] = []
    for (at, chunk) in chunks.enumerated() {
      for var match in chunk.ledgerMatches {
        match.block += blocks.first(ofChunk: at)
        matches.append(match)
      }
    }
    return matches
  }

  /// The findings of the blocks in bytes of the document, in the order of the blocks.
  var findings: [Finding] {
    var findings: [Finding] = []
    for (at, chunk) in chunks.enumerated() {
      let offset = blocks.offset(ofChunk: at)
      for finding in chunk.findings { findings.append(finding.shifted(by: offset)) }
    }
    return findings
  }

  /// True when some rate is rounded up where cutting off would have given another value.
  var roundsSomewhere: Bool { chunks.contains(where: \.roundsSomewhere) }
}

// MARK: - Making

extension BlockLook {
  /// What is said of each chunk; nil when cancelled.
  ///
  /// - Parameter kept: The look whose reports hold for all blocks that the difference leaves alone.
  private static func chunks(
    of context: CheckContext, _ frameStamp: Stamp, keeping kept: BlockLook?, _ difference: BlockDifference,
    isCancelled: () -> Bool
  ) -> [ChunkReport]? {
    let blocks = context.draft.blocks
    var chunks: [ChunkReport?] = blocks.chunks.indices.map { kept?.chunk(at: $0, of: blocks, difference) }
    var times = context.draft.sectionTimes.walk
    /// What is known of the blocks of the chunks that are made, and which of them have to be looked at.
    var reports: [BlockReport?] = []
    var missing: [Missing] = []
    let made = chunks.indices.filter { chunks[$0] == nil }
    for at in made {
      let first = blocks.first(ofChunk: at)
      for (place, block) in blocks.chunks[at].blocks.enumerated() {
        let index = first + place
        guard block.isWorthALook else {
          reports.append(BlockReport.silence)
          continue
        }
        if let kept, let old = difference.old(of: index) {
          reports.append(kept.report(of: old))
          continue
        }
        let frame = BlockReport.Frame(
          document: frameStamp, time: times.time(of: index), isTitle: context.draft.titleBlocks.contains(index))
        if let report = block.memo as? BlockReport, report.frame == frame {
          reports.append(report)
        } else {
          missing.append(Missing(place: reports.count, index: index, frame: frame))
          reports.append(nil)
        }
      }
    }
    guard look(at: missing, in: context, isCancelled: isCancelled, take: { reports[$0] = $1 }) else { return nil }
    var rest = reports[...]
    for at in made {
      let chunk = blocks.chunks[at]
      chunks[at] = ChunkReport(chunk, rest.prefix(chunk.blocks.count).compactMap { $0 })
      rest = rest.dropFirst(chunk.blocks.count)
    }
    return chunks.compactMap { $0 }
  }

  /// A block that has to be looked at.
  private struct Missing: Sendable {
    /// Where its report goes.
    var place: Int
    var index: Int
    var frame: BlockReport.Frame
  }

  /// Looks at blocks, many of them on several threads; false when cancelled.
  private static func look(
    at missing: [Missing], in context: CheckContext, isCancelled: () -> Bool, take: (Int, BlockReport) -> Void
  ) -> Bool {
    if missing.isEmpty { return true }
    let evidence = EvidenceReader(context)
    let look: @Sendable (Missing) -> BlockReport = { one in
      let report = BlockReport.report(on: one.index, one.frame, in: context, evidence)
      context.draft.blocks[one.index].memo = report
      return report
    }
    guard missing.count >= leastDivided else {
      for one in missing {
        if isCancelled() { return false }
        take(one.place, look(one))
      }
      return true
    }
    for start in stride(from: 0, to: missing.count, by: lookedAtTogether) {
      if isCancelled() { return false }
      let some = Array(missing[start..<min(missing.count, start + lookedAtTogether)])
      let reports = context.division.results(dividing: some, portion) { $0.map(look) }
      for (one, report) in zip(some, reports.joined()) { take(one.place, report) }
    }
    return true
  }

  /// Fewer blocks are not worth a thread.
  private static let leastDivided = 128
  /// So many are looked at before it is asked again whether anybody still waits.
  private static let lookedAtTogether = 4_096
  /// So many are taken by a thread at a time.
  private static let portion = 32

  /// What was said of a chunk of another list; nil where it holds a block that the difference does not leave alone.
  private func chunk(at index: Int, of other: BlockList, _ difference: BlockDifference) -> ChunkReport? {
    let old: Int
    if other.first(ofChunk: index + 1) <= difference.new.lowerBound {
      old = index
    } else if other.first(ofChunk: index) >= difference.new.upperBound {
      old = index - other.chunks.count + chunks.count
    } else {
      return nil
    }
    return chunks.indices.contains(old) && blocks.chunks[old] === other.chunks[index] ? chunks[old] : nil
  }

  /// True when the reports of as many blocks say the same of their figures, block by block.
  ///
  /// - Parameter changed: The only blocks whose reports are new; nil where that of a block that has stayed may be new too, because a heading
  ///   above it says another time.
  private static func haveSameStatements(
    _ last: BlockLook, _ chunks: [ChunkReport], _ changed: Range<Int>?, _ blocks: BlockList
  ) -> Bool {
    (changed ?? blocks.indices).allSatisfy { index in
      let place = blocks.place(of: index)
      let (old, new) = (last.report(of: index), chunks[place.chunk].reports[place.index])
      return old === new || old.statements == new.statements
    }
  }

  /// What the figures of all blocks say, in the order of the text.
  private static func statements(_ chunks: [ChunkReport], _ blocks: BlockList) -> [Statement] {
    var statements: [Statement] = []
    statements.reserveCapacity(chunks.reduce(0) { $0 + $1.statements.count })
    for (at, chunk) in chunks.enumerated() {
      for var statement in chunk.statements {
        statement.block += blocks.first(ofChunk: at)
        statements.append(statement)
      }
    }
    return statements
  }
}
