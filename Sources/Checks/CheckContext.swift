import DraftSyntax
import Evidence
import PlanModel
import TextModel

/// What the rules may know beside one block: the document, the plans and ledgers of the workspace, the configuration.
package struct CheckContext: Sendable {
  package let document: DocumentKey
  package let text: SourceText
  package let draft: Draft
  package let titles: TitleIndex
  /// The ledgers of the workspace; the document's own among them when it is one.
  package let ledgers: [Ledger]
  package let configuration: Configuration
  /// What the document's own figures say.
  package let statements: StatementTable
  /// The other drafts of the workspace.
  package let neighbours: [NeighbourDraft]
  /// The waivers that stand beside the document instead of in it.
  package let recordedWaivers: [RecordedWaiver]

  package init(
    document: DocumentKey, text: SourceText, draft: Draft, titles: TitleIndex, ledgers: [Ledger] = [],
    configuration: Configuration, recordedWaivers: [RecordedWaiver] = [], statements: StatementTable = .empty,
    neighbours: [NeighbourDraft] = []
  ) {
    self.document = document
    self.text = text
    self.draft = draft
    self.titles = titles
    self.ledgers = ledgers
    self.configuration = configuration
    self.recordedWaivers = recordedWaivers
    self.statements = statements
    self.neighbours = neighbours
  }
}

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
  /// The findings of the document; their ranges are bytes of the document.
  static func findings(in context: CheckContext) -> [Finding]
}

/// A rule that looks at the waivers once it is known what they silenced.
package protocol WaiverRule: Rule {
  /// The findings of a waiver in a draft; their ranges are bytes of the document.
  static func findings(of waiver: WaiverUse) -> [Finding]
}

/// One block with its words, as a block rule sees it.
package struct BlockFacts: Sendable {
  package let block: Block
  package let configuration: Configuration
  private let text: SourceText
  private let start: TextOffset

  init(block: Block, start: TextOffset, text: SourceText, configuration: Configuration) {
    self.block = block
    self.start = start
    self.text = text
    self.configuration = configuration
  }

  /// The words of a range of the block.
  package func words(_ range: TextRange) -> String { text.string(in: range.shifted(by: start)) }

  package func words(_ figure: Figure) -> String { words(figure.range) }

  /// The words of a figure with other digits: 42件 and 24 give 24件.
  func words(_ figure: Figure, withDigits digits: String) -> String {
    words(figure.range.lowerBound..<figure.digits.lowerBound) + digits
      + words(figure.digits.upperBound..<figure.range.upperBound)
  }
}
