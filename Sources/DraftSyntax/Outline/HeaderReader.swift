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
  static let longestTitle = 360

  init(blocks: BlockList, text: SourceText) {
    let head = HeadLines(blocks, text)
    // A notice transmits a plan: the plan's own title stands again below.
    if let notice = NoticeReader.notice(in: head) {
      if let own = NoticeReader.ownTitle(of: notice, in: head) {
        take(own, head)
      } else if let transmitted = notice.transmitted {
        title = transmitted
        self.blocks = notice.blocks
      }
    }
    if title.isEmpty, let own = head.lines.prefix(head.beforeHeadings).firstIndex(where: HeaderReader.looksLikeTitle) {
      take(HeaderReader.unbroken(own, head), head)
    }
    titleKey = TitleKey(title)
    year = HeaderReader.year(in: title)
    if year == 0 {
      year =
        blocks.prefix(HeaderReader.mostLines).lazy.filter { $0.kind == .text && $0.firstYear > 0 }.first?.firstYear ?? 0
    }
  }

  /// Takes lines for the title, and （2021—2025年） or （试行） on a line of its own behind them.
  private mutating func take(_ lines: Range<Int>, _ head: HeadLines) {
    var lines = lines
    if lines.upperBound < head.lines.count {
      let next = head.lines[lines.upperBound]
      let isNear = next.index <= head.lines[lines.upperBound - 1].index + 2
      if isNear, HeaderReader.isPartOfTitle(next) { lines = lines.lowerBound..<lines.upperBound + 1 }
    }
    title = head.joined(lines)
    blocks = head.blocks(lines)
  }

  /// True for （2021—2025年） and （试行）; false for a date or a document number in brackets.
  private static func isPartOfTitle(_ line: HeadLines.Line) -> Bool {
    let text = line.folded
    guard text[0] == Mark.open, text[text.count - 1] == Mark.close, text.count <= 20 else { return false }
    return !TitleKey(line.words).years.isEmpty
      || editions.matchSuffix(text, endingAt: text.count - 1, notBefore: 1) != nil
  }

  private static let editions = WordTable(["试行", "暂行", "草案", "稿", "修订", "修正", "版"])

  /// The lines of a title that was broken: its last one, and those before it without which it begins in the middle.
  private static func unbroken(_ last: Int, _ head: HeadLines) -> Range<Int> {
    var first = last
    while first > 0, last - first < 3, head.mayJoin(first - 1..<last + 1),
      head.lines[first].index - head.lines[first - 1].index <= 2,
      continues(head.lines[first - 1], head.joined(first..<last + 1))
    {
      first -= 1
    }
    return first..<last + 1
  }

  /// True when a line ends where the words behind it go on: 关于推进… and …的意见, 云麓市人民政府 and 关于…, 云麓市节水 and 行动方案.
  private static func continues(_ line: HeadLines.Line, _ rest: String) -> Bool {
    guard line.markdownDepth == 0, !HeadLines.endsInKind(line.folded), line.folded[line.folded.count - 1] != Mark.close
    else { return false }
    if rest.hasPrefix("关于") { return HeadLines.endsInBody(line.folded) }
    if line.words.contains("关于") { return !rest.contains("关于") }
    let kind = FoldedText(rest)
    return HeadLines.endOfKind(kind) <= 4
  }

  private static func looksLikeTitle(_ line: HeadLines.Line) -> Bool {
    guard line.folded.count >= 4, line.folded[line.folded.count - 1] != Mark.fullStop, line.isPlain else {
      return false
    }
    return line.markdownDepth == 1 || HeadLines.endsInKind(line.folded)
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
