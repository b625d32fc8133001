import DraftSyntax
import PlanModel
import TextModel

/// The measures that one block names, with the plans in which they are looked up, as a reference rule sees them.
package struct ReferenceFacts: Sendable {
  package let facts: BlockFacts
  /// In the order of the block.
  package let references: [ResolvedReference]
}

/// What the reference rules say of the blocks of one version of a document, in bytes of each block.
///
/// What a block names is looked up again only where the block is new, or the plans of the workspace or the short names of the draft are
/// others than before.
struct ReferenceLook: Sendable {
  /// A short name, as far as it decides what is meant by it elsewhere.
  private struct Name: Sendable, Equatable {
    var name: String
    var title: TitleKey
    var isBare: Bool
    var isCollective: Bool
  }

  /// What was found in a block, which is kept so that no other can take its place in memory.
  private struct Report: Sendable {
    var block: Block
    var findings: [Finding]
  }

  private let titles: Stamp
  private let names: [Name]
  private let reports: [ObjectIdentifier: Report]
  /// In bytes of the document, in the order of the text.
  let findings: [Finding]

  /// Takes over what the last look found and still holds; nil when cancelled.
  init?(_ context: CheckContext, last: ReferenceLook?, isCancelled: () -> Bool) {
    let aliases = context.aliases
    let names = aliases.map {
      Name(
        name: $0.definition.name, title: $0.title.key, isBare: $0.title.isBare, isCollective: $0.definition.isCollective
      )
    }
    let isSameFrame = last?.titles == context.stamps.titles && last?.names == names
    var reports: [ObjectIdentifier: Report] = [:]
    var findings: [Finding] = []
    for index in context.draft.namingBlocks {
      let block = context.draft.blocks[index]
      let known = isSameFrame ? last?.reports[ObjectIdentifier(block)] : nil
      if known == nil, isCancelled() { return nil }
      let report = known ?? Report(block: block, findings: ReferenceLook.findings(of: index, in: context, aliases))
      reports[ObjectIdentifier(block)] = report
      if !report.findings.isEmpty {
        findings += report.findings.map { $0.shifted(by: context.draft.starts[index]) }
      }
    }
    (titles, self.names, self.reports, self.findings) = (context.stamps.titles, names, reports, findings)
  }

  private static func findings(of index: Int, in context: CheckContext, _ aliases: AliasTable) -> [Finding] {
    let references = context.references(in: index, aliases: aliases)
    guard !references.isEmpty else { return [] }
    let facts = ReferenceFacts(
      facts: BlockFacts(
        block: context.draft.blocks[index], start: context.draft.starts[index], text: context.text,
        configuration: context.configuration),
      references: references)
    return RuleCatalog.referenceRules.flatMap { $0.findings(in: facts) }
  }
}
