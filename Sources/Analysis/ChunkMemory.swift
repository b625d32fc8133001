import DraftSyntax
import Synchronization

/// What was found for each chunk of a document when somebody last asked. It belongs to one document through all its edits; looks at different
/// snapshots may use it at once.
///
/// An edit leaves nearly all chunks as they were; what was found for them is taken again as long as all that it rests on is the same. What
/// is kept counts from the start of its chunk, wherever that has gone since.
final class ChunkMemory<Basis: Sendable & Equatable, Part: Sendable>: Sendable {
  private struct Known: Sendable {
    /// Is held, so that no other chunk can have its address.
    let chunk: BlockList.Chunk
    let basis: Basis
    let part: Part
  }

  private let known = Mutex<[ObjectIdentifier: Known]>([:])

  /// What was found for a chunk, which `make` finds where it is not known. Nil when `make` gives up.
  func part(ofChunk at: Int, of blocks: BlockList, on basis: Basis, _ make: () -> Part?) -> Part? {
    let chunk = blocks.chunks[at]
    let id = ObjectIdentifier(chunk)
    if let known = known.withLock({ $0[id] }), known.basis == basis { return known.part }
    guard let part = make() else { return nil }
    known.withLock { known in
      // Chunks that are no more are dropped when there are many of them.
      if known.count > 2 * blocks.chunks.count {
        let present = Set(blocks.chunks.map { ObjectIdentifier($0) })
        known = known.filter { present.contains($0.key) }
      }
      known[id] = Known(chunk: chunk, basis: basis, part: part)
    }
    return part
  }
}
