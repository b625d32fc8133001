import DraftSyntax
import TextModel

/// The blocks of a document that are the plan itself: behind its title, before its signature, its attachments and whatever else a page
/// puts behind it.
struct PlanBody {
  let blocks: Range<Int>

  init(_ draft: Draft, _ text: SourceText) {
    let start = draft.titleBlocks.upperBound
    let titleDepth = draft.titleBlocks.isEmpty ? 0 : draft.blocks[draft.titleBlocks.lowerBound].markdownDepth
    let items = (start..<max(start, draft.blocks.count)).filter { draft.blocks[$0].isItem }
    var end = PlanBody.repetition(items, draft, text) ?? draft.blocks.count
    var lastText = start
    for index in (items.first ?? end)..<max(items.first ?? end, end) where draft.blocks[index].kind == .text {
      let block = draft.blocks[index]
      if !block.isItem {
        // Another document under a heading of the same rank.
        let isOther = titleDepth > 0 && block.markdownDepth > 0 && block.markdownDepth <= titleDepth
        let words = FoldedText(text.bytes[draft.absolute(block.content, in: index).prefix(PlanBody.longestLine)])
        if isOther || PlanBody.beginsAttachment(words, isShort: block.isShortLine) {
          end = index
          break
        }
        if block.content.count <= PlanBody.longestLine, PlanBody.isDate(words) {
          // The signature stands on the short line before the date.
          let isSigned = !draft.blocks[lastText].isItem && draft.blocks[lastText].content.count <= PlanBody.longestLine
          end = isSigned ? lastText : index
          break
        }
      }
      lastText = index
    }
    blocks = start..<max(start, end)
  }

  /// A longer line is neither a signature nor a date nor the heading of an attachment. In bytes.
  private static let longestLine = 90

  /// Where a page that holds the document twice begins it again: at the first item, with the second behind it.
  private static func repetition(_ items: [Int], _ draft: Draft, _ text: SourceText) -> Int? {
    guard items.count >= 4 else { return nil }
    func isSame(_ a: Int, _ b: Int) -> Bool {
      let (first, second) = (
        draft.absolute(draft.blocks[a].content, in: a), draft.absolute(draft.blocks[b].content, in: b)
      )
      return first.count == second.count && text.bytes[first].elementsEqual(text.bytes[second])
    }
    return (2..<items.count - 1).first { isSame(items[$0], items[0]) && isSame(items[$0 + 1], items[1]) }.map {
      items[$0]
    }
  }

  /// 附件, 附件1 任务分工表 on a line of its own, 附件： before a list.
  private static func beginsAttachment(_ words: FoldedText, isShort: Bool) -> Bool {
    var i = 0
    while words[i] == 0x23 || words[i] == 0x2A || words[i] == 0x20 || words[i] == 0x28 { i += 1 }
    guard let length = attachments.match(words, at: i, limit: words.count) else { return false }
    let start = i + length
    i = start
    while i < words.count, words[i] <= 0x39 || numerals.contains(words[i]) { i += 1 }
    return i == words.count || words[i] == 0x3A || isShort && i > start
  }

  private static let attachments = WordTable(["附件", "附表", "附录", "附图"])
  private static let numerals = Set("一二三四五六七八九十".unicodeScalars.map(\.value))

  /// A line that is a day and nothing else: 2022年7月15日, 一九九六年二月五日.
  static func isDate(_ words: FoldedText) -> Bool {
    guard (8...14).contains(words.count), words[words.count - 1] == 0x65E5 else { return false }
    let marks: Set<UInt32> = [0x5E74, 0x6708, 0x65E5]
    let found = (0..<words.count).filter { marks.contains(words[$0]) }
    return found.count == 3
      && (0..<words.count).allSatisfy {
        marks.contains(words[$0]) || (0x30...0x39).contains(words[$0]) || words[$0] == 0x20
          || dateNumerals.contains(words[$0])
      }
  }

  private static let dateNumerals = Set("〇○零一二三四五六七八九十元".unicodeScalars.map(\.value))
}

extension Block {
  /// True for a heading or item with a number.
  var isItem: Bool { kind == .text && (marker.map { $0.family != .point } ?? false) }
}
