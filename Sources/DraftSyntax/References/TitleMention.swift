import TextModel

/// A title in 《》.
package struct TitleMention: Sendable, Hashable {
  /// Brackets included, in bytes of the block.
  package var range: TextRange
  /// The title as it stands, in bytes of the block.
  package var inner: TextRange
  /// The title for comparison; see ``TitleKey``.
  package var key: TitleKey
  /// The title as written, without line breaks.
  package var text: String
  /// True when it stands inside another title.
  package var isNested: Bool
  /// True when the words before it say that it is being carried out or issued: 落实, 实施, 按照.
  package var isCarriedOut: Bool
  /// True when the body or the occasion that issued it stands right before it: 省委《实施意见》.
  package var isQualified: Bool
  /// The name that is defined for it behind it: （以下简称《方案》）.
  package var alias: AliasDefinition?
  /// The measures named behind it: 第（35）项.
  package var measures: [MeasureReference]
}

/// 以下简称《方案》: the definition of a short name.
package struct AliasDefinition: Sendable, Hashable {
  /// The short name without brackets and quotes.
  package var name: String
  /// The short name as it stands, in bytes of the block.
  package var nameRange: TextRange
  /// The whole bracket.
  package var range: TextRange
}

/// One step of a measure's path as a reference writes it.
package struct MeasureStep: Sendable, Hashable {
  /// What the reference says about the level.
  package enum Form: Sendable, Hashable {
    /// 第三部分, 第三章: 三、 or 第三章.
    case part
    /// （三）, 第（三）项.
    case hanBracket
    /// （35）, 第（35）项.
    case digitBracket
    /// 第35项, 第三十五项: whichever level has it.
    case bare
    /// 第8条: an article, or whichever level has it.
    case article
  }

  package var form: Form
  package var number: Int
  /// In bytes of the block.
  package var range: TextRange
}

/// A measure of a plan as a draft names it: a path of steps, and the other end of a range.
package struct MeasureReference: Sendable, Hashable {
  /// From the outside in: 第二部分第（三）项 has two.
  package var path: [MeasureStep]
  /// The last of 第（32）至（35）项, or nil.
  package var through: MeasureStep?
  /// The whole reference, in bytes of the block.
  package var range: TextRange
}

/// Something wrong with the brackets of a title.
package struct TitleProblem: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    /// 《 with no 》.
    case unclosed
    /// 》 with no 《.
    case unopened
  }

  package var kind: Kind
  /// 《 and the words behind it up to where it most likely ends, or 》 and the words before it; in bytes of the block.
  package var range: TextRange
  /// The bracket alone.
  package var mark: TextRange
}

/// A title made comparable: brackets, digits, dashes and spaces folded, nested brackets and quotes taken out.
package struct TitleKey: Sendable, Hashable {
  /// The whole title, folded.
  package var whole: String
  /// The title without its years in brackets: （2021-2025年）.
  package var core: String
  /// The years in brackets, `2021-2025`, or empty.
  package var years: String

  package init(_ title: String) {
    let folded = FoldedText(title)
    var letters = String.UnicodeScalarView()
    for i in 0..<folded.count {
      let c = folded[i]
      switch c {
      case Mark.space, 0x0A, 0x0D, Mark.quoteOpen, Mark.quoteClose, Mark.singleOpen, Mark.singleClose, 0x22, 0x27,
        Mark.innerOpen, Mark.innerClose, Mark.titleOpen, Mark.titleClose:
        continue
      case Mark.emDash, Mark.horizontalBar, Mark.tilde: letters.append("-")
      default: if let scalar = Unicode.Scalar(c) { letters.append(scalar) }
      }
    }
    whole = String(letters)
    (core, years) = TitleKey.splitYears(whole)
  }

  /// Takes the last bracket that holds years and nothing else out of a folded title.
  private static func splitYears(_ whole: String) -> (String, String) {
    let units = Array(whole.unicodeScalars)
    var open: Int?
    for i in units.indices {
      if units[i] == "(" { open = i }
      if units[i] == ")", let start = open {
        let content = units[start + 1..<i].filter { $0 != "年" && $0 != "度" }
        let isYears = !content.isEmpty && content.allSatisfy { ("0"..."9").contains($0) || $0 == "-" || $0 == "至" }
        if isYears, content.count >= 4 {
          var view = String.UnicodeScalarView()
          view.append(contentsOf: units[..<start])
          view.append(contentsOf: units[(i + 1)...])
          var years = String.UnicodeScalarView()
          for scalar in content where !(scalar == "-" && years.last == "-") {
            years.append(scalar == "至" ? "-" : scalar)
          }
          return (String(view), String(years))
        }
        open = nil
      }
    }
    return (whole, "")
  }

  /// The first and the last year named in brackets, or nil.
  package var period: ClosedRange<Int>? {
    let parts = years.split(separator: "-").compactMap { Int($0) }
    guard let first = parts.first, let last = parts.last, first <= last, first > 1900, last < 2200 else { return nil }
    return first...last
  }
}
