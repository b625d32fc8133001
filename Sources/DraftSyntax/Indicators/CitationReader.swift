import Numerals
import TextModel

/// Finds the words by which a sentence names its source: 据…统计, （来源：…）, a link.
struct CitationReader {
  let text: FoldedText

  func citation(in sentence: Range<Int>) -> Range<Int>? {
    if let word = Vocabulary.citations.first(in: text, sentence) { return word }
    if let link = CitationReader.links.first(in: text, sentence) { return link }
    return report(in: sentence)
  }

  /// 据县法援中心回访统计: 据 at the start of a thought, and what was done to know it in the same clause.
  private func report(in sentence: Range<Int>) -> Range<Int>? {
    for i in sentence where text[i] == 0x636E {  // 据
      let begins = Mark.isDelimiter(text[i - 1]) || text[i - 1] == 0x6839  // 根据
      guard begins else { continue }
      var end = i + 1
      while end < sentence.upperBound, !Mark.endsClause(text[end]) { end += 1 }
      if let word = Vocabulary.sourceWords.first(in: text, i + 1..<end) { return i..<word.upperBound }
    }
    return nil
  }

  private static let links = WordTable(["](", "http://", "https://", "www."])
}
