import DraftSyntax
import PlanModel
import TextModel

/// What the blocks of one version of a document name: what the reference rules find there, and which titles concern which title rule.
///
/// What a block names is looked up again only where the block is new, or where the plans of the workspace or the short names that hold at
/// the block are others than before.
struct ReferenceLook: Sendable {
  /// What was found in a block, which is kept so that no other can take its place in memory.
  private struct Report: Sendable {
    var block: Block
    /// How many short names are defined in the blocks before: with the frame it says which hold here.
    var namesBefore: Int
    /// In bytes of the block.
    var findings: [Finding]
    /// For each of ``RuleCatalog/titleRules`` the titles of the block that concern it; empty where none concerns any.
    var concerned: [[Int]]
  }

  private let frame: ReferenceFrame
  private let reports: [ObjectIdentifier: Report]
  /// What the reference rules found, in bytes of the document, in the order of the text.
  let findings: [Finding]
  /// For each of ``RuleCatalog/titleRules`` where the titles stand that concern it, in the order of the text: the block, and the title's
  /// place among those of the block. The look outlives the text, so it holds none of it.
  private let concerned: [[(block: Int, title: Int)]]

  /// Takes over what the last look found and still holds; nil when cancelled.
  init?(_ context: CheckContext, last: ReferenceLook?, isCancelled: () -> Bool) {
    let aliases = context.aliases
    let frame = ReferenceFrame(context)
    let known = last?.frame == frame ? last?.reports ?? [:] : [:]
    var reports: [ObjectIdentifier: Report] = [:]
    reports.reserveCapacity(context.draft.namingBlocks.count)
    var findings: [Finding] = []
    var concerned = [[(block: Int, title: Int)]](repeating: [], count: RuleCatalog.titleRules.count)
    let numbers = context.draft.namingBlocks
    for (index, namesBefore) in zip(numbers, context.namesBefore(blocks: numbers)) {
      let block = context.draft.blocks[index]
      let report: Report
      if let old = known[ObjectIdentifier(block)], old.namesBefore == namesBefore {
        report = old
      } else {
        if isCancelled() { return nil }
        report = Report(
          block: block, namesBefore: namesBefore, findings: ReferenceLook.findings(of: index, in: context, aliases),
          concerned: ReferenceLook.concerned(in: index, context, aliases))
      }
      reports[ObjectIdentifier(block)] = report
      findings += report.findings.map { $0.shifted(by: context.draft.starts[index]) }
      for (rule, titles) in report.concerned.enumerated() {
        concerned[rule] += titles.map { (index, $0) }
      }
    }
    (self.frame, self.reports, self.findings, self.concerned) = (frame, reports, findings, concerned)
  }

  /// What the title rules say, in bytes of the document.
  ///
  /// - Parameter context: That of the look.
  func titleFindings(in context: CheckContext) -> [Finding] {
    let aliases = context.aliases
    return zip(RuleCatalog.titleRules, concerned).flatMap { rule, places in
      rule.findings(
        about: places.map {
          TitleFacts(
            title: context.draft.blocks[$0.block].titles[$0.title], block: $0.block, aliases: aliases, context: context)
        }, in: context)
    }
  }

  /// What the reference rules say of a block, in bytes of the block.
  static func findings(of index: Int, in context: CheckContext, _ aliases: AliasTable) -> [Finding] {
    let references = context.references(in: index, aliases: aliases)
    guard !references.isEmpty else { return [] }
    let facts = ReferenceFacts(
      facts: BlockFacts(
        block: context.draft.blocks[index], start: context.draft.starts[index], text: context.text,
        configuration: context.configuration),
      references: references)
    return RuleCatalog.referenceRules.flatMap { $0.findings(in: facts) }
  }

  private static func concerned(in index: Int, _ context: CheckContext, _ aliases: AliasTable) -> [[Int]] {
    var concerned = [[Int]](repeating: [], count: RuleCatalog.titleRules.count)
    for (at, title) in context.draft.blocks[index].titles.enumerated() {
      let facts = TitleFacts(title: title, block: index, aliases: aliases, context: context)
      for (rule, type) in RuleCatalog.titleRules.enumerated() where type.concerns(facts) { concerned[rule].append(at) }
    }
    return concerned.allSatisfy(\.isEmpty) ? [] : concerned
  }
}
