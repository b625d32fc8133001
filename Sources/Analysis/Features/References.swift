import Checks
import DraftSyntax
import PlanModel
import TextModel

/// A place of a draft that names a document or a measure of one.
struct ReferenceAtOffset {
  var title: TitleMention
  var block: Int
  /// Bytes of the document.
  var range: TextRange
  /// The measure under the cursor; nil when it stands on the title.
  var measure: MeasureReference?
  var plan: Plan?
  /// The definition that the title goes back to, when it is an alias.
  var binding: AliasBinding?
}

extension CheckContext {
  /// The figure that an offset touches: its block and its place there.
  func figure(at offset: TextOffset) -> (block: Int, index: Int)? {
    let block = draft.block(at: offset)
    guard block < draft.blocks.count else { return nil }
    let local = offset - draft.starts[block]
    return draft.blocks[block].figures.lastIndex { $0.range.touches(local) }.map { (block, $0) }
  }

  /// The title or measure reference that an offset touches.
  func reference(at offset: TextOffset) -> ReferenceAtOffset? {
    let index = draft.block(at: offset)
    guard index < draft.blocks.count else { return nil }
    let local = offset - draft.starts[index]
    let aliases = aliases
    // The innermost title wins over the one around it.
    let titles = mentions(in: index, aliases: aliases).sorted { $0.range.count < $1.range.count }
    for title in titles {
      let measure = title.measures.first { $0.range.touches(local) }
      guard measure != nil || title.range.touches(local) else { continue }
      let range = draft.absolute(measure?.range ?? title.range, in: index)
      return ReferenceAtOffset(
        title: title, block: index, range: range, measure: measure,
        plan: likelyPlan(of: title, in: index, aliases: aliases),
        binding: binding(of: title, in: index, among: aliases))
    }
    return nil
  }
}
