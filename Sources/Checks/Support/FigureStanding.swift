import DraftSyntax

/// How a figure stands before what is known of it, in one word.
package enum FigureStanding: Sendable {
  /// Other figures of its paragraph give it.
  case derived
  /// A row of a ledger says so.
  case ledger
  /// Its sentence names a source.
  case cited
  /// A proof or a row of a ledger says another value.
  case contradicted
  /// It is cut off where a proof gives more digits.
  case truncated
  case unsupported

  package init(_ evidence: FigureEvidence) {
    switch evidence.support {
    case .derivation: self = .derived
    case .ledger: self = .ledger
    case .citation: self = .cited
    case .waiver, .none:
      switch evidence.proof?.verdict {
      case .mismatch?, .oneUnitOff?: self = .contradicted
      case _ where evidence.contradiction != nil: self = .contradicted
      case .truncated?: self = .truncated
      case .consistent?, .undefined?, nil: self = .unsupported
      }
    }
  }
}

/// How the figures of a draft stand. What is found of a block is kept as long as the block and all that it depends on.
package struct FigureStandings: Sendable {
  private let look: BlockLook?
  private let reader: EvidenceReader
  private let draft: Draft

  package init(_ context: CheckContext) {
    look = context.memory.blockLook(at: context) { false }
    reader = EvidenceReader(context)
    draft = context.draft
  }

  /// Marks the standings of the figures of one chunk: where it is the same, they are.
  package struct Version: Sendable, Equatable {
    fileprivate let report: ChunkReport?

    package static func == (a: Version, b: Version) -> Bool { a.report != nil && a.report === b.report }
  }

  package func version(ofChunk at: Int) -> Version {
    Version(report: look?.report(of: draft.blocks.chunks[at], at: at))
  }

  /// The standing of each figure of a block; ``FigureStanding/unsupported`` for those that are not checked.
  package func standings(of block: Int) -> [FigureStanding] {
    guard draft.blocks[block].isWorthALook else { return [] }
    return look?.report(of: block).standings.value { find(block) } ?? find(block)
  }

  private func find(_ block: Int) -> [FigureStanding] {
    let words = reader.words(of: block)
    return draft.blocks[block].figures.indices.map { FigureStanding(reader.evidence(of: $0, in: block, words: words)) }
  }
}
