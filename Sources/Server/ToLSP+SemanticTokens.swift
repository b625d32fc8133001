import Analysis
import LanguageServerProtocol
import TextModel

extension ToLSP {
  /// Tokens in the order of the text as numbers (LSP 3.17, Semantic Tokens, integer encoding).
  func semanticTokens(_ tokens: [SemanticToken], in text: SourceText) -> [Int] {
    var cursor = cursor(in: text)
    var data: [Int] = []
    data.reserveCapacity(tokens.count * 5)
    var last = Position(line: 0, character: 0)
    for token in tokens {
      let range = cursor.range(of: token.range)
      let start = range.start
      data.append(start.line - last.line)
      data.append(start.line == last.line ? start.character - last.character : start.character)
      data.append(range.end.character - start.character)
      data.append(SemanticTokenLegend.type(of: token))
      data.append(SemanticTokenLegend.modifierBits(of: token))
      last = start
    }
    return data
  }
}
