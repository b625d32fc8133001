import DraftSyntax
import PlanModel
import TextModel

/// A measure that a draft names, with the plan that it means.
package struct ResolvedReference: Sendable {
  package var block: Int
  package var measure: MeasureReference
  /// The title or alias before it.
  package var title: TitleMention
  /// Nil when the title names no plan of the workspace.
  package var plan: Plan?
}

/// A short name in force: what it was defined for and where.
package struct AliasBinding: Sendable {
  package var definition: AliasDefinition
  package var title: TitleMention
  package var block: Int
  /// The short name for comparison.
  package var key: TitleKey
}

extension CheckContext {
  /// The aliases of the draft in the order of their definitions.
  package var aliases: [AliasBinding] {
    draft.blocks.enumerated().flatMap { index, block in
      block.titles.compactMap { title in
        title.alias.map { AliasBinding(definition: $0, title: title, block: index, key: TitleKey($0.name)) }
      }
    }
  }

  /// The binding that a title mention uses as an alias: the last definition of that name before it, or the definition in
  /// which it stands itself.
  package func binding(of title: TitleMention, in block: Int, among aliases: [AliasBinding]) -> AliasBinding? {
    aliases.last { alias in
      alias.key.whole == title.key.whole
        && (alias.block, alias.definition.range.lowerBound) <= (block, title.range.lowerBound)
    }
  }

  /// The plan that a title mention names, by itself or as an alias.
  package func plan(of title: TitleMention, in block: Int, aliases: [AliasBinding]) -> Plan? {
    if let plan = titles.plan(for: title.key) { return plan }
    return binding(of: title, in: block, among: aliases).flatMap { titles.plan(for: $0.title.key) }
  }

  /// Every measure that the draft names.
  package var references: [ResolvedReference] {
    let aliases = aliases
    var references: [ResolvedReference] = []
    for (index, block) in draft.blocks.enumerated() {
      for title in block.titles where !title.measures.isEmpty {
        let plan = plan(of: title, in: index, aliases: aliases)
        references += title.measures.map { ResolvedReference(block: index, measure: $0, title: title, plan: plan) }
      }
    }
    return references
  }
}
