import Checks
import TextModel

extension Analysis {
  /// The figures with those marked for which nothing speaks but the author's word: a waiver, with its reason, took out a finding there.
  func marked(_ entries: [FigureEntry], waivedIn context: CheckContext) -> [FigureEntry] {
    let hasWaivers = context.draft.blocks.contains { !$0.waivers.isEmpty } || !context.recordedWaivers.isEmpty
    guard hasWaivers else { return entries }
    let waived = Engine.outcome(in: context).silenced.filter { finding in
      [.figure, .percent].contains(RuleCatalog.description(of: finding.rule)?.group)
    }.map(\.range)
    return entries.map { entry in
      guard entry.support == "none", waived.contains(where: { $0.overlaps(entry.range) }) else { return entry }
      var entry = entry
      entry.support = "waiver"
      entry.supportDetail = LocalizedText("作者已写明理由，不再核对", "waived by the author, with a reason")
      return entry
    }
  }
}
