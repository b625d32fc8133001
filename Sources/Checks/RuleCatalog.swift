/// Every rule, in the order in which they are listed. A new rule is one more line here.
package enum RuleCatalog {
  static let blockRules: [any BlockRule.Type] = [
    PercentOverBound.self,
    PercentMismatch.self,
    PercentChangeMismatch.self,
    PercentPointsConfused.self,
    PercentImpossible.self,
    PercentSharesTotal.self,
    PercentContainment.self,
    FigureSumMismatch.self,
    FigurePartExceedsWhole.self,
    FigureDirectionMismatch.self,
    FigureRespectiveMismatch.self,
    FigureListCount.self,
  ]

  static let evidenceRules: [any EvidenceRule.Type] = [
    FigureUnsupported.self
  ]

  static let referenceRules: [any ReferenceRule.Type] = [
    PlanUndefinedMeasure.self,
    PlanAmbiguousMeasure.self,
  ]

  static let titleRules: [any TitleRule.Type] = [
    PlanUndefinedAlias.self,
    PlanDuplicateTitle.self,
    PlanUnknown.self,
    PlanWrongPeriod.self,
  ]

  static let documentRules: [any DocumentRule.Type] = [
    OutlineGap.self,
    OutlineRepeat.self,
    OutlineCountMismatch.self,
    FigureInconsistent.self,
    PercentLastYearMismatch.self,
    PlanUnclosedTitle.self,
    PlanMisspeltTitle.self,
    PlanAliasRedefined.self,
    PlanAliasUnused.self,
    FigureLedgerMismatch.self,
    LedgerBadRow.self,
    TextInvalidEncoding.self,
  ]

  static let waiverRules: [any WaiverRule.Type] = [
    WaiverWithoutReason.self,
    WaiverUnknownRule.self,
    WaiverUnused.self,
  ]

  /// Rules whose findings come from reading the files of a workspace that are no drafts.
  static let fileRules: [any Rule.Type] = [
    ConfigInvalid.self
  ]

  package static let descriptions: [RuleDescription] =
    (blockRules.map { $0.description } + evidenceRules.map { $0.description } + referenceRules.map { $0.description }
    + documentRules.map { $0.description }
    + waiverRules.map { $0.description }
    + fileRules.map { $0.description }).sorted {
      (groupOrder($0.group), $0.id) < (groupOrder($1.group), $1.id)
    }

  package static func description(of id: String) -> RuleDescription? { byID[id] }

  private static let byID = Dictionary(uniqueKeysWithValues: descriptions.map { ($0.id, $0) })

  private static func groupOrder(_ group: RuleGroup) -> Int { RuleGroup.allCases.firstIndex(of: group) ?? 0 }
}
