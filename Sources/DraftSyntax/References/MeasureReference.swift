import TextModel

/// One step of a measure's path as a reference writes it.
package struct MeasureStep: Sendable, Hashable {
  /// What the reference says about the level.
  package enum Form: Sendable, Hashable {
    /// 第三部分, 三、 in a path: the outermost level.
    case part
    /// 第三章.
    case chapter
    /// 第二节.
    case section
    /// 第8条: an article, or whichever level has it.
    case article
    /// （三）, 第（三）项.
    case hanBracket
    /// 8. in a path, 第8.项.
    case digit
    /// （35）, 第（35）项.
    case digitBracket
    /// 第35项, 第三十五项: whichever level has it.
    case bare
    /// 第8目, 第8小项: an item inside the one before.
    case inner
  }

  package var form: Form
  package var number: Int
  /// True when the numeral is Chinese: 第三十五项.
  package var isHan: Bool
  /// In bytes of the block.
  @NarrowRange package var range: TextRange
}

/// A measure of a plan as a draft names it: a path of steps, and the other end of a range.
package struct MeasureReference: Sendable, Hashable {
  /// From the outside in: 第二部分第（三）项 has two.
  package var path: [MeasureStep]
  /// The last of 第（32）至（35）项, or nil.
  package var through: MeasureStep?
  /// The whole reference, in bytes of the block.
  @NarrowRange package var range: TextRange
  /// Its words, folded.
  package var words: String
}
