import Testing

@testable import TextModel

/// What searches several bytes or scalars at a time finds what a search one by one finds.
@Suite struct SearchTests {
  private static func texts() -> [String] {
    var random = SplitMix64(seed: 0x5EA2)
    return SampleTexts.all + (0..<40).map { _ in SampleTexts.random(upTo: 25, using: &random) }
      + ["", "<", "甲<!-- 乙 -->", String(repeating: "一", count: 30) + "\r\n", "0123456789（第①《“‘翻。"]
  }

  @Test func bytes() {
    for text in Self.texts() {
      Array(text.utf8).withUnsafeBufferPointer { bytes in
        for from in stride(from: 0, through: bytes.count, by: 3) {
          for (a, b) in [(0x0A, 0x0D), (0x3C, 0x3C), (0xE4, 0x80)] as [(UInt8, UInt8)] {
            let expected = (from..<bytes.count).first { bytes[$0] == a || bytes[$0] == b } ?? bytes.count
            #expect(ByteSearch.first(of: a, or: b, in: bytes, from..<bytes.count) == expected)
          }
        }
      }
    }
  }

  @Test func sameBytes() {
    for text in Self.texts() {
      let bytes = Array(text.utf8)
      #expect(Self.areEqual(bytes, Array(text.utf8)))
      #expect(!Self.areEqual(bytes, bytes + [0]))
      for place in bytes.indices {
        var other = bytes
        other[place] ^= 1
        #expect(!Self.areEqual(bytes, other))
      }
    }
  }

  private static func areEqual(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    a.withUnsafeBytes { a in b.withUnsafeBytes { ByteSearch.areEqual(a, $0) } }
  }

  @Test func wordsOfBytes() {
    for text in Self.texts() {
      let all = Array(text.utf8)
      let scalars = Array(text.unicodeScalars)
      for start in scalars.indices {
        for length in 1...3 where start + length <= scalars.count {
          let word = Array(scalars[start..<start + length].map { Character($0) }.map(String.init).joined().utf8)
          let expected = (0...all.count - word.count).first { all[$0...].starts(with: word) }
          let found = all.withUnsafeBufferPointer { ByteSearch.firstIndex(of: word, in: $0, 0..<$0.count) }
          #expect(found == expected)
        }
      }
      all.withUnsafeBufferPointer {
        #expect(ByteSearch.firstIndex(of: [], in: $0, 0..<$0.count) == nil)
        #expect(ByteSearch.firstIndex(of: all + [0x21], in: $0, 0..<$0.count) == nil)
      }
    }
  }

  @Test func kindsOfScalars() {
    let kinds: [(ScalarTraits, String)] = [
      (.digit, "0123456789"), (.hanNumeral, "〇零一二两三四五六七八九十百千万亿"), (.clauseEnd, ",;:。?!\n\r"), (.stop, "。?!."),
      (.mark, "()《》“‘①⑴⒈㈠"), (.cue, "第翻"), ([.digit, .mark], "0123456789()《》“‘①⑴⒈㈠"),
    ]
    for string in Self.texts() {
      let text = FoldedText(string)
      for (kind, members) in kinds {
        let members = Set(members.unicodeScalars.map(\.value))
        for from in 0...text.count {
          let expected = (from..<text.count).first { members.contains(text[$0]) } ?? text.count
          #expect(text.next(kind, from: from, limit: text.count) == expected)
          #expect(text.has(kind, at: from) == members.contains(text[from]))
        }
      }
      #expect(!text.has(.digit, at: -1))
    }
  }

  @Test func words() {
    let words = ["受理", "受", "受理率", "理", "办结", "%", "个百分点", "𠮷", "A"]
    let table = WordTable(words)
    let folded = words.map { FoldedText($0).scalars }
    for string in Self.texts() + ["受理率个百分点受理办结𠮷%A受"] {
      let text = FoldedText(string)
      for at in 0...text.count {
        for limit in [at, min(at + 2, text.count), text.count] {
          let matches = folded.filter { at + $0.count <= limit && text.has($0, at: at) }.map(\.count)
          #expect(table.match(text, at: at, limit: limit) == matches.max())
        }
        let endings = folded.filter { at >= $0.count && text.has($0, at: at - $0.count) }.map(\.count)
        #expect(table.matchSuffix(text, endingAt: at, notBefore: 0) == endings.max())
        #expect(table.mayBegin(with: text[at]) == folded.contains { $0[0] == text[at] })
        #expect(table.mayEnd(with: text[at]) == folded.contains { $0[$0.count - 1] == text[at] })
      }
    }
  }

  @Test func ranges() {
    var random = SplitMix64(seed: 7)
    for _ in 0..<300 {
      let ranges = (0..<Int.random(in: 0...8, using: &random)).map { _ in
        let start = Int.random(in: 0..<60, using: &random)
        return start..<start + Int.random(in: 0...20, using: &random)
      }
      let index = RangeIndex(ranges)
      for start in stride(from: 0, to: 90, by: 7) {
        for place in [start..<start, start..<start + 1, start..<start + 9] {
          let expected = ranges.filter { $0.overlaps(place) }
          #expect(index.overlaps(place) == !expected.isEmpty)
          let found = index.overlapping(place)
          #expect(found.count == expected.count && Set(found) == Set(expected))
          #expect(zip(found, found.dropFirst()).allSatisfy { $0.lowerBound <= $1.lowerBound })
        }
      }
    }
  }
}
