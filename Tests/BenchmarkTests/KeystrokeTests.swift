import Benchmark
import Testing
import TextModel

/// Keystrokes do what their kind says, where it says.
@Suite struct KeystrokeTests {
  private let text = ReportGenerator.report(bytes: 150_000, seed: 3)

  private func range(_ edit: Keystroke, in text: SourceText) -> TextRange {
    let start = text.offset(of: TextPosition(line: edit.line, character: edit.character), encoding: .utf16)
    return start..<text.offset(of: TextPosition(line: edit.endLine, character: edit.endCharacter), encoding: .utf16)
  }

  private func typed(_ edits: [Keystroke]) -> String {
    var source = SourceText(text)
    for edit in edits { source.apply(TextEdit(range: range(edit, in: source), replacement: edit.text)) }
    return source.string
  }

  @Test(arguments: KeystrokeKind.allCases) func aPlaceIsNearWhereItWasWanted(kind: KeystrokeKind) throws {
    let lines = DraftLines(text)
    let count = text.split(separator: "\n", omittingEmptySubsequences: false).count
    for share in [0, 0.5, 1] {
      let place = try #require(lines.place(for: kind, at: share))
      #expect(abs(Double(place.line) - share * Double(count)) < Double(count) / 4)
    }
  }

  @Test(arguments: KeystrokeKind.allCases.filter { $0 != .words }) func everySecondUndoesTheFirst(kind: KeystrokeKind)
    throws
  {
    let place = try #require(DraftLines(text).place(for: kind, at: 0.5))
    let once = typed([place.keystroke(after: 0)])
    #expect(once.utf8.count == text.utf8.count + 1)
    #expect(typed([place.keystroke(after: 0), place.keystroke(after: 1)]) == text)
    let line = once.split(separator: "\n", omittingEmptySubsequences: false)[place.line]
    switch kind {
    case .figure: #expect(line.contains(/理(热线诉求|信访事项)\d7\d+件/))
    case .citation: #expect(line.contains(/》第（\d7\d*）/))
    default: #expect(line.hasSuffix("。"))
    }
  }

  @Test func wordsAreTypedOneCharacterAfterTheOther() throws {
    let place = try #require(DraftLines(text).place(for: .words, at: 0.5))
    let after = typed((0..<30).map(place.keystroke(after:)))
    #expect(after.unicodeScalars.count == text.unicodeScalars.count + 30)
    #expect(
      after.split(separator: "\n", omittingEmptySubsequences: false)[place.line].contains(
        "围绕群众反映的突出问题认真研究对策逐项抓好整改落实围绕群众"))
  }
}
