import Numerals
import TextModel

/// Measures behind a name without 《》: 方案第（35）项. Whether the name is a short name, and of what, the draft says elsewhere.
package struct BareReference: Sendable, Hashable {
  /// The Chinese characters before the measures, of which the last ones may be the name; in bytes of the block.
  package var lead: TextRange
  package var leadText: String
  package var measures: [MeasureReference]

  /// The reference once it is known with which name its lead ends.
  package func mention(of name: String) -> TitleMention {
    // The lead is made of Chinese characters, which fold to themselves.
    let range = lead.upperBound - name.utf8.count..<lead.upperBound
    return TitleMention(
      range: range, inner: range, key: TitleKey(name), text: name, isNested: false, isCarriedOut: false,
      isQualified: false, measures: measures, isBare: true)
  }
}

/// Finds measures behind words that name a kind of document: 实施方案第（8）项, 本办法第三条.
enum BareReferenceReader {
  static func references(_ text: FoldedText, spans: Spans, titles: [TitleMention]) -> [BareReference] {
    var found: [BareReference] = []
    var next = 1
    while next < text.count {
      let i = text.next(.cue, from: next, limit: text.count)
      next = i + 1
      guard text[i] == 0x7B2C, !spans.isName(i) else { continue }
      var end = i
      while [0x7684, 0x4E2D, Mark.quoteClose].contains(text[end - 1]) { end -= 1 }
      guard
        Vocabulary.aliasKinds.matchSuffix(text, endingAt: end, notBefore: 0) != nil
          || Vocabulary.planKinds.matchSuffix(text, endingAt: end, notBefore: 0) != nil
          || Vocabulary.notPlans.matchSuffix(text, endingAt: end, notBefore: 0) != nil
      else { continue }
      let measures = MeasureReader.references(text, at: i)
      guard !measures.isEmpty,
        !titles.contains(where: { $0.measures.contains { $0.range.overlaps(measures[0].range) } })
      else { continue }
      var start = end
      while start > 0, end - start < 24, ScalarClass.isHan(text[start - 1]) { start -= 1 }
      found.append(
        BareReference(lead: text.byteRange(start..<end), leadText: text.string(start..<end), measures: measures))
    }
    return found
  }
}
