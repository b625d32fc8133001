import TextModel

/// The first lines of a document, where its title is looked for.
struct HeadLines {
  struct Line {
    /// The block.
    var index: Int
    /// Without `#` and spaces.
    var words: String
    var folded: FoldedText
    var markdownDepth: Int
    /// True for a short line without the marks of a sentence: a title, or a piece of one.
    var isPlain: Bool
  }

  /// The lines with words, in order.
  let lines: [Line]
  /// How many of them stand before the first numbered heading.
  let beforeHeadings: Int

  init(_ blocks: BlockList, _ text: SourceText) {
    var lines: [Line] = []
    var beforeHeadings: Int?
    for (index, block) in blocks.prefix(HeaderReader.mostLines).enumerated() where block.kind == .text {
      if beforeHeadings == nil, let marker = block.marker, marker.family != .point { beforeHeadings = lines.count }
      guard block.content.count <= HeaderReader.longestTitle else { continue }
      let words = HeadLines.clean(text.string(in: block.content.shifted(by: blocks.start(of: index))))
      let folded = FoldedText(words)
      // > quotations and --- rules are no titles.
      guard folded.count > 0, folded[0] != 0x3E, !(0..<folded.count).allSatisfy({ Mark.isDash(folded[$0]) }) else {
        continue
      }
      lines.append(
        Line(
          index: index, words: words, folded: folded, markdownDepth: block.markdownDepth,
          isPlain: !(0..<folded.count).contains { HeadLines.endsThought(folded[$0]) }))
    }
    self.lines = lines
    self.beforeHeadings = beforeHeadings ?? lines.count
  }

  private static func endsThought(_ c: UInt32) -> Bool {
    c == Mark.colon || c == Mark.semicolon || Mark.isSentenceEnd(c)
  }

  /// The words of a title without `#`, the spaces around them and the line breaks in them.
  static func clean(_ title: String) -> String {
    var view = title[...]
    while let first = view.first, first == "#" || first.isWhitespace || first == "\u{3000}" || first == "\u{FEFF}" {
      view.removeFirst()
    }
    while let last = view.last, last.isWhitespace || last == "\u{3000}" { view.removeLast() }
    // Hardly a title has one, and a look at each character is dear.
    return view.unicodeScalars.contains(where: isNewline) ? view.filter { !$0.isNewline } : String(view)
  }

  /// True for what makes a character a line break (Unicode 16.0, 5.8).
  private static func isNewline(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  /// The words of neighbouring lines put together.
  func joined(_ range: Range<Int>) -> String { lines[range].map(\.words).joined() }

  /// The blocks of neighbouring lines.
  func blocks(_ range: Range<Int>) -> Range<Int> {
    lines[range.lowerBound].index..<lines[range.upperBound - 1].index + 1
  }

  /// True when the lines stand right under each other, blank ones between them left out, and each may be a piece of a title.
  func mayJoin(_ range: Range<Int>) -> Bool {
    lines[range].allSatisfy { $0.isPlain && $0.folded.count <= HeadLines.longestPiece && !isDocumentNumber($0) }
  }

  /// A longer line was not broken. In scalars.
  private static let longestPiece = 60

  /// 国办发〔2018〕128号 on a line of its own.
  private func isDocumentNumber(_ line: Line) -> Bool {
    line.folded.count <= 30 && (0..<line.folded.count).contains { line.folded[$0] == Mark.tortoiseOpen }
  }

  // MARK: Kinds

  /// The index behind the kind that ends a title, brackets like （试行） and （2021—2025年） left out.
  static func endOfKind(_ text: FoldedText) -> Int {
    var end = text.count
    while text[end - 1] == Mark.close, let open = (0..<end).last(where: { text[$0] == Mark.open }), open > 0 {
      end = open
    }
    return end
  }

  /// True for a line that ends like the title of a document.
  static func endsInKind(_ text: FoldedText) -> Bool {
    let end = endOfKind(text)
    return [Vocabulary.draftKinds, Vocabulary.planKinds, Vocabulary.notPlans].contains {
      $0.matchSuffix(text, endingAt: end, notBefore: 0) != nil
    }
  }

  /// True for a line that ends like the name of a body that issues documents.
  static func endsInBody(_ text: FoldedText) -> Bool {
    Vocabulary.bodies.matchSuffix(text, endingAt: text.count, notBefore: 0) != nil
  }
}
