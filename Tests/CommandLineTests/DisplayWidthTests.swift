import CommandLineInterface
import Testing

/// Columns of a terminal.
struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("abc 12%", 7), ("办结率", 6), ("９９．９７％", 12), ("（一）", 6), ("“”…—", 4), ("①×÷±", 4),
    ("\u{3000}", 2), ("\u{A0}", 1), ("e\u{301}", 1), ("か\u{3099}", 2), ("\u{200B}\u{FEFF}", 0), ("𠮷𣲗", 4),
    ("한국", 4), ("ｱｲ", 2), ("😀", 2), ("ＡＢ", 4), ("「」", 4), ("〔2026〕6号", 11), ("℃", 1), ("㎡", 2),
    ("\u{1112}\u{1161}\u{11AB}", 2), ("㐀", 2), ("\u{7F}\u{1B}", 0), ("é", 1),
  ])
  func measures(text: String, expected: Int) { #expect(DisplayWidth.of(text) == expected) }

  @Test func disarmsWhatATerminalWouldObey() {
    #expect("a\u{1B}[31mb\nc\u{202E}d\u{9B}".safeForTerminal == "a\u{FFFD}[31mb c\u{FFFD}d\u{FFFD}")
    #expect("公文 “引用”".safeForTerminal == "公文 “引用”")
  }

  /// What is answered without asking the tables of Unicode is what they say.
  @Test func marksThatAreKnownTakeTheColumnsOfTheirKind() {
    for (values, width) in [(0x2010...0x2027, 1), (0x3001...0x3029, 2), (0xFF01...0xFF60, 2)] {
      for scalar in values.compactMap({ Unicode.Scalar(UInt32($0)) }) {
        let category = scalar.properties.generalCategory
        #expect(![.nonspacingMark, .enclosingMark, .format, .control].contains(category), "\(scalar.value)")
        #expect(DisplayWidth.of(scalar) == width)
      }
    }
  }
}
