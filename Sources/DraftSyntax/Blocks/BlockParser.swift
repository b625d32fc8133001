import Numerals
import TextModel

/// Reads one block from its bytes alone.
enum BlockParser {
  /// Short lines of at most this many scalars may be unnumbered headings.
  static let longestShortLine = 26

  static func parse(_ bytes: ArraySlice<UInt8>) -> BlockReading {
    // Every second line of many drafts is blank.
    if bytes.allSatisfy({ $0 == 0x20 || 0x09...0x0A ~= $0 || $0 == 0x0D }) {
      return BlockReading(kind: .blank, length: bytes.count, content: 0..<0)
    }
    let comments = CommentReader.comments(in: bytes)
    guard !comments.isEmpty else { return parse(bytes, FoldedText(bytes)) }
    let whole = FoldedText(bytes)
    let text = whole.blanking(comments)
    var block = parse(bytes, text)
    block.comments = comments
    block.waivers = comments.compactMap { WaiverReader.waiver(at: $0, in: whole, visible: text) }
    return block
  }

  /// Reads a block whose comments have been blanked.
  private static func parse(_ bytes: ArraySlice<UInt8>, _ text: FoldedText) -> BlockReading {
    var start = 0
    var end = text.count
    while end > 0, ScalarClass.isSpace(text[end - 1]) || isInvisible(text[end - 1]) { end -= 1 }
    while start < end, ScalarClass.isSpace(text[start]) || isInvisible(text[start]) { start += 1 }
    guard start < end else {
      return BlockReading(kind: .blank, length: bytes.count, content: text.byteRange(start..<start))
    }
    var block = BlockReading(kind: .text, length: bytes.count, content: text.byteRange(start..<end))
    if isFurniture(text, start..<end) {
      block.kind = .furniture
      return block
    }
    let bodyStart = readHeading(&block, text, start, end)
    let spans = Spans(text)
    block.figures = FigureLexer.figures(in: text, spans: spans, from: bodyStart)
    block.relations = RelationFinder.relations(text: text, spans: spans, figures: block.figures)
    let titles = TitleReader(text, bytes: bytes)
    block.titles = titles.titles
    block.titleProblems = titles.problems
    block.bareReferences = BareReferenceReader.references(text, spans: spans, titles: block.titles)
    block.bareAliases = AliasReader.bareDefinitions(text, titles: block.titles)
    excludeReferences(&block)
    block.announcements = AnnouncementReader.announcements(in: text, spans: spans, from: bodyStart)
    block.countedLists = CountedListReader.lists(in: text, spans: spans, from: bodyStart)
    readPoints(&block, text, spans, start)
    block.firstYear = firstYear(block.figures)
    readSectionTime(&block, bytes)
    return block
  }

  private static func isInvisible(_ c: UInt32) -> Bool { c == 0x200B || c == 0x200E || c == 0x200F || c == 0x2060 }

  // MARK: Heading

  /// Reads `#` and the marker; returns where the body begins, behind the marker.
  private static func readHeading(_ block: inout BlockReading, _ text: FoldedText, _ start: Int, _ end: Int) -> Int {
    var i = start
    while i < end, text[i] == 0x23, i - start < 6 { i += 1 }
    if i > start, text[i] == Mark.space {
      block.markdownDepth = i - start
      while text[i] == Mark.space { i += 1 }
    } else {
      i = start
    }
    // **一、标题** in Markdown.
    var lead = i
    while text[lead] == 0x2A { lead += 1 }
    block.marker = MarkerReader.heading(text, at: lead)
    if block.marker == nil, ScalarClass.isDigit(text[lead]), let doubtful = MarkerReader.doubtful(text, at: lead) {
      block.inlineMarkers.append(doubtful)
    }
    if let marker = block.marker { i = marker.scalarRange.upperBound } else { i = max(i, start) }
    let bodyStart = i
    while i < end, text[i] == Mark.space || text[i] == 0x2A { i += 1 }
    var stop = i
    while stop < end, !endsTitle(text, stop, family: block.marker?.family) { stop += 1 }
    block.isRunIn = stop < end - 1
    var titleEnd = stop
    while titleEnd > i, text[titleEnd - 1] == 0x2A || text[titleEnd - 1] == Mark.space { titleEnd -= 1 }
    block.title = text.byteRange(i..<titleEnd)
    block.isShortLine =
      block.marker == nil && end - start <= longestShortLine
      && !(start..<end).contains { Mark.endsClause(text[$0]) || text[$0] == Mark.titleClose }
    block.beginsWithBareShi = block.marker == nil && text[start] == 0x662F && end - start > 6
    let goal = block.marker == nil ? goalWords.match(text, at: start, limit: end) : nil
    block.isGoal = goal.map { text[start + $0] == Mark.colon } ?? false
    return bodyStart
  }

