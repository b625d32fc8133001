import TextModel

/// A notice, decision or reply that transmits another document: 云麓市人民政府关于印发《…方案》的通知.
package struct Notice: Sendable, Hashable {
  /// Its title, joined from its lines.
  package var title: String
  /// The blocks of its title.
  package var blocks: Range<Int>
  /// The title of what it transmits, as far as its own words give it.
  package var transmitted: String?

  /// The lines of the title, among the head's.
  var lines: Range<Int>
}

/// Finds the notice that transmits a plan, and the plan's own title behind it.
enum NoticeReader {
  /// The first line that ends like the title of a notice, with the lines before it that belong to it.
  static func notice(in head: HeadLines) -> Notice? {
    for last in head.lines.indices {
      let line = head.lines[last]
      guard line.isPlain || isMetadata(line),
        ends.matchSuffix(line.folded, endingAt: HeadLines.endOfKind(line.folded), notBefore: 0) != nil
      else { continue }
      var first = last
      while first > 0, last - first < mostLines - 1, head.mayJoin(first - 1..<last + 1),
        goesOn(head.lines[first - 1], head.joined(first..<last + 1))
      {
        first -= 1
      }
      let words = withoutLabel(head.joined(first..<last + 1))
      guard openers.contains(where: words.contains) else { continue }
      return Notice(
        title: words, blocks: head.blocks(first..<last + 1), transmitted: transmitted(words), lines: first..<last + 1)
    }
    return nil
  }

  /// The lines behind a notice that hold the title of what it transmits.
  static func ownTitle(of notice: Notice, in head: HeadLines) -> Range<Int>? {
    let whole = TitleKey(notice.title).whole
    let wanted = notice.transmitted.map { TitleKey($0).whole }
    for first in notice.lines.upperBound..<max(notice.lines.upperBound, head.lines.count) {
      for count in 1...mostLines where first + count <= head.lines.count {
        let lines = first..<first + count
        guard count == 1 ? head.lines[first].isPlain : head.mayJoin(lines) else { break }
        let key = TitleKey(head.joined(lines)).whole
        if let wanted {
          if key == wanted { return lines }
        } else if key.unicodeScalars.count >= shortestTitle, whole.contains(key), key != whole,
          HeadLines.endsInKind(head.lines[lines.upperBound - 1].folded)
        {
          return lines
        }
      }
    }
    return nil
  }

  /// A title is broken into so many lines at most.
  private static let mostLines = 4
  private static let shortestTitle = 6
  private static let ends = WordTable(["通知", "决定", "决议", "批复", "公告", "函", "令"])
  private static let verbs = ["关于印发", "关于转发", "关于批转", "关于发布", "关于公布", "印发", "转发", "批转", "发布", "公布"]

  private static let openers = ["关于", "印发", "转发", "批转", "发布", "公布"]

  /// True when a title that begins in the middle goes on from the line before it.
  private static func goesOn(_ line: HeadLines.Line, _ rest: String) -> Bool {
    if HeadLines.endsInKind(line.folded) { return false }
    if openers.contains(where: rest.hasPrefix) { return HeadLines.endsInBody(line.folded) }
    return !openers.contains { word in rest.firstRange(of: word).map { $0.lowerBound > rest.startIndex } ?? false }
  }

  /// - title: 关于…的通知, as collections of pages write it.
  private static func isMetadata(_ line: HeadLines.Line) -> Bool {
    line.folded[0] == Mark.hyphen && (0..<line.folded.count).filter { line.folded[$0] == Mark.colon }.count == 1
  }

  private static func withoutLabel(_ words: String) -> String {
    guard words.hasPrefix("-"), let colon = words.firstIndex(where: { $0 == ":" || $0 == "：" }) else { return words }
    return HeadLines.clean(String(words[words.index(after: colon)...]))
  }

  /// The title inside 关于印发《…》的通知 or 关于印发…的通知.
  private static func transmitted(_ words: String) -> String? {
    for verb in verbs {
      guard let range = words.firstRange(of: verb) else { continue }
      let rest = words[range.upperBound...]
      if rest.first == "《", let close = closing(rest) {
        return String(rest[rest.index(after: rest.startIndex)..<close])
      }
      for end in ["的通知", "的公告", "的函", "的决定", "的批复"] where rest.hasSuffix(end) {
        return String(rest.dropLast(end.count))
      }
    }
    return nil
  }

  /// The 》 that closes the 《 at the start.
  private static func closing(_ words: Substring) -> String.Index? {
    var depth = 0
    for index in words.indices {
      if words[index] == "《" { depth += 1 }
      if words[index] == "》" {
        depth -= 1
        if depth == 0 { return index }
      }
    }
    return nil
  }
}

extension Draft {
  /// The notice that stands before the document's own title, where it is known; in the blocks of the title where the notice is all there is.
  package func notice(in text: SourceText) -> Notice? {
    guard let notice = NoticeReader.notice(in: HeadLines(blocks, text)),
      notice.blocks.lowerBound <= titleBlocks.lowerBound
    else { return nil }
    return notice
  }
}
