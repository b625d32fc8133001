import Checks
import LanguageServerProtocol
import Testing
import TextModel

@testable import Analysis
@testable import Server

@Suite("conversions")
struct ConversionTests {
  @Test("the cursor agrees with the text at every offset in every order", arguments: PositionEncoding.allCases)
  func cursor(encoding: PositionEncoding) {
    let short = "一、𠮷标题\r\n（一）é，3.2%\r\n\r行\n\n末𠮷"
    // Behind some thousand bytes of one line the text itself is asked.
    for string in [short, String(repeating: "办结𠮷x", count: 500) + "\r\n" + short] {
      let text = SourceText(string)
      var forward = PositionCursor(text, encoding)
      var scattered = PositionCursor(text, encoding)
      var (forwardLines, scatteredLines) = (LineCursor(text), LineCursor(text))
      for offset in stride(from: -2, through: text.count + 2, by: text.count > 1_000 ? 3 : 1) {
        for (cursor, place) in [(0, offset), (1, offset * 31 % (text.count + 3))] {
          let found = cursor == 0 ? forward.position(of: place) : scattered.position(of: place)
          let expected = text.position(of: place, encoding: encoding)
          #expect(found == Position(line: expected.line, character: expected.character), "\(place)")
          let line = cursor == 0 ? forwardLines.line(at: place) : scatteredLines.line(at: place)
          #expect(line == expected.line, "\(place)")
        }
      }
    }
  }

  @Test(
    "nothing of a document becomes markup",
    arguments: [
      ("[点](command:x)", "\\[点\\](command:x)"), ("<img src=x>", "\\<img src=x\\>"), ("a*b_c`d`", "a\\*b\\_c\\`d\\`"),
      ("# 题", "\\# 题"), ("- 项", "\\- 项"), ("+1", "\\+1"), ("===", "\\=\\=="), ("1. 甲", "1\\. 甲"), ("12) 乙", "12\\) 乙"),
      ("3.2%", "3\\.2%"), ("增长3.2%", "增长3.2%"), ("https://a.b/c", "https:\\//a\\.b/c"), ("www.a.b", "www\\.a\\.b"),
      ("a@b.c", "a\\@b\\.c"), ("x == y^2^", "x \\== y\\^2\\^"), ("第1.2条", "第1.2条"), ("a|b", "a\\|b"),
      ("&lt;", "\\&lt;"), ("    code", "code"), ("\tcode", "code"),
      ("a\\b", "a\\\\b"),
      ("![x](y)", "\\!\\[x\\](y)"), ("$x$", "\\$x\\$"), ("~~x~~", "\\~\\~x\\~\\~"), ("a\u{0}b\u{7}", "ab"),
      ("　　段", "　　段"),
      ("---", "\\---"), ("一\r\n- 二", "一\n\\- 二"), ("甲\n:-:", "甲\n\\:-:"), ("\u{FEFF}- 项", "\\- 项"),
      ("http:\u{200F}//a", "http:\\//a"), ("倒\u{202E}序\u{2067}。\u{9B}", "倒序。"), ("\r\u{7}\n甲", "\n甲"),
    ])
  func escaping(text: String, expected: String) {
    #expect(MarkdownWriter.escape(text) == expected)
  }

  @Test("blocks as Markdown")
  func markdown() {
    let writer = MarkdownWriter(language: .english)
    let table = HoverBlock.table(
      header: [LocalizedText("项", "Item"), LocalizedText("值", "Value")],
      rows: [[LocalizedText(verbatim: "a|b\nc")], [LocalizedText(verbatim: "x"), LocalizedText("一", "one")]])
    let text = writer.text([
      .heading(LocalizedText("题", "Title\nmore")), .paragraph(LocalizedText("一", "one\ntwo")), .quotation("甲\n\n[乙]"),
      table,
    ])
    #expect(
      text == """
        ### Title more

        one\u{20}\u{20}
        two

        > 甲\u{20}\u{20}
        >\u{20}\u{20}
        > \\[乙\\]

        | Item | Value |
        | --- | --- |
        | a\\|b c |  |
        | x | one |
        """)
  }

  @Test("blocks as plain text, columns aligned for full-width characters")
  func plainText() {
    let writer = PlainTextWriter(language: .chinese)
    let table = HoverBlock.table(
      header: [LocalizedText("指标", "x"), LocalizedText("值", "y")],
      rows: [
        [LocalizedText(verbatim: "a"), LocalizedText(verbatim: "1")],
        [LocalizedText(verbatim: "满意率"), LocalizedText(verbatim: "2")],
      ])
    #expect(
      writer.text([.heading(LocalizedText("题", "t")), .quotation("甲\n*乙*"), table])
        == "题\n\n  甲\n  *乙*\n\n指标    值\na       1\n满意率  2")
  }

  @Test("repairs that touch the same words are not applied together")
  func conflictingFixes() throws {
    let fix = { (edits: [(Int, Int)]) in
      Finding(
        rule: "text-x", severity: .error, range: edits[0].0..<edits[0].1, message: LocalizedText(verbatim: ""),
        fixes: [
          Fix(
            title: LocalizedText(verbatim: ""),
            edits: edits.map { TextEdit(range: $0.0..<$0.1, replacement: "x") }, isSafe: true)
        ])
    }
    var host = AnalysisHost()
    let key = DocumentKey("untitled:a")
    let text = SourceText(String(repeating: "a", count: 30))
    host.setDocument(key, text: text)
    var features = FeatureSource.marks
    let findings = [fix([(0, 2), (20, 22)]), fix([(1, 4)]), fix([(5, 6), (21, 23)]), fix([(10, 12)])]
    features.findings = { _, _, _ in findings }
    let context = RequestContext(
      id: .number(1), analysis: host.analysis, key: key, text: text,
      converter: ToLSP(client: ClientProfile(), spellings: [:], versions: [:]), features: features,
      flag: CancellationFlag())
    let params = CodeActionRequest.Params(
      textDocument: TextDocumentIdentifier(uri: try #require(DocumentURI("untitled:a"))),
      range: PositionRange(start: Position(line: 0, character: 0), end: Position(line: 0, character: 0)),
      context: .init(only: [.fixAll]))
    let action = try #require(try CodeActionHandler.answer(params, context).first)
    #expect(action.edit?.changes?["untitled:a"]?.map(\.range.start.character) == [0, 10, 20])
  }
}
