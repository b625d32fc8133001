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
  package var key: TitleKey { definition.key }
}

/// The aliases of a draft in the order of their definitions, found by their names.
package struct AliasTable: Sendable, RandomAccessCollection {
  private let bindings: [AliasBinding]
  private let byName: Lazily<[TitleKey: [Int]]>

  init(_ bindings: [AliasBinding]) {
    self.bindings = bindings
    byName = Lazily { Dictionary(grouping: bindings.indices) { bindings[$0].key } }
  }

  package var startIndex: Int { bindings.startIndex }
  package var endIndex: Int { bindings.endIndex }
  package subscript(index: Int) -> AliasBinding { bindings[index] }

  /// The first definition of a name.
  func first(named key: TitleKey) -> AliasBinding? { byName.value[key]?.first.map { bindings[$0] } }

  /// The last definition of a name that begins at a place of a block or before it.
  fileprivate func last(named key: TitleKey, upTo block: Int, _ offset: TextOffset) -> AliasBinding? {
    byName.value[key]?.last { (bindings[$0].block, bindings[$0].definition.range.lowerBound) <= (block, offset) }.map {
      bindings[$0]
    }
  }
}

extension CheckContext {
  /// The aliases of the draft in the order of their definitions.
  package var aliases: AliasTable { knownAliases.value { readAliases() } }

  private func readAliases() -> AliasTable {
    var bindings: [AliasBinding] = []
    for index in draft.definingBlocks {
      let block = draft.blocks[index]
      let own = block.titles.compactMap { title in title.alias.map { ($0, title) } }
      let all = own + block.bareAliases.map { ($0.definition, $0.title) }
      bindings += all.sorted { $0.0.range.lowerBound < $1.0.range.lowerBound }.map { definition, title in
        AliasBinding(definition: definition, title: title, block: index)
      }
    }
    return AliasTable(bindings)
  }

  /// The binding that a title mention uses as an alias: the last definition of that name before it, or the definition in
  /// which it stands itself.
  package func binding(of title: TitleMention, in block: Int, among aliases: AliasTable) -> AliasBinding? {
    aliases.last(named: title.key, upTo: block, title.range.lowerBound)
  }

  /// The plan that a title mention names, by itself or as an alias.
  package func plan(of title: TitleMention, in block: Int, aliases: AliasTable) -> Plan? {
    if title.isBare, OwnName.all.contains(title.key.whole) { return titles.plans.first { $0.document == document } }
    if let plan = titles.plan(for: title.key) { return plan }
    guard let binding = binding(of: title, in: block, among: aliases), !binding.definition.isCollective else {
      return nil
    }
    let defined = binding.title
    return titles.plan(for: defined.key) ?? (defined.isBare ? titles.plan(atEndOf: defined.key) : nil)
  }

  /// The plan that a title mention names, or, where it names none, the one whose title it misspells.
  package func likelyPlan(of title: TitleMention, in block: Int, aliases: AliasTable) -> Plan? {
    if let plan = plan(of: title, in: block, aliases: aliases) { return plan }
    let binding = binding(of: title, in: block, among: aliases)
    let defined = binding?.title ?? title
    return defined.isBare || binding?.definition.isCollective ?? false ? nil : titles.planMisspelt(as: defined.key)
  }

  /// The places of a block that name a document: titles in 《》, and short names without them where measures stand behind them.
  package func mentions(in block: Int, aliases: AliasTable) -> [TitleMention] {
    let own = draft.blocks[block]
    if own.bareReferences.isEmpty { return own.titles }
    return own.titles + own.bareReferences.compactMap { mention(of: $0, in: block, aliases) }
  }

  /// The short name in front of 第（35）项, or 本方案; nil where the words name nothing that is known.
  private func mention(of reference: BareReference, in block: Int, _ aliases: AliasTable) -> TitleMention? {
    let names =
      aliases.filter { ($0.block, $0.definition.range.lowerBound) < (block, reference.lead.lowerBound) }
      .map(\.definition.name) + OwnName.all
    let fitting = names.filter { name in
      guard reference.leadText.hasSuffix(name) else { return false }
      // 区级方案 is another one than 方案; 按照方案 is not.
      let before = FoldedText(String(reference.leadText.dropLast(name.count)))
      return before.count == 0 || !Vocabulary.aliasKinds.contains(name)
        || CheckContext.leads.matchSuffix(before, endingAt: before.count, notBefore: 0) != nil
    }.max { $0.utf8.count < $1.utf8.count }
    return fitting.map(reference.mention)
  }

  /// Words that a short name may stand behind.
  private static let leads = WordTable([
    "落实", "按照", "根据", "对照", "对标", "依据", "完成", "推进", "执行", "实施", "贯彻", "及", "和", "与", "以", "把", "将", "是", "在", "对", "由",
    "从", "到", "的", "了",
  ])

  /// The measures that a block names.
  func references(in index: Int, aliases: AliasTable) -> [ResolvedReference] {
    mentions(in: index, aliases: aliases).filter { !$0.measures.isEmpty }.flatMap { title in
      let plan = plan(of: title, in: index, aliases: aliases)
      return title.measures.map { ResolvedReference(block: index, measure: $0, title: title, plan: plan) }
    }
  }
}

/// What a document calls itself: 本方案第（三）项.
enum OwnName {
  static let all = (Vocabulary.lists["ownnames"] ?? []).map { "本" + $0 }
}
