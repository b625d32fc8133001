import DraftSyntax
import TextModel

extension Analysis {
  /// The ranges around an offset, from the inside out, each larger than the one before and all of them around the offset:
  /// figure or title, clause, sentence, paragraph, section after section, document. Empty for an unknown document.
  package func selectionRanges(in key: DocumentKey, at offset: TextOffset) -> [TextRange] {
    guard let document = documents[key] else { return [] }
    let offset = document.text.scalarStart(at: min(max(0, offset), document.text.count))
    var candidates: [TextRange] = []
    let draft = document.draft
    // Ledgers and settings are not read as prose.
    if document.role == .draft || document.role == .plan, !draft.blocks.isEmpty {
      let index = draft.block(at: offset)
      let block = draft.blocks[index]
      let words =
        block.figures.filter(\.kind.isCheckable).map(\.range)
        + block.titles.flatMap { [$0.range] + $0.measures.map(\.range) }
        + block.bareReferences.flatMap { $0.measures.map(\.range) }
      candidates += words.map { draft.absolute($0, in: index) }.sorted { $0.count < $1.count }
      let paragraph = draft.absolute(block.content, in: index)
      if paragraph.touches(offset) {
        let reader = SpanReader(bytes: document.text.bytes, paragraph: paragraph)
        candidates += [reader.clause(at: offset), reader.sentence(at: offset), paragraph]
      }
      candidates += sections(of: draft.outline, around: offset).reversed()
    }
    candidates.append(0..<document.text.count)
    var nested: [TextRange] = []
    for range in candidates where range.touches(offset) && !range.isEmpty {
      if let inner = nested.last, !range.encloses(inner) || range == inner { continue }
      nested.append(range)
    }
    return nested
  }

  /// The sections around an offset, from the outside in.
  private func sections(of outline: [OutlineNode], around offset: TextOffset) -> [TextRange] {
    guard
      let node = outline.last(where: { $0.kind != .title && $0.range.touches(offset) && $0.range.lowerBound <= offset })
    else { return outline.flatMap { $0.kind == .title ? sections(of: $0.children, around: offset) : [] } }
    return [node.range] + sections(of: node.children, around: offset)
  }
}

/// Finds the sentence and the clause around a place of a paragraph by their marks (GB/T 15834).
private struct SpanReader {
  let bytes: [UInt8]
  let paragraph: TextRange

  private static let sentenceEnds: [[UInt8]] = ["。", "！", "？", "!", "?"].map { Array($0.utf8) }
  private static let clauseEnds: [[UInt8]] = sentenceEnds + ["，", "；", "：", ",", ";", ":"].map { Array($0.utf8) }

  /// The sentence with its end mark.
  func sentence(at offset: TextOffset) -> TextRange { span(around: offset, SpanReader.sentenceEnds, keepsMark: true) }

  /// The clause without the mark that ends it.
  func clause(at offset: TextOffset) -> TextRange { span(around: offset, SpanReader.clauseEnds, keepsMark: false) }

  private func span(around offset: TextOffset, _ ends: [[UInt8]], keepsMark: Bool) -> TextRange {
    var start = paragraph.lowerBound
    var end = paragraph.upperBound
    var i = start
    while i < paragraph.upperBound {
      guard let length = markLength(at: i, ends) else {
        i += 1
        continue
      }
      // Behind a mark begins the next one; on it, what it ends.
      if i + length <= offset, i < offset { start = i + length }
      if i >= offset {
        end = keepsMark ? i + length : i
        break
      }
      i += length
    }
    // At the very end of the paragraph stands what ends there.
    if start >= paragraph.upperBound, start > paragraph.lowerBound {
      return span(around: start - 1 - trailing(before: start), ends, keepsMark: keepsMark)
    }
    while start < end, bytes[start] == 0x20 { start += 1 }
    return min(start, end)..<end
  }

  /// How many bytes the last character before a place has behind its first one.
  private func trailing(before place: Int) -> Int {
    var count = 0
    while place - 1 - count > paragraph.lowerBound, bytes[place - 1 - count] & 0xC0 == 0x80 { count += 1 }
    return count
  }

  private func markLength(at i: Int, _ ends: [[UInt8]]) -> Int? {
    guard let mark = ends.first(where: { bytes[i..<paragraph.upperBound].starts(with: $0) }) else { return nil }
    // 1,836 and 8:30 are of one piece.
    if mark.count == 1, mark[0] == UInt8(ascii: ",") || mark[0] == UInt8(ascii: ":"), isDigit(i - 1), isDigit(i + 1) {
      return nil
    }
    return mark.count
  }

  private func isDigit(_ i: Int) -> Bool { paragraph.contains(i) && (0x30...0x39).contains(bytes[i]) }
}
