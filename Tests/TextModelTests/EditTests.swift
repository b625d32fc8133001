import Testing
import TextModel

/// After any edits a text is what a fresh one made of the same bytes would be.
@Suite struct EditTests {
  /// Applies an edit to bytes as ``SourceText/apply(_:)`` documents it, by hand.
  private static func edited(_ bytes: [UInt8], _ edit: TextEdit) -> [UInt8] {
    func boundary(_ offset: Int) -> Int {
      var i = min(max(0, offset), bytes.count)
      while i > 0, i < bytes.count, (0x80...0xBF).contains(bytes[i]) { i -= 1 }
      return i
    }
    let range = boundary(edit.range.lowerBound)..<boundary(edit.range.upperBound)
    return Array(bytes[..<range.lowerBound]) + Array(edit.replacement.utf8) + Array(bytes[range.upperBound...])
  }

  @Test(arguments: [1, 2, 3, 4, 5, 6, 7, 8] as [UInt64])
  func randomEditsEqualAFreshText(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<100 {
      var text = SourceText(SampleTexts.random(upTo: 30, using: &random))
      for _ in 0..<50 {
        let edit = Self.randomEdit(of: text, using: &random)
        let before = text
        text.apply(edit)
        let expected = Self.edited(before.bytes, edit)
        guard text.bytes == expected, text == SourceText(String(decoding: expected, as: UTF8.self)) else {
          Issue.record("\(before.string.debugDescription), \(edit): \(text.lineIndex.starts)")
          return
        }
      }
    }
  }

  /// An edit anywhere, inside scalars and slightly outside the text too; it keeps texts from growing without end.
  private static func randomEdit(of text: SourceText, using random: inout SplitMix64) -> TextEdit {
    let start = Int.random(in: -2...text.count + 2, using: &random)
    let reach = text.count > 200 ? 120 : 8
    let length = Bool.random(using: &random) ? 0 : Int.random(in: 0...reach, using: &random)
    let isDeletion = Int.random(in: 0..<4, using: &random) == 0
    return TextEdit(
      range: start..<start + length, replacement: isDeletion ? "" : SampleTexts.random(upTo: 4, using: &random))
  }

  /// Every range of every short text of line ends and letters, replaced by every short text of them.
  @Test func everyEditOfShortTexts() {
    let alphabet = ["a", "\r", "\n"]
    var words = [""]
    var layer = [""]
    for _ in 0..<4 {
      layer = layer.flatMap { word in alphabet.map { word + $0 } }
      words += layer
    }
    let replacements = words.filter { $0.utf8.count <= 2 }
    for word in words {
      let length = word.utf8.count
      for start in 0...length {
        for end in start...length {
          for replacement in replacements {
            var text = SourceText(word)
            let edit = TextEdit(range: start..<end, replacement: replacement)
            text.apply(edit)
            let fresh = SourceText(String(decoding: Self.edited(Array(word.utf8), edit), as: UTF8.self))
            if text != fresh { Issue.record("\(word.debugDescription), \(edit)") }
          }
        }
      }
    }
  }

  /// Text typed and taken back a scalar at a time: the way an editor sends it, as positions in its own units.
  @Test(arguments: PositionEncoding.allCases)
  func typingByPositions(_ encoding: PositionEncoding) {
    for string in SampleTexts.all {
      var text = SourceText("")
      var typed = ""
      for scalar in string.unicodeScalars {
        let end = text.position(of: text.count, encoding: encoding)
        text.apply(TextEdit(range: text.range(from: end, to: end, encoding: encoding), replacement: String(scalar)))
        typed.unicodeScalars.append(scalar)
        #expect(text == SourceText(typed))
      }
      // Taken back from the front: "CR LF" loses its CR first, and the LF goes on ending the line.
      while let first = typed.unicodeScalars.first {
        text.apply(TextEdit(range: 0..<String(first).utf8.count, replacement: ""))
        typed.unicodeScalars.removeFirst()
        #expect(text == SourceText(typed))
      }
    }
  }

  @Test func rangeEndsInsideScalarsAreClamped() {
    var text = SourceText("甲𠮷乙")
    // From inside 甲 to inside 𠮷: 甲 goes, 𠮷 stays.
    text.apply(TextEdit(range: 1..<5, replacement: "x"))
    #expect(text.string == "x𠮷乙")
    // Both ends inside one scalar: an insertion before it.
    text.apply(TextEdit(range: 2..<4, replacement: "y"))
    #expect(text.string == "xy𠮷乙")
    text.apply(TextEdit(range: 7..<500, replacement: ""))
    #expect(text.string == "xy𠮷")
    text.apply(TextEdit(range: 400..<500, replacement: "尾"))
    #expect(text.string == "xy𠮷尾")
    text.apply(TextEdit(range: -5 ..< -1, replacement: "头"))
    #expect(text.string == "头xy𠮷尾")
    text.apply(TextEdit(range: Int.min..<Int.max, replacement: ""))
    #expect(text == SourceText(""))
  }

  @Test func lineEndsAreSplitAndJoined() {
    var text = SourceText("a\r\nb")
    text.apply(TextEdit(range: 2..<2, replacement: "中"))
    #expect(text.lineIndex.starts == [0, 2, 6])
    text.apply(TextEdit(range: 2..<5, replacement: ""))
    #expect(text.lineIndex.starts == [0, 3])
    text.apply(TextEdit(range: 1..<2, replacement: ""))
    #expect(text.lineIndex.starts == [0, 2])
    text.apply(TextEdit(range: 1..<1, replacement: "\r\r"))
    #expect(text.lineIndex.starts == [0, 2, 4])
    text.apply(TextEdit(range: 3..<4, replacement: "\r"))
    #expect(text.lineIndex.starts == [0, 2, 3, 4])
  }
}
