import DraftSyntax
import TextModel

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
