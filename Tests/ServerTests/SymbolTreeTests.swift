import Analysis
import Foundation
import LanguageServerProtocol
import Testing
import TextModel

@testable import Server

/// The outline as it is written.
@Suite struct SymbolTreeTests {
  private static let key = DocumentKey("untitled:a")
  private static let text = SourceText(
    """
    云麓市2026年节水工作总结

    一、主要\t 工作
    （一）“节\\水”"𠮷"。一是建成泵站3座；二是更新管网。\r
    二、

    三、下一步打算。一是继续；二是再接再厉\r\n
    """)

  private static func converter(_ encoding: PositionEncoding) -> ToLSP {
    var client = ClientProfile()
    client.encoding = encoding
    return ToLSP(client: client, spellings: [:], versions: [:])
  }

  /// What is written is what the toolchain's encoder makes of the tree that it is, and stands where the outline says.
  @Test(arguments: PositionEncoding.allCases)
  func isWrittenAsItWouldBeEncoded(_ encoding: PositionEncoding) throws {
    var host = AnalysisHost()
    host.setDocument(Self.key, text: Self.text)
    let outline = host.analysis.outline(of: Self.key)
    #expect(outline.count > 2)
    var json = JSONWriter()
    SymbolTree(outline: outline, text: Self.text, converter: Self.converter(encoding)).write(to: &json)
    let symbols = try JSONDecoder().decode([DocumentSymbol].self, from: Data(json.bytes))
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    #expect(String(decoding: json.bytes, as: UTF8.self) == String(decoding: try encoder.encode(symbols), as: UTF8.self))
    func compare(_ symbols: [DocumentSymbol], _ items: [OutlineItem]) {
      #expect(symbols.count == items.count)
      for (symbol, item) in zip(symbols, items) {
        #expect(symbol.name == (item.label.isEmpty ? "…" : item.label))
        #expect(symbol.range == Self.range(item.range, encoding))
        #expect(symbol.selectionRange == Self.range(item.selectionRange, encoding))
        compare(symbol.children ?? [], item.children)
      }
    }
    compare(symbols, outline)
    #expect(symbols.contains { $0.name == "一、主要 工作" })
  }

  private static func range(_ range: TextRange, _ encoding: PositionEncoding) -> PositionRange {
    func position(_ offset: TextOffset) -> Position {
      let position = text.position(of: offset, encoding: encoding)
      return Position(line: position.line, character: position.character)
    }
    return PositionRange(start: position(range.lowerBound), end: position(range.upperBound))
  }
}
