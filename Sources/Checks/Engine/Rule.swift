import TextModel

/// A rule: what it is, as a value, and a function from facts to findings.
package protocol Rule: Sendable {
  static var description: RuleDescription { get }
}

/// A rule that looks at one block at a time, so that its findings stay valid while other blocks change.
package protocol BlockRule: Rule {
  /// The findings of a block; their ranges are bytes of the block.
  static func findings(in block: BlockFacts) -> [Finding]
}

/// A rule that looks at the whole document and the workspace.
package protocol DocumentRule: Rule {
  /// What of a document the rule looks at: as long as that stays the same, so do its findings.
  static var facets: DocumentFacets { get }

  /// The findings of the document; their ranges are bytes of the document.
  static func findings(in context: CheckContext) -> [Finding]
}

/// A rule that looks at the figures of one block and at what stands behind them.
package protocol EvidenceRule: Rule {
  /// The findings of a block; their ranges are bytes of the block.
  static func findings(in figures: EvidenceFacts) -> [Finding]
}

/// A rule that looks at the measures which one block names.
package protocol ReferenceRule: Rule {
  /// The findings of a block; their ranges are bytes of the block.
  static func findings(in references: ReferenceFacts) -> [Finding]
}

/// A rule about titles in 《》, which mostly says a thing once in a document, however often the title is named.
package protocol TitleRule: Rule {
  /// True for a title of which there may be something to say. It is asked once, as long as the title's block, the plans of the workspace,
  /// the draft's year and the short names that hold at the block stay as they are; so it looks at nothing else.
  static func concerns(_ title: TitleFacts) -> Bool

  /// The findings about the titles that concern the rule, which come in the order of the text; their ranges are bytes of the document.
  static func findings(about titles: [TitleFacts], in context: CheckContext) -> [Finding]
}

/// A rule that looks at the waivers once it is known what they silenced.
package protocol WaiverRule: Rule {
  /// The findings of a waiver in a draft; their ranges are bytes of the document.
  static func findings(of waiver: WaiverUse) -> [Finding]
}