  private static let goalWords = WordTable(["目标", "工作目标", "主要目标", "总体目标", "总目标", "阶段目标", "目标任务", "年度目标"])

  private static func endsTitle(_ text: FoldedText, _ index: Int, family: MarkerFamily?) -> Bool {
    let c = text[index]
    if c == Mark.fullStop || c == Mark.colon { return true }
    return family == .point && (c == Mark.semicolon || c == Mark.comma)
  }

  // MARK: Furniture

  private static func isFurniture(_ text: FoldedText, _ range: Range<Int>) -> Bool {
    // None is longer than the longest of these.
    guard range.count <= 160 else { return false }
    var i = range.lowerBound
    while i < range.upperBound, isBullet(text[i]) { i += 1 }
    // — 12 —, 11
    if range.count <= 12,
      range.allSatisfy({ ScalarClass.isDigit(text[$0]) || Mark.isDash(text[$0]) || ScalarClass.isSpace(text[$0]) })
    {
      return true
    }
    if Vocabulary.furniture.match(text, at: i, limit: range.upperBound) != nil {
      return !range.contains { text[$0] == Mark.fullStop }
    }
    // 首页 > 政务公开 > 计划总结
    return range.count <= 80 && range.count { text[$0] == 0x3E } >= 2
  }

  private static func isBullet(_ c: UInt32) -> Bool {
    switch c {
    case 0x2022, 0xB7, 0x30FB, Mark.space, 0x5B: true
    default: false
    }
  }

  // MARK: Points and markers in mid-line

  private static func readPoints(_ block: inout BlockReading, _ text: FoldedText, _ spans: Spans, _ start: Int) {
    if let marker = block.marker, marker.family == .point { block.points.append(marker) }
    var i = max(start, block.points.first?.scalarRange.upperBound ?? start)
    while true {
      i = text.next([.digit, .hanNumeral, .mark, .cue], from: i, limit: text.count)
      guard i < text.count else { return }
      defer { i += 1 }
      let c = text[i]
      guard i > start, Mark.isDelimiter(text[i - 1]), !spans.isName(i) else { continue }
      if text.has(.hanNumeral, at: i) {
        if let point = MarkerReader.point(text, at: i) {
          block.points.append(point)
        } else if isAfterSentence(text, i), let marker = MarkerReader.heading(text, at: i), marker.family == .han {
          block.inlineMarkers.append(marker)
        }
      } else if c == 0x7B2C, let marker = MarkerReader.heading(text, at: i), marker.family == .point {
        block.points.append(marker)
      } else if c == Mark.open || ScalarClass.isDigit(c) || MarkerReader.isEnclosed(c), isAfterSentence(text, i),
        let marker = MarkerReader.heading(text, at: i)
      {
        block.inlineMarkers.append(marker)
      }
    }
  }

  private static func isAfterSentence(_ text: FoldedText, _ index: Int) -> Bool {
    var i = index - 1
    while i >= 0, text[i] == Mark.space { i -= 1 }
    return i >= 0
      && (Mark.isSentenceEnd(text[i]) || text[i] == Mark.semicolon || text[i] == Mark.colon || i < index - 1)
  }

  /// The numbers of 第（3）至（5）项 name measures and count nothing.
  private static func excludeReferences(_ block: inout BlockReading) {
    for measure in block.titles.flatMap(\.measures) + block.bareReferences.flatMap(\.measures) {
      var index = block.figures.partitioningIndex { $0.digits.lowerBound >= measure.range.lowerBound }
      while index < block.figures.count, block.figures[index].digits.lowerBound < measure.range.upperBound {
        if measure.range.encloses(block.figures[index].digits) { block.figures[index].kind = .ordinal }
        index += 1
      }
    }
  }

  /// Only what may be a heading has any.
  private static func readSectionTime(_ block: inout BlockReading, _ bytes: ArraySlice<UInt8>) {
    let isHeading = block.marker.map { $0.family != .point } ?? (block.markdownDepth > 0 || block.isShortLine)
    guard isHeading else { return }
    block.sectionTime = SectionTime(heading: FoldedText(bytes[block.title.shifted(by: bytes.startIndex)]))
  }

  private static func firstYear(_ figures: [Figure]) -> Int {
    for index in figures.indices where figures[index].kind == .date {
      let value = figures[index].value
      if value >= 1949, value <= 2199, value.isInteger { return Int(value.floor) }
    }
    return 0
  }
}
