import DraftSyntax
import PlanModel
import TextModel

/// The measures that one block names, with the plans in which they are looked up, as a reference rule sees them.
package struct ReferenceFacts: Sendable {
  package let facts: BlockFacts
  /// In the order of the block.
  package let references: [ResolvedReference]
}

/// A title in 《》 with what a title rule needs to know what it means.
package struct TitleFacts: Sendable {
  package let title: TitleMention
  package let block: Int
  package let aliases: AliasTable
  package let context: CheckContext

  /// The short name that the title is, if it was defined before.
  package var binding: AliasBinding? { context.binding(of: title, in: block, among: aliases) }

  /// In bytes of the document.
  package var range: TextRange { context.draft.absolute(title.range, in: block) }
}
