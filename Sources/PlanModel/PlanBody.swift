import DraftSyntax
import TextModel

/// The blocks of a document that are the plan itself: behind its title, before its signature, its attachments and whatever else a page
/// puts behind it.
struct PlanBody {
  let blocks: Range<Int>

  init(_ draft: Draft, _ text: SourceText) {
    let start = draft.titleBlocks.upperBound
    let titleDepth = draft.titleBlocks.isEmpty ? 0 : draft.blocks[draft.titleBlocks.lowerBound].markdownDepth
    var end = draft.blocks.count
    var firstItem: (marker: Marker, words: String)?
    var lastText = start
    for index in start..<max(start, draft.blocks.count) where draft.blocks[index].kind == .text {
      let block = draft.blocks[index]
      let words = FoldedText(text.bytes[draft.absolute(block.content, in: index)])
      if let marker = block.marker, marker.family != .point {
        let title = text.string(in: draft.absolute(block.title, in: index))
        if let first = firstItem {
          // A page that holds the document twice.
          if first.marker.family == marker.family, first.marker.number == marker.number, first.words == title,
            !title.isEmpty
          {
            end = index
            break
          }
        } else {
          firstItem = (marker, title)
        }
      } else if firstItem != nil {
        if PlanBody.beginsAttachment(words, isShort: block.isShortLine) {
          end = index
          break
        }
        // Another document under a heading of the same rank.
        if titleDepth > 0, block.markdownDepth > 0, block.markdownDepth <= titleDepth {
          end = index
          break
        }
        if PlanBody.isDate(words) {
          // The signature stands on the short line before the date.
          let isSigned = draft.blocks[lastText].marker == nil && draft.blocks[lastText].content.count <= 90
          end = isSigned ? lastText : index
          break
        }
      }
      lastText = index
    }
    blocks = start..<max(start, end)
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
