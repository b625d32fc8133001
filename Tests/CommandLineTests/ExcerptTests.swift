import TextModel
import Testing

@testable import CommandLineInterface

/// Lines cut to the width of a terminal, with marks under the words.
struct ExcerptTests {
  private func excerpt(_ text: String, _ words: String, columns: Int = 40) -> Excerpt {
    let source = SourceText(text)
    return Excerpt(of: source.bytes.firstRange(of: Array(words.utf8))!, in: source, columns: columns)
  }

  /// What stands above the marks.
  private func marked(_ excerpt: Excerpt) -> String {
    let lead = excerpt.mark.count { $0 == " " }
    var column = 0
    return excerpt.text.unicodeScalars.reduce(into: "") { words, scalar in
      if column >= lead, column < excerpt.mark.count { words.unicodeScalars.append(scalar) }
      column += DisplayWidth.of(scalar)
    }
  }

  @Test func showsAShortLineWhole() {
    let excerpt = excerpt("首行\n办结率99.97%，升。\n末行", "99.97%")
    #expect(excerpt.text == "办结率99.97%，升。")
    #expect(excerpt.mark == "      ^^^^^^")
    #expect(!excerpt.areWordsCut)
    #expect(excerpt.text[excerpt.words] == "99.97%")
  }

  @Test func leavesOutTheIndentOfAParagraph() {
    let excerpt = excerpt("\u{3000}\u{3000}办结率九成", "九成")
    #expect(excerpt.text == "办结率九成")
    #expect(excerpt.mark == "      ^^^^")
  }

  @Test func cutsALongParagraphAtAClause() {
    let text =
      String(repeating: "前面还有很多话", count: 50) + "。全区的" + "办结率99.97%，" + String(repeating: "后面也有很多话。", count: 50)
    let excerpt = excerpt(text, "99.97%")
    #expect(excerpt.text == "…全区的办结率99.97%，后面也有很多话。后…")
    #expect(DisplayWidth.of(excerpt.text) <= 40)
    #expect(marked(excerpt) == "99.97%")
  }

  @Test(arguments: 8...60)
  func neverBecomesTooWideAndMarksTheWords(columns: Int) {
    let lead = "一二三四五六七八九十，甲乙丙e\u{301}丁戊𠮷己庚辛"
    for text in [lead + "率1.5%" + lead + lead, "率1.5%" + lead, lead + lead + lead + "率1.5%", "率1.5%"] {
      let excerpt = excerpt(text, "率1.5%", columns: columns)
      #expect(DisplayWidth.of(excerpt.text) <= columns)
      #expect(marked(excerpt) == (columns >= 8 ? "率1.5%" : ""))
      #expect(excerpt.text[excerpt.words] == marked(excerpt))
    }
  }

  @Test func showsTheBeginningOfWordsThatAreTooLong() {
    let excerpt = excerpt(
      "前" + String(repeating: "长", count: 300) + "后", String(repeating: "长", count: 300), columns: 21)
    #expect(excerpt.text == "前" + String(repeating: "长", count: 9) + "…")
    #expect(marked(excerpt) == String(repeating: "长", count: 9))
    #expect(excerpt.areWordsCut)
  }

  @Test func showsTheFirstLineOfWordsInSeveral() {
    let source = SourceText("甲乙\r\n丙丁")
    let excerpt = Excerpt(of: 3..<11, in: source, columns: 20)
    #expect(excerpt.text == "甲乙…")
    #expect(excerpt.mark == "  ^^")
  }

  @Test func marksAPlaceWithoutWords() {
    let source = SourceText("甲乙")
    #expect(Excerpt(of: 6..<6, in: source, columns: 20).mark == "    ^")
    #expect(Excerpt(of: 0..<0, in: SourceText(""), columns: 20).mark == "^")
    // A range past the end, as a snapshot of another text would have it, is no crash.
    #expect(Excerpt(of: 90..<99, in: source, columns: 20).text == "甲乙")
  }

  @Test func disarmsControlCharacters() {
    let excerpt = excerpt("\u{FEFF}甲\u{1B}[2J\t乙", "乙")
    #expect(excerpt.text == "甲\u{FFFD}[2J 乙")
    #expect(marked(excerpt) == "乙")
  }
}
