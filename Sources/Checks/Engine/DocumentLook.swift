import DraftSyntax
import TextModel

/// What all rules found in one version of a document.
struct DocumentLook: Sendable {
  /// What the rules about the whole document depend on beside its blocks.
  private struct Inputs: Sendable, Equatable {
    var stamps: WorkspaceStamps
    var configuration: Configuration
    var recordedWaivers: [RecordedWaiver]
    var neighbours: [Stamp]
    var title: String
    var titleBlocks: Range<Int>
    var year: Int
  }

  /// What is left of the findings, and what the waivers did.
  let outcome: Suppression.Outcome
  private let inputs: Inputs
  private let blocks: BlockLook
  /// The findings of ``RuleCatalog/referenceRules``, in bytes of the document, in the order of the text.
  private let byReference: [Finding]
  /// The findings of ``RuleCatalog/titleRules``, in bytes of the document.
  private let byTitle: [Finding]
  /// The findings of each of ``RuleCatalog/documentRules``, in bytes of the document.
  private let byRule: [[Finding]]

  /// Takes over the findings of the last look that still hold; nil when cancelled.
  init?(_ context: CheckContext, last: DocumentLook?, isCancelled: () -> Bool) {
    guard let blocks = context.memory.blockLook(at: context, isCancelled: isCancelled) else { return nil }
    var context = context
    context.statements = blocks.statements
    guard let neighbours = DocumentLook.neighbours(of: context, isCancelled) else { return nil }
    context.neighbours = neighbours
    let inputs = Inputs(
      stamps: context.stamps, configuration: context.configuration, recordedWaivers: context.recordedWaivers,
      neighbours: neighbours.map(\.stamp), title: context.draft.title, titleBlocks: context.draft.titleBlocks,
      year: context.draft.year)
    if let last, last.blocks.stamp == blocks.stamp, last.inputs == inputs {
      self = last
      return
    }
    self.inputs = inputs
    self.blocks = blocks
    let carry = last.map { Carry(from: $0, to: blocks, inputs) }
    if let carry, let kept = carry.titleFindings {
      byReference = carry.referenceFindings(in: context)
      byTitle = kept
    } else {
      guard let look = context.memory.referenceLook(at: context, isCancelled: isCancelled) else { return nil }
      byReference = look.findings
      byTitle = look.titleFindings(in: context)
    }
    var byRule: [[Finding]] = []
    for (at, rule) in RuleCatalog.documentRules.enumerated() {
      if isCancelled() { return nil }
      if let kept = carry?.findings(of: rule, at) {
        byRule.append(kept)
      } else {
        if rule.facets.contains(.ledgerMatches) { context.ledgerMatches = blocks.ledgerMatches }
        byRule.append(rule.findings(in: context))
      }
    }
    self.byRule = byRule
    let found = Echoes.left(out: blocks.findings + byReference + byTitle + byRule.joined())
    outcome = Suppression.apply(to: Truncation.saidOnce(found, in: blocks), in: context)
  }

  /// What other drafts of the place say; nil when cancelled. A draft that says nothing itself asks no other.
  private static func neighbours(of context: CheckContext, _ isCancelled: () -> Bool) -> [NeighbourDraft]? {
    guard !context.statements.isEmpty else { return [] }
    var neighbours: [NeighbourDraft] = []
    for other in context.samePlace {
      guard let look = other.memory.blockLook(at: other, isCancelled: isCancelled) else { return nil }
      neighbours.append(
        NeighbourDraft(document: other.document, draft: other.draft, table: look.statements, stamp: look.stamp))
    }
    return neighbours
  }

  /// What of the last look still holds.
  private struct Carry {
    let last: DocumentLook
    private(set) var changed: DocumentFacets = []
    private let carrier: FindingCarrier
    /// The blocks of the new version that the last one did not have.
    private let added: Range<Int>

    init(from last: DocumentLook, to blocks: BlockLook, _ inputs: Inputs) {
      self.last = last
      let difference = BlockDifference(from: last.blocks.blocks, to: blocks.blocks)
      carrier = FindingCarrier(difference, from: last.blocks, to: blocks)
      self.added = difference.new
      let (old, new) = (last.blocks, blocks)
      if !difference.isEmpty { changed.insert(.text) }
      let (gone, added) = (Array(old.blocks[difference.old]), Array(new.blocks[difference.new]))
      if !Block.haveSameOutline(gone, added) { changed.insert(.outline) }
      if !Block.haveSameTitles(gone, added) { changed.insert(.titles) }
      // Matches and statements live in the reports, which may be new for an old block.
      if !new.agrees(with: old, in: { $0.ledgerMatches.map(\.match) }) { changed.insert(.ledgerMatches) }
      if !new.agrees(with: old, in: { $0.statements.map(\.withoutPlace) }) { changed.insert(.statements) }
      if (gone + added).contains(where: \.hasNamedGrowth) { changed.insert(.growth) }
      let before = last.inputs
      if before.stamps.titles != inputs.stamps.titles { changed.insert(.titles) }
      if before.stamps.ledgers != inputs.stamps.ledgers { changed.formUnion([.ledgerMatches, .text]) }
      if before.neighbours != inputs.neighbours { changed.insert(.statements) }
      if before.titleBlocks != inputs.titleBlocks { changed.insert(.outline) }
      if (before.title, before.year) != (inputs.title, inputs.year) || before.configuration != inputs.configuration {
        changed = .all
      }
    }

    /// The findings of the title rules where they stand now; nil when what is named, or what it means, has changed.
    var titleFindings: [Finding]? { changed.contains(.titles) ? nil : carrier.carried(last.byTitle) }

    /// The findings of the reference rules where what is named means what it did: those of the blocks that were kept, and those of the new
    /// blocks.
    func referenceFindings(in context: CheckContext) -> [Finding] {
      let new = added.filter { context.draft.blocks[$0].namesDocuments }.flatMap { index in
        ReferenceLook.findings(of: index, in: context, context.aliases).map {
          $0.shifted(by: context.draft.starts[index])
        }
      }
      return carrier.replacing(in: last.byReference, with: new)
    }

    /// The findings of a rule where they stand now; nil when it must run again.
    func findings(of rule: any DocumentRule.Type, _ at: Int) -> [Finding]? {
      rule.facets.isDisjoint(with: changed) ? carrier.carried(last.byRule[at]) : nil
    }
  }
}
