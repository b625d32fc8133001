import Checks
import DraftSyntax
import Synchronization

/// What the blocks of a document speak of, as it was found last. It belongs to one document through all its edits; looks at different
/// snapshots may use it at once.
///
/// What a block speaks of is looked up again only where the block is new, or where the plans of the workspace or the short names that hold
/// at the block are others than before.
final class MentionMemory: Sendable {
  /// One block that names something.
  struct Entry: Sendable {
    let block: Block
    /// How many short names are defined in the blocks before: with the frame it says which hold here.
    let namesBefore: Int
    let mentions: BlockMentions
  }

  private struct Look: Sendable {
    /// That of the document, ``Document/version``.
    let version: Stamp
    let frame: ReferenceFrame
    /// One for each of ``Draft/namingBlocks``.
    let entries: [Entry]
  }

  private let last = Mutex<Look?>(nil)

  /// What each of ``Draft/namingBlocks`` speaks of. `find` says it of a block by its number.
  func entries(in context: CheckContext, version: Stamp, find: (Int) -> BlockMentions) -> [Entry] {
    let last = last.withLock { $0 }
    if let last, last.version == version, last.frame.titles == context.stamps.titles { return last.entries }
    let frame = ReferenceFrame(context)
    let entries = MentionMemory.entries(in: context, known: last?.frame == frame ? last?.entries ?? [] : [], find)
    self.last.withLock { $0 = Look(version: version, frame: frame, entries: entries) }
    return entries
  }

  private static func entries(in context: CheckContext, known: [Entry], _ find: (Int) -> BlockMentions) -> [Entry] {
    let numbers = context.draft.namingBlocks
    let namesBefore = context.namesBefore(blocks: numbers)
    func isKnown(_ new: Int, _ old: Int) -> Bool {
      known[old].block === context.draft.blocks[numbers[new]] && known[old].namesBefore == namesBefore[new]
    }
    // An edit leaves what stands before and behind it.
    let shorter = min(known.count, numbers.count)
    var before = 0
    while before < shorter, isKnown(before, before) { before += 1 }
    var behind = 0
    while behind < shorter - before, isKnown(numbers.count - 1 - behind, known.count - 1 - behind) { behind += 1 }
    let between = Dictionary(
      known[before..<known.count - behind].map { (ObjectIdentifier($0.block), $0) },
      uniquingKeysWith: { first, _ in first })
    var entries = Array(known[..<before])
    entries.reserveCapacity(numbers.count)
    for new in before..<numbers.count - behind {
      let block = context.draft.blocks[numbers[new]]
      if let old = between[ObjectIdentifier(block)], old.namesBefore == namesBefore[new] {
        entries.append(old)
      } else {
        entries.append(Entry(block: block, namesBefore: namesBefore[new], mentions: find(numbers[new])))
      }
    }
    return entries + known[(known.count - behind)...]
  }
}

/// What one block speaks of. Ranges are bytes of the block. An object equals itself alone: what it says is found once.
final class BlockMentions: Sendable, Equatable {
  /// The shortest first where they lie in each other.
  let innermostFirst: [Mention]
  let inTextOrder: [Mention]
  /// How the places are coloured, which is found when somebody asks.
  let tokens = Kept<[SemanticToken]>()

  init(_ mentions: [Mention]) {
    innermostFirst = mentions.sorted { $0.range.count < $1.range.count }
    inTextOrder = innermostFirst.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  static func == (a: BlockMentions, b: BlockMentions) -> Bool { a === b }
}
