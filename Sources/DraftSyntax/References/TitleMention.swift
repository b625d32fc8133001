import TextModel

/// A title in 《》.
package struct TitleMention: Sendable, Hashable {
  /// Brackets included, in bytes of the block.
  @NarrowRange package var range: TextRange
  /// The title as it stands, in bytes of the block.
  @NarrowRange package var inner: TextRange
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
  /// Empty for most titles, else one.
  private var aliases: [AliasDefinition] = []
  /// The measures named behind it: 第（35）项.
  package var measures: [MeasureReference] = []
  /// True for words without 《》: the short name of 方案第（35）项, 本方案.
  package var isBare: Bool

  init(
    range: TextRange, inner: TextRange, key: TitleKey, text: String, isNested: Bool, isCarriedOut: Bool,
    isQualified: Bool, measures: [MeasureReference] = [], isBare: Bool = false
  ) {
    self.key = key
    self.text = text
    self.isNested = isNested
    self.isCarriedOut = isCarriedOut
    self.isQualified = isQualified
    self.measures = measures
    self.isBare = isBare
    self.range = range
    self.inner = inner
  }

  /// The name that is defined for it behind it: （以下简称《方案》）.
  package var alias: AliasDefinition? {
    get { aliases.first }
    set { aliases = newValue.map { [$0] } ?? [] }
  }
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
  package let whole: String
  /// The title without its years in brackets: （2021-2025年）.
  package let core: String
  /// The years in brackets, `2021-2025`, or empty.
  package let years: String
  /// Of the bytes of ``whole``. Titles are compared all the time, and strings that are not ASCII compare slowly.
  private let hash: Int

  package init(_ title: String) {
    let folded = FoldedText(title)
    var letters: [UInt32] = []
    letters.reserveCapacity(folded.count)
    for i in 0..<folded.count {
      let c = folded[i]
      switch c {
      case Mark.space, 0x0A, 0x0D, Mark.quoteOpen, Mark.quoteClose, Mark.singleOpen, Mark.singleClose, 0x22, 0x27,
        Mark.innerOpen, Mark.innerClose, Mark.titleOpen, Mark.titleClose:
        continue
      case Mark.emDash, Mark.horizontalBar, Mark.tilde: letters.append(Mark.hyphen)
      default: letters.append(c)
      }
    }
    whole = FoldedText.string(of: letters)
    (core, years) = letters.contains(Mark.open) ? TitleKey.splitYears(whole) : (whole, "")
    var hasher = Hasher()
    whole.utf8.withContiguousStorageIfAvailable { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    hash = hasher.finalize()
  }

  package static func == (a: TitleKey, b: TitleKey) -> Bool {
    a.hash == b.hash && a.whole.hasSameBytes(as: b.whole)
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(hash) }

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

extension String {
  /// True when both are the same bytes of UTF-8. (`==` also asks whether they are canonically equivalent.)
  func hasSameBytes(as other: String) -> Bool {
    utf8.count == other.utf8.count
      && (utf8.withContiguousStorageIfAvailable { own in
        other.utf8.withContiguousStorageIfAvailable {
          ByteSearch.areEqual(UnsafeRawBufferPointer(own), UnsafeRawBufferPointer($0))
        } ?? own.elementsEqual(other.utf8)
      } ?? utf8.elementsEqual(other.utf8))
  }
}
