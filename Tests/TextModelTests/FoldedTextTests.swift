import Testing
import TextModel

@Suite struct FoldedTextTests {
  private static func texts() -> [String] {
    var random = SplitMix64(seed: 0xF01D)
    return SampleTexts.all + (0..<200).map { _ in SampleTexts.random(upTo: 20, using: &random) }
  }

  @Test func everyScalarKeepsItsPlace() {
    for string in Self.texts() {
      let text = FoldedText(string)
      var offset = 0
      #expect(text.count == string.unicodeScalars.count)
      for (i, scalar) in string.unicodeScalars.enumerated() {
        let length = String(scalar).utf8.count
        #expect(text.offset(i) == offset)
        #expect(text.scalars[i] == FoldedText.fold(scalar.value))
        #expect(text[i] == text.scalars[i])
        #expect(text.byteRange(i..<i + 1) == offset..<offset + length)
        for inside in offset..<offset + length {
          #expect(text.index(atOrAfter: inside) == (inside == offset ? i : i + 1))
        }
        offset += length
      }
      #expect(text.offset(text.count) == string.utf8.count)
      #expect(text.index(atOrAfter: offset + 5) == text.count)
      #expect(text[-1] == 0 && text[text.count] == 0)
    }
  }

  @Test func aSliceCountsFromItsOwnStart() {
    let bytes = Array("前文（３．２％）后文".utf8)
    let text = FoldedText(bytes[6..<24])
    #expect(text.string == "(3.2%)")
    #expect(text.byteRange(0..<text.count) == 0..<18)
    #expect(text.string(-3..<2) == "(3" && text.string(4..<99) == "%)" && text.string(50..<60) == "")
  }

  /// Slices that cut scalars apart are not what it is for, but they must not stop it.
  @Test func anyBytesAreTaken() {
    var random = SplitMix64(seed: 0xB17E)
    for _ in 0..<2000 {
      let bytes = (0..<Int.random(in: 0...12, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
      let text = FoldedText(bytes[...])
      #expect(text.offset(text.count) == bytes.count)
      _ = text.string
    }
  }

  @Test func foldingIsStableAndGivesScalars() {
    for value in 0...0x10FFFF as ClosedRange<UInt32> where Unicode.Scalar(value) != nil {
      let folded = FoldedText.fold(value)
      if FoldedText.fold(folded) != folded || Unicode.Scalar(folded) == nil { Issue.record("\(value)") }
      // Plain letters, digits and Chinese characters stay as they are.
      if (0x30...0x39).contains(value) || (0x41...0x5A).contains(value) || (0x4E00...0x9FFF).contains(value) {
        #expect(folded == value)
      }
    }
  }

  @Test(arguments: [
    ("１２３", "123"), ("（％，：；！）", "(%,:;!)"), ("Ａｚ～", "Az~"), ("\u{3000}\u{A0}\t\u{2003}\u{FEFF}", "     "),
    ("−‐–﹣", "----"), ("∶﹕", "::"), ("〜∼", "~~"), ("﹪", "%"), ("｡､", "。、"), ("《》。、“”—…", "《》。、“”—…"),
    ("\r\n", "\r\n"), ("𠮷é", "𠮷é"),
  ])
  func foldsOf(_ source: String, _ folded: String) {
    #expect(FoldedText(source).string.unicodeScalars.elementsEqual(folded.unicodeScalars))
  }

  @Test func runsOfScalars() {
    let text = FoldedText("甲乙甲乙丙")
    let word = FoldedText("甲乙").scalars
    #expect(text.has(word, at: 0) && text.has(word, at: 2) && !text.has(word, at: 1))
    #expect(!text.has(word, at: -1) && !text.has(word, at: 4) && !text.has(word, at: 99))
    #expect(text.firstIndex(of: word, in: 0..<5) == 0)
    #expect(text.firstIndex(of: word, in: 1..<5) == 2)
    #expect(text.firstIndex(of: word, in: 1..<3) == nil)
    #expect(text.firstIndex(of: [], in: 0..<5) == nil)
  }
}

@Suite struct WordTableTests {
  private static let words = ["其中", "其中包括", "包括", "占", "占比", "％"]
  private static let table = WordTable(words)

  /// Held against trying every word at every place.
  @Test func lookingUpEqualsTryingEveryWord() {
    var random = SplitMix64(seed: 0x30AD)
    let folded = Self.words.map { FoldedText($0).scalars }
    for _ in 0..<400 {
      let pieces = (0..<Int.random(in: 0...6, using: &random)).map { _ in
        (Self.words + ["其", "中", "比", "数", "%"]).randomElement(using: &random) ?? ""
      }
      let text = FoldedText(pieces.joined())
      let scalars = text.scalars
      for start in 0...text.count {
        for end in start...text.count {
          let piece = scalars[start..<end]
          let prefix = folded.filter { piece.starts(with: $0) }.map(\.count).max()
          let suffix = folded.filter { piece.reversed().starts(with: $0.reversed()) }.map(\.count).max()
          #expect(Self.table.match(text, at: start, limit: end) == prefix)
          #expect(Self.table.matchSuffix(text, endingAt: end, notBefore: start) == suffix)
          let found = (start..<end).filter { i in folded.contains { scalars[i..<end].starts(with: $0) } }
          #expect(Self.table.first(in: text, start..<end)?.lowerBound == found.first)
          #expect(Self.table.last(in: text, start..<end)?.lowerBound == found.last)
          #expect(Self.table.occurs(in: text, start..<end) == !found.isEmpty)
        }
      }
    }
  }

  @Test func wholeWords() {
    for word in Self.words { #expect(Self.table.contains(word)) }
    #expect(Self.table.contains("%"))
    for other in ["", "其", "其中包", "占比例", "x占"] { #expect(!Self.table.contains(other)) }
    let spelt = WordTable(words: "其中 其中包括\n占  占比")
    #expect(["其中", "其中包括", "占", "占比"].allSatisfy(spelt.contains))
    #expect(!spelt.contains(" ") && !WordTable([""]).contains(""))
  }
}
