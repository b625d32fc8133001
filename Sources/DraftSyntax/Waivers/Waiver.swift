import TextModel

/// A comment by which the author lets a finding be: `<!-- hegao: allow percent-mismatch 终报数见复函 -->`.
///
/// What it says is taken down as it stands; whether there are such rules is not known here. All ranges are bytes of the block.
package struct Waiver: Sendable, Hashable {
  /// For what it holds.
  package enum Scope: Sendable, Hashable {
    /// `allow`: for one line.
    case line
    /// `allow-file`: for the whole document.
    case file
    /// Another word than these two: for nothing.
    case unknown
  }

  /// Where it stands among the words of its line.
  package enum Placement: Sendable, Hashable {
    /// On a line of its own: the next line with words is meant.
    case aloneOnLine
    /// Beside words, which are meant.
    case besideWords
  }

  /// A word that has the form of a rule's id.
  package struct Name: Sendable, Hashable {
    /// In lower case.
    package var id: String
    package var range: TextRange
  }

  package var scope: Scope
  /// `allow`, `allow-file`, or what stands in their place.
  package var verb: TextRange
  package var names: [Name]
  /// True when words stand behind the names that say something; a blank that was left to be filled says nothing.
  package var hasReason: Bool
  package var placement: Placement
  /// A place on the line beside whose words it stands, or behind which the line is that it means.
  package var anchor: TextOffset
  /// The comment with its marks.
  package var range: TextRange
}
