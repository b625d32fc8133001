import DraftSyntax
import PlanModel
import TextModel

/// What the rules may know beside one block: the document, the plans of the workspace, the configuration.
package struct CheckContext: Sendable {
  package let document: DocumentKey
  package let text: SourceText
  package let draft: Draft
  package let titles: TitleIndex
  package let configuration: Configuration

  package init(
    document: DocumentKey, text: SourceText, draft: Draft, titles: TitleIndex, configuration: Configuration
  ) {
    self.document = document
    self.text = text
    self.draft = draft
    self.titles = titles
    self.configuration = configuration
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
