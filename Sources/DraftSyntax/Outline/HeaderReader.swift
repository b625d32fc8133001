import TextModel

/// Finds a document's title, in front of which pages have furniture and notices have an address.
struct HeaderReader: Sendable {
  private(set) var title = ""
  private(set) var titleKey = TitleKey("")
  private(set) var blocks: Range<Int> = 0..<0
  private(set) var year = 0

  /// Lines looked at for a title.
  static let mostLines = 40
  /// A longer line is a paragraph, not a title. In bytes.
  static let longestTitle = 240

  init(blocks: [Block], starts: [TextOffset], text: SourceText) {
    func words(_ index: Int) -> String {
      text.string(in: blocks[index].content.shifted(by: starts[index]))
    }
    let head = blocks.indices.prefix(HeaderReader.mostLines).filter { blocks[$0].kind == .text }
    let firstHeading = head.first { blocks[$0].marker != nil && blocks[$0].marker?.family != .point } ?? blocks.count
    let candidates = head.filter { $0 < firstHeading && blocks[$0].content.count <= HeaderReader.longestTitle }
    // A notice transmits a plan: the plan's own title stands again below.
    if let transmitted = candidates.lazy.compactMap({ HeaderReader.transmitted(words($0)) }).first {
      let key = TitleKey(transmitted)
      if let own = candidates.last(where: { TitleKey(words($0)).whole == key.whole }) {
        title = transmitted
        self.blocks = own..<own + 1
      } else if let own = candidates.first(where: { HeaderReader.transmitted(words($0)) != nil }) {
        title = transmitted
        self.blocks = own..<own + 1
      }
    }
    if title.isEmpty,
      let own = candidates.first(where: {
        HeaderReader.looksLikeTitle(words($0), isHeading: blocks[$0].markdownDepth == 1)
      })
    {
      title = words(own)
      self.blocks = own..<own + 1
      join(own, candidates, words)
    }
    title = HeaderReader.clean(title)
    titleKey = TitleKey(title)
    year = HeaderReader.year(in: title)
    if year == 0 {
      year =
        blocks.prefix(HeaderReader.mostLines).lazy.filter { $0.kind == .text && $0.firstYear > 0 }.first?.firstYear ?? 0
    }
  }

  /// Puts the lines of a broken title together: a line that ends in a kind, and the open lines around it.
  private mutating func join(_ own: Int, _ candidates: [Int], _ words: (Int) -> String) {
    // （2021—2025年） on a line of its own belongs to the title before it.
    if let next = candidates.first(where: { $0 > own }), next <= own + 2 {
      let following = words(next)
      let folded = FoldedText(following)
      if folded[0] == Mark.open, folded[folded.count - 1] == Mark.close, folded.count <= 20 {
        title += following
        blocks = own..<next + 1
      }
    }
  }

  /// The title inside 关于印发《…》的通知.
  private static func transmitted(_ line: String) -> String? {
    guard let word = line.firstRange(of: "印发") ?? line.firstRange(of: "转发") ?? line.firstRange(of: "发布"),
      let open = line[word.upperBound...].firstIndex(of: "《"), let close = line[open...].lastIndex(of: "》"),
      line[close...].contains("通知") || line[close...].contains("公告")
    else { return nil }
    return String(line[line.index(after: open)..<close])
  }

  private static func looksLikeTitle(_ line: String, isHeading: Bool) -> Bool {
    let text = FoldedText(clean(line))
    var end = text.count
    guard end >= 4, text[end - 1] != Mark.fullStop else { return false }
    // Behind the kind there may be brackets: （2021-2025年）, （试行）, （草案）.
    while text[end - 1] == Mark.close, let open = (0..<end).last(where: { text[$0] == Mark.open }), open > 0 {
      end = open
    }
    if (0..<end).contains(where: {
      text[$0] == Mark.colon || Mark.isSentenceEnd(text[$0]) || text[$0] == Mark.semicolon
    }) {
      return false
    }
    if isHeading { return true }
    return [Vocabulary.draftKinds, Vocabulary.planKinds, Vocabulary.notPlans].contains {
      $0.matchSuffix(text, endingAt: end, notBefore: 0) != nil
    }
  }

  private static func clean(_ title: String) -> String {
    var view = title[...]
    while let first = view.first, first == "#" || first.isWhitespace || first == "\u{3000}" || first == "\u{FEFF}" {
      view.removeFirst()
    }
    while let last = view.last, last.isWhitespace || last == "\u{3000}" { view.removeLast() }
    return view.filter { !$0.isNewline }
  }

  /// The first year in a title, outside a plan's own period.
  private static func year(in title: String) -> Int {
    let text = FoldedText(title)
    var i = 0
    while i + 4 < text.count {
      if (0..<4).allSatisfy({ text[i + $0] >= 0x30 && text[i + $0] <= 0x39 }),
        text[i + 4] == 0x5E74 || text[i + 4] == 0x2D
      {
        let value = (0..<4).reduce(0) { $0 * 10 + Int(text[i + $1]) - 0x30 }
        if value >= 1949, value < 2200 { return value }
      }
      i += 1
    }
    return 0
  }
}
